# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# What consumers make errors, and what the headers must therefore be silent under.

set(gnu_warnings
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wuseless-cast -Warith-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wcast-align -Wformat=2)

# Everything, less
set(clang_warnings -Weverything -Wno-unknown-warning-option
    # what older standards than C++17 did not have
    -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-pre-c++14-compat -Wno-pre-c++17-compat
    # what two of its flags ask for and a third, -Wcovered-switch-default, forbids: a default where every enumerator has
    # its case, and a case for every enumerator where there is a default
    -Wno-switch-default -Wno-switch-enum
    # what is no fault: bytes of padding, a copy of two words that is not elided
    -Wno-padded -Wno-nrvo
    # what headers cannot help: no source file has the vtable of their classes
    -Wno-weak-vtables
    # what C++17 has no other words for: pointers into buffers (std::span is C++20's)
    -Wno-unsafe-buffer-usage)
