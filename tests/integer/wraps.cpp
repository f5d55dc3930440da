// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "wraps.hpp"

int main(int count, char**) {
    return two_less(static_cast<unsigned>(count)) == 0 ? 1 : 0;
}
