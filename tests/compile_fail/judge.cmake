# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# The file is compiled from standard input, and source lines are not shown, so that neither its name nor its text can
# pass for a message.
file(STRINGS ${case} expected REGEX "^// expect: [A-Za-z0-9_]+$")
string(REPLACE "// expect: " "" expected "${expected}")
list(LENGTH expected count)
if(NOT count EQUAL 1)
    message(FATAL_ERROR "${case}: one line '// expect: WORD' is needed")
endif()

execute_process(COMMAND ${compile} - INPUT_FILE ${case}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(expected STREQUAL "success")
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "must compile:\n${output}")
    endif()
elseif(status EQUAL 0)
    message(FATAL_ERROR "must not compile, but does")
elseif(NOT output MATCHES "(^|[^A-Za-z0-9_./])${expected}($|[^A-Za-z0-9_.])")
    message(FATAL_ERROR "does not compile, but without the word ${expected}:\n${output}")
endif()
