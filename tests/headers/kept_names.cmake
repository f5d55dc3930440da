# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# An object file keeps the names of members, and nothing else of how the compiler spells the pointers to them.
foreach(name IN ITEMS kept_name_one kept_name_two)
    file(STRINGS ${object} kept REGEX "^${name}$")
    if(NOT kept)
        message(FATAL_ERROR "${object} has no text ${name}")
    endif()
endforeach()
file(STRINGS ${object} spelt REGEX " = &|::kept_name|Pointer =")
if(spelt)
    message(FATAL_ERROR "${object} keeps ${spelt}")
endif()
