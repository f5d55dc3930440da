// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Names that other people's headers define as macros, in the form in which they do: with arguments or
// without. Each stands for text that no compiler accepts.
#define NOTEPACT_HOSTILE ~hostile macro ~

// C, POSIX and glibc; <complex.h>; what compilers define outside of strict modes
#undef assert
#define assert(condition) NOTEPACT_HOSTILE
#define I NOTEPACT_HOSTILE
#define complex NOTEPACT_HOSTILE
#define imaginary NOTEPACT_HOSTILE
#define linux NOTEPACT_HOSTILE
#define unix NOTEPACT_HOSTILE
#define i386 NOTEPACT_HOSTILE
#define arm NOTEPACT_HOSTILE
#define major(device) NOTEPACT_HOSTILE
#define minor(device) NOTEPACT_HOSTILE
#define makedev(major, minor) NOTEPACT_HOSTILE
#define isset(a, i) NOTEPACT_HOSTILE
#define setbit(a, i) NOTEPACT_HOSTILE
#define roundup(a, b) NOTEPACT_HOSTILE
#define howmany(a, b) NOTEPACT_HOSTILE
#define likely(condition) NOTEPACT_HOSTILE
#define unlikely(condition) NOTEPACT_HOSTILE

// Arduino's cores; tests/headers/matrix takes all that Debian's package defines
#define abs(x) NOTEPACT_HOSTILE
#define analogInPinToBit(p) NOTEPACT_HOSTILE
#define A0 NOTEPACT_HOSTILE
#define B1 NOTEPACT_HOSTILE
#define bit(b) NOTEPACT_HOSTILE
#define bitClear(value, b) NOTEPACT_HOSTILE
#define bitRead(value, b) NOTEPACT_HOSTILE
#define bitSet(value, b) NOTEPACT_HOSTILE
#define bitWrite(value, b, to) NOTEPACT_HOSTILE
#define CHANGE NOTEPACT_HOSTILE
#define clockCyclesPerMicrosecond() NOTEPACT_HOSTILE
#define constrain(x, low, high) NOTEPACT_HOSTILE
#define DEFAULT NOTEPACT_HOSTILE
#define degrees(x) NOTEPACT_HOSTILE
#define DISPLAY NOTEPACT_HOSTILE
#define EXTERNAL NOTEPACT_HOSTILE
#define F(text) NOTEPACT_HOSTILE
#define FALLING NOTEPACT_HOSTILE
#define HIGH NOTEPACT_HOSTILE
#define highByte(word) NOTEPACT_HOSTILE
#define INPUT NOTEPACT_HOSTILE
#define INTERNAL NOTEPACT_HOSTILE
#define interrupts() NOTEPACT_HOSTILE
#define LOW NOTEPACT_HOSTILE
#define lowByte(word) NOTEPACT_HOSTILE
#define LSBFIRST NOTEPACT_HOSTILE
#define noInterrupts() NOTEPACT_HOSTILE
#define OUTPUT NOTEPACT_HOSTILE
#define PI NOTEPACT_HOSTILE
#define radians(x) NOTEPACT_HOSTILE
#define RISING NOTEPACT_HOSTILE
#define round(x) NOTEPACT_HOSTILE
#define SERIAL NOTEPACT_HOSTILE
#define sq(x) NOTEPACT_HOSTILE
#define word(...) NOTEPACT_HOSTILE

