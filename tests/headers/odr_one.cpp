// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "everything.hpp"

std::string_view const* version_in_the_other_file();

int main() {
    return &notepact::version == version_in_the_other_file() ? 0 : 1;
}
