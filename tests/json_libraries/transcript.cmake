# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Runs `run`, which must succeed and print what stands in the file `expected`. With `of_versions` the first line tells
# versions, and what other versions print is not compared.
execute_process(COMMAND ${run} OUTPUT_VARIABLE printed RESULT_VARIABLE status TIMEOUT 120)
file(READ ${expected} known)
if(status EQUAL 0 AND of_versions)
    string(REGEX MATCH "^[^:]*" printed_of "${printed}")
    string(REGEX MATCH "^[^:]*" known_of "${known}")
    if(NOT printed_of STREQUAL known_of)
        return()
    endif()
endif()
if(NOT status EQUAL 0 OR NOT printed STREQUAL known)
    message(FATAL_ERROR "Exit status ${status}, and it printed\n${printed}\n, not what stands in ${expected}\n${known}")
endif()
