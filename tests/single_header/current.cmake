# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${fresh} ${committed} RESULT_VARIABLE stale)
if(stale)
    message(FATAL_ERROR "The committed single header is stale or missing.\n"
        "Make it anew: cmake --build BUILD_FOLDER --target amalgamate")
endif()
