# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# batch_suites(PROGRAM SIZE SOURCE...): compiles that many suites at a time, for the headers of a suite take the compiler
# longer than the suite does. Each is in a namespace of its own, behind the headers of all, so none sees another. A suite
# that declares in other people's namespaces, or replaces operator new, is compiled by itself; headers/matrix compiles
# every one by itself.
function(batch_suites program size)
    set(includes)
    foreach(source IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH source NORMALIZE OUTPUT_VARIABLE path)
        file(STRINGS ${path} alone REGEX "^(template <>|namespace notepact|void\\* operator)")
        if(alone)
            set_property(SOURCE ${source} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
            continue()
        endif()
        cmake_path(GET path PARENT_PATH folder)
        file(STRINGS ${path} lines REGEX "^#include ")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^#include [<\"](.*)[>\"]" "\\1" header "${line}")
            if(EXISTS ${folder}/${header})
                cmake_path(ABSOLUTE_PATH header BASE_DIRECTORY ${folder} NORMALIZE)
            endif()
            list(APPEND includes "#include <${header}>\n")
        endforeach()
    endforeach()
    list(REMOVE_DUPLICATES includes)
    list(JOIN includes "" includes)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${program}.headers.hpp)
    file(CONFIGURE OUTPUT ${file} CONTENT "#pragma once\n${includes}" @ONLY)
    set_target_properties(${program} PROPERTIES
        UNITY_BUILD ON
        UNITY_BUILD_BATCH_SIZE ${size}
        UNITY_BUILD_UNIQUE_ID suite_namespace
        UNITY_BUILD_CODE_BEFORE_INCLUDE "#include \"${file}\"\nnamespace suite_namespace {"
        UNITY_BUILD_CODE_AFTER_INCLUDE "}")
endfunction()
