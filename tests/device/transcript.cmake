# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
execute_process(COMMAND ${run} OUTPUT_VARIABLE printed RESULT_VARIABLE status TIMEOUT 30)
file(READ ${CMAKE_CURRENT_LIST_DIR}/transcript.txt expected)
if(NOT status EQUAL 0 OR NOT printed STREQUAL expected)
    message(FATAL_ERROR "Exit status ${status}, and it printed\n${printed}\n, not\n${expected}")
endif()
