# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Compiles a source and counts what the compiler has to say. Writes the row of the table.
execute_process(COMMAND ${command} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
string(REGEX REPLACE "[][;]" " " lines "${said}")
string(REGEX MATCHALL "[^\n]*(warning|error): [^\n]*" found "${lines}")
list(REMOVE_DUPLICATES found)
list(LENGTH found findings)
if(NOT status EQUAL 0 AND findings EQUAL 0)
    set(findings 1)
endif()
file(WRITE ${row} "${cell}${findings}\n")
if(NOT findings EQUAL 0)
    message(FATAL_ERROR "${cell}${findings}\n${said}")
endif()
