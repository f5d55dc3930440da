# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Holds tests/ against include/. A header is internal if every namespace that it opens at the margin is a `detail`; all
# others are public.
#
# - FOLDER/impl.hpp has what other headers declare, and no test of its own.
# - A public header FOLDER/NAME.hpp has a test tests/FOLDER/NAME.cpp, or one that `elsewhere` tells, which includes it
#   first. A public header of the core is included by notepact.hpp, so that the single header has it.
# - A test tests/FOLDER/NAME.cpp has a header, public or internal, which it includes first; but in the folders of
#   `without_header`, which are about no single header. It registers one suite, FOLDER/NAME.
# - Every source below tests/ is in one of the `folders`, all of which is compiled, or is named by the CMakeLists.txt of
#   its own folder or of one around it.
#
# check_mirror() is called when the project is configured. The same by itself:
#
#     cmake -D include_dir=DIR -D tests_dir=DIR -D "folders=NAME;…" -D "without_header=NAME;…" -D "core=NAME;…"
#         -D "elsewhere=HEADER=TEST;…" -P mirror.cmake
cmake_minimum_required(VERSION 3.21)

function(first_include out file)
    file(STRINGS ${file} line REGEX "^#include [\"<]" LIMIT_COUNT 1)
    string(REGEX REPLACE "^#include [\"<]([^\">]*).*" "\\1" name "${line}")
    set(${out} "${name}" PARENT_SCOPE)
endfunction()

function(is_public out header)
    file(STRINGS ${header} opened REGEX "^(inline )?namespace .*{")
    set(others ${opened})
    list(FILTER others EXCLUDE REGEX "^namespace ([a-z0-9_]+::)*detail(::[a-z0-9_]+)* {")
    if(others OR NOT opened) # what opens none has macros, or includes others
        set(${out} TRUE PARENT_SCOPE)
    else()
        set(${out} FALSE PARENT_SCOPE)
    endif()
endfunction()

# All that a header includes of ours, itself among it.
function(reachable out include_dir header)
    set(found ${header})
    set(next ${header})
    while(next)
        list(POP_FRONT next one)
        set(lines)
        if(EXISTS ${include_dir}/${one})
            file(STRINGS ${include_dir}/${one} lines REGEX "^#include <notepact/")
        endif()
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^#include <([^>]*).*" "\\1" name "${line}")
            if(NOT name IN_LIST found)
                list(APPEND found ${name})
                list(APPEND next ${name})
            endif()
        endforeach()
    endwhile()
    set(${out} ${found} PARENT_SCOPE)
endfunction()

# Whether a source, relative to the tests, is named by a CMakeLists.txt in its folder or around it: by that of the tests
# with its path, by others with its name.
function(is_named out tests_dir source)
    get_filename_component(name ${source} NAME_WE)
    get_filename_component(folder ${source} DIRECTORY)
    while(folder)
        if(EXISTS ${tests_dir}/${folder}/CMakeLists.txt)
            file(READ ${tests_dir}/${folder}/CMakeLists.txt text)
            if(text MATCHES "(^|[^A-Za-z0-9_])${name}($|[^A-Za-z0-9_])"
                OR text MATCHES "file\\(GLOB [a-z_]+ CONFIGURE_DEPENDS \\*\\.cpp\\)")
                set(${out} TRUE PARENT_SCOPE)
                return()
            endif()
        endif()
        get_filename_component(folder "${folder}" DIRECTORY)
    endwhile()
    file(READ ${tests_dir}/CMakeLists.txt text)
    if(text MATCHES "(^|[ (])${source}($|[ )\n])")
        set(${out} TRUE PARENT_SCOPE)
    else()
        set(${out} FALSE PARENT_SCOPE)
    endif()
endfunction()

function(check_mirror include_dir tests_dir folders without_header core elsewhere)
    set(faults)

    reachable(in_core ${include_dir} notepact/notepact.hpp)
    file(GLOB_RECURSE headers RELATIVE ${include_dir}/notepact ${include_dir}/notepact/*.hpp)
    foreach(header IN LISTS headers)
        is_public(public ${include_dir}/notepact/${header})
        if(NOT public OR header MATCHES "/impl\\.hpp$")
            continue()
        endif()
        string(REGEX REPLACE "\\.hpp$" ".cpp" test ${header})
        foreach(pair IN LISTS elsewhere)
            if(pair MATCHES "^${header}=(.*)$")
                set(test ${CMAKE_MATCH_1})
            endif()
        endforeach()
        if(NOT EXISTS ${tests_dir}/${test})
            list(APPEND faults "notepact/${header} is public and has no test: write tests/${test}, or keep all that it declares in namespace detail")
        else()
            first_include(first ${tests_dir}/${test})
            if(NOT first STREQUAL "notepact/${header}")
                list(APPEND faults "tests/${test} must include notepact/${header} first, not '${first}'")
            endif()
        endif()
        string(REGEX REPLACE "[/.].*" "" floor ${header})
        if(floor IN_LIST core AND NOT "notepact/${header}" IN_LIST in_core)
            list(APPEND faults "notepact/${header} is public and notepact.hpp does not include it")
        endif()
    endforeach()

    file(GLOB_RECURSE sources RELATIVE ${tests_dir} ${tests_dir}/*.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(folder ${source} DIRECTORY)
        string(REGEX REPLACE "\\.cpp$" "" name ${source})
        set(lists_folder ${folder})
        if(NOT folder)
            set(lists_folder ${name}) # NAME.cpp beside the folder NAME
        endif()
        if(NOT lists_folder IN_LIST folders)
            is_named(named ${tests_dir} ${source})
            if(NOT named)
                list(APPEND faults "no list names tests/${source}: it is not compiled")
            endif()
            continue()
        endif()

        if(NOT folder IN_LIST without_header)
            if(NOT EXISTS ${include_dir}/notepact/${name}.hpp)
                list(APPEND faults "tests/${source} has no header notepact/${name}.hpp: a test that is about no single header belongs to one of ${without_header}")
            else()
                first_include(first ${tests_dir}/${source})
                if(NOT first STREQUAL "notepact/${name}.hpp")
                    list(APPEND faults "tests/${source} must include notepact/${name}.hpp first, not '${first}'")
                endif()
            endif()
        endif()
        file(READ ${tests_dir}/${source} text)
        string(REGEX MATCHALL "suite( const)?[ \n]+[a-z0-9_]+\\([ \n]*\"[^\"]*\"" suites "${text}")
        list(TRANSFORM suites REPLACE ".*\"([^\"]*)\"" "\\1")
        list(JOIN suites " " suites)
        if(NOT suites STREQUAL name)
            list(APPEND faults "tests/${source} must register one suite, \"${name}\", not '${suites}'")
        endif()
    endforeach()

    list(REMOVE_DUPLICATES faults)
    if(faults)
        list(JOIN faults "\n" faults)
        message(FATAL_ERROR "tests/ does not mirror include/:\n${faults}")
    endif()
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    check_mirror("${include_dir}" "${tests_dir}" "${folders}" "${without_header}" "${core}" "${elsewhere}")
endif()
