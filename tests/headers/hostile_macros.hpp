// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Names that other people's headers define as macros. Each stands for text that no compiler accepts.
#define NOTEPACT_HOSTILE ~hostile macro ~

// C and POSIX
#define assert(condition) NOTEPACT_HOSTILE
#define I NOTEPACT_HOSTILE
#define linux NOTEPACT_HOSTILE
#define unix NOTEPACT_HOSTILE
#define major(device) NOTEPACT_HOSTILE
#define minor(device) NOTEPACT_HOSTILE

// Windows
#define min(a, b) NOTEPACT_HOSTILE
#define max(a, b) NOTEPACT_HOSTILE
#define near NOTEPACT_HOSTILE
#define far NOTEPACT_HOSTILE
#define small NOTEPACT_HOSTILE
#define interface NOTEPACT_HOSTILE
#define DELETE NOTEPACT_HOSTILE
#define ERROR NOTEPACT_HOSTILE
#define IN NOTEPACT_HOSTILE
#define NO_ERROR NOTEPACT_HOSTILE
#define OPTIONAL NOTEPACT_HOSTILE
#define OUT NOTEPACT_HOSTILE
#define STRICT NOTEPACT_HOSTILE

// Vendors' SDKs for small devices, macOS, X11
#define OK NOTEPACT_HOSTILE
#define TRUE NOTEPACT_HOSTILE
#define FALSE NOTEPACT_HOSTILE
#define check(condition) NOTEPACT_HOSTILE
#define verify(condition) NOTEPACT_HOSTILE
#define Bool NOTEPACT_HOSTILE
#define None NOTEPACT_HOSTILE
#define Status NOTEPACT_HOSTILE
#define Success NOTEPACT_HOSTILE

// Qt
#define emit NOTEPACT_HOSTILE
#define foreach NOTEPACT_HOSTILE
#define forever NOTEPACT_HOSTILE
#define signals NOTEPACT_HOSTILE
#define slots NOTEPACT_HOSTILE
