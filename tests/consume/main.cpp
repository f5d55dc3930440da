// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/notepact.hpp>

int main() {
    return notepact::version.empty() ? 1 : 0;
}
