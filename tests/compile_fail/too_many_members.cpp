// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: too_many_members
#define NOTEPACT_SMALL // its limits are short to write
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto wide = object(
    optional("m1", any()), optional("m2", any()), optional("m3", any()), optional("m4", any()),
    optional("m5", any()), optional("m6", any()), optional("m7", any()), optional("m8", any()),
    optional("m9", any()), optional("m10", any()), optional("m11", any()), optional("m12", any()),
    optional("m13", any()), optional("m14", any()), optional("m15", any()), optional("m16", any()),
    optional("m17", any()), optional("m18", any()), optional("m19", any()), optional("m20", any()),
    optional("m21", any()), optional("m22", any()), optional("m23", any()), optional("m24", any()),
    optional("m25", any()), optional("m26", any()), optional("m27", any()), optional("m28", any()),
    optional("m29", any()), optional("m30", any()), optional("m31", any()), optional("m32", any()));
