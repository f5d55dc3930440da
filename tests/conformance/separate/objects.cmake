# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Of all objects, only that of src.cpp has functions that make cases, answers or reports.
foreach(object IN LISTS objects)
    execute_process(COMMAND ${nm} -C --defined-only ${object} OUTPUT_VARIABLE names COMMAND_ERROR_IS_FATAL ANY)
    set(has FALSE)
    if(names MATCHES "request_maker|client_suite_maker|server_case_maker|success_body|result_html")
        set(has TRUE)
    endif()
    set(wanted FALSE)
    if(object MATCHES "/src\\.cpp\\.")
        set(wanted TRUE)
    endif()
    if(NOT has STREQUAL wanted)
        message(FATAL_ERROR "${object}: has functions of the fixture: ${has}, wanted: ${wanted}")
    endif()
endforeach()
