# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# An image may hold nothing of: exceptions, run-time types, a heap, the C library's printing and reading of numbers,
# what it does before it gives up, locales, streams, arithmetic with floating point; scanners, constraints and lists that
# its contracts do not refer to; and what only schemas and vectors know of a format.
set(forbidden
    __cxa_ __gxx_personality _Unwind std::__throw typeinfo "vtable for __cxxabiv1"
    malloc "[^a-z]free" _sbrk "operator new" "operator delete"
    printf _dtoa strtod abort raise _impure
    locale "std::basic_[io]*stream" iostream
    "__aeabi_c?[df](add|sub|rsub|mul|div|cmp|rcmp|neg|2)" "__aeabi_u?[il]2[df]"
    "::(uuid|email|uri|hostname|ipv4|ipv6|date|time|path_segment|bearer_token|not_blank|base64)_scanner"
    "[a-z]_constraint" pattern_scanner "_list[^a-z]" "[a-z]_samples" "[a-z]_notes")
execute_process(COMMAND ${nm} -C ${image} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
set(found)
foreach(word IN LISTS forbidden)
    if(symbols MATCHES "[^\n]*${word}[^\n]*")
        string(APPEND found "\n${CMAKE_MATCH_0}")
    endif()
endforeach()
if(found)
    message(FATAL_ERROR "The image holds${found}")
endif()
