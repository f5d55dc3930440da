# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
#     cmake -D report=PROGRAM -D results=FILE -D docs=FOLDER -D fresh=SCRATCH_FOLDER -P current.cmake
file(REMOVE_RECURSE ${fresh})
file(MAKE_DIRECTORY ${fresh})
file(COPY ${docs}/performance.md DESTINATION ${fresh})
execute_process(COMMAND ${report} ${results} --json ${fresh}/results.json --svg ${fresh}/performance.svg
    --markdown ${fresh}/performance.md OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ ${results} text)
if(NOT text MATCHES "\"quick\": false")
    message(FATAL_ERROR "The figures are those of a quick run.")
endif()
foreach(kept IN ITEMS ${results} ${docs}/performance.svg ${docs}/performance.md)
    get_filename_component(name ${kept} NAME)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${fresh}/${name} ${kept} RESULT_VARIABLE differs)
    if(differs)
        message(FATAL_ERROR "${kept} is stale. Make it anew: "
            "bench_report bench/results.json --svg docs/performance.svg --markdown docs/performance.md")
    endif()
endforeach()
