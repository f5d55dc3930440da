// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
inline unsigned two_less(unsigned number) {
    return number - 2;
}