// Windows
#define min(a, b) NOTEPACT_HOSTILE
#define max(a, b) NOTEPACT_HOSTILE
#define cdecl NOTEPACT_HOSTILE
#define far NOTEPACT_HOSTILE
#define hyper NOTEPACT_HOSTILE
#define interface NOTEPACT_HOSTILE
#define near NOTEPACT_HOSTILE
#define pascal NOTEPACT_HOSTILE
#define small NOTEPACT_HOSTILE
#define ABSOLUTE NOTEPACT_HOSTILE
#define CONST NOTEPACT_HOSTILE
#define CreateFile NOTEPACT_HOSTILE
#define DELETE NOTEPACT_HOSTILE
#define DIFFERENCE NOTEPACT_HOSTILE
#define ERROR NOTEPACT_HOSTILE
#define GetMessage NOTEPACT_HOSTILE
#define GetObject NOTEPACT_HOSTILE
#define IGNORE NOTEPACT_HOSTILE
#define IN NOTEPACT_HOSTILE
#define NO_ERROR NOTEPACT_HOSTILE
#define OPTIONAL NOTEPACT_HOSTILE
#define OUT NOTEPACT_HOSTILE
#define RELATIVE NOTEPACT_HOSTILE
#define SendMessage NOTEPACT_HOSTILE
#define STRICT NOTEPACT_HOSTILE
#define TEXT(text) NOTEPACT_HOSTILE
#define TRANSPARENT NOTEPACT_HOSTILE
#define VOID NOTEPACT_HOSTILE

// X11
#define Above NOTEPACT_HOSTILE
#define Always NOTEPACT_HOSTILE
#define Below NOTEPACT_HOSTILE
#define Bool NOTEPACT_HOSTILE
#define Complex NOTEPACT_HOSTILE
#define False NOTEPACT_HOSTILE
#define None NOTEPACT_HOSTILE
#define Status NOTEPACT_HOSTILE
#define Success NOTEPACT_HOSTILE
#define True NOTEPACT_HOSTILE
#define Unsorted NOTEPACT_HOSTILE
#define index(text, c) NOTEPACT_HOSTILE

// curses, less box, clear, erase, move and refresh: ncurses takes those back in C++, for they are the
// standard library's
#define addch(c) NOTEPACT_HOSTILE
#define border(...) NOTEPACT_HOSTILE
#define delch() NOTEPACT_HOSTILE
#define echo() NOTEPACT_HOSTILE
#define getch() NOTEPACT_HOSTILE
#define printw NOTEPACT_HOSTILE
#define scroll(window) NOTEPACT_HOSTILE
#define standout() NOTEPACT_HOSTILE
#define timeout(delay) NOTEPACT_HOSTILE
#define ERR NOTEPACT_HOSTILE

// Apple: AssertMacros.h, Objective-C
#define check(condition) NOTEPACT_HOSTILE
#define check_noerr(error) NOTEPACT_HOSTILE
#define check_string(condition, text) NOTEPACT_HOSTILE
#define ncheck(condition) NOTEPACT_HOSTILE
#define nil NOTEPACT_HOSTILE
#define nrequire(condition, label) NOTEPACT_HOSTILE
#define nverify(condition) NOTEPACT_HOSTILE
#define require(condition, label) NOTEPACT_HOSTILE
#define require_action(condition, label, action) NOTEPACT_HOSTILE
#define require_noerr(error, label) NOTEPACT_HOSTILE
#define require_quiet(condition, label) NOTEPACT_HOSTILE
#define require_string(condition, label, text) NOTEPACT_HOSTILE
#define verify(condition) NOTEPACT_HOSTILE
#define verify_action(condition, action) NOTEPACT_HOSTILE
#define verify_noerr(error) NOTEPACT_HOSTILE
#define verify_string(condition, text) NOTEPACT_HOSTILE
#define NO NOTEPACT_HOSTILE
#define YES NOTEPACT_HOSTILE

// Vendors' SDKs for small devices
#define BIT(n) NOTEPACT_HOSTILE
#define FALSE NOTEPACT_HOSTILE
#define OK NOTEPACT_HOSTILE
#define RESET NOTEPACT_HOSTILE
#define SET NOTEPACT_HOSTILE
#define SUCCESS NOTEPACT_HOSTILE
#define TRUE NOTEPACT_HOSTILE

// Qt
#define emit NOTEPACT_HOSTILE
#define foreach NOTEPACT_HOSTILE
#define forever NOTEPACT_HOSTILE
#define signals NOTEPACT_HOSTILE
#define slots NOTEPACT_HOSTILE
