# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# `preflight` may be a command and its arguments: an emulator and the program.
file(REMOVE_RECURSE ${fresh})
foreach(verb IN ITEMS schema openapi vectors)
    execute_process(COMMAND ${preflight} ${verb} --write ${fresh} COMMAND_ERROR_IS_FATAL ANY)
endforeach()

file(GLOB_RECURSE made RELATIVE ${fresh} ${fresh}/*)
file(GLOB_RECURSE kept RELATIVE ${committed} ${committed}/*.json)
list(LENGTH made count)
if(count LESS 400)
    message(FATAL_ERROR "Only ${count} files are made.")
endif()
set(stale)
foreach(file IN LISTS made kept)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${fresh}/${file} ${committed}/${file}
        RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
    if(differs)
        list(APPEND stale ${file})
    endif()
endforeach()
if(stale)
    list(REMOVE_DUPLICATES stale)
    list(JOIN stale "\n  " stale)
    message(FATAL_ERROR "Stale, missing or left over:\n  ${stale}\n"
        "Make them anew: cmake --build BUILD_FOLDER --target schemas")
endif()
message(STATUS "${count} files")
