# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
execute_process(COMMAND ${compile} ${source} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
file(STRINGS ${source} wanted REGEX "// warns$")
string(REGEX MATCHALL "warning: address of stack memory" found "${output}")
list(LENGTH wanted wanted_count)
list(LENGTH found found_count)
if(NOT status EQUAL 0 OR NOT found_count EQUAL wanted_count)
    message(FATAL_ERROR "${wanted_count} lines must be warned of, ${found_count} are:\n${output}")
endif()
