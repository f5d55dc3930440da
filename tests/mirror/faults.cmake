# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# mirror.cmake on a small tree that is sound, and on the same tree with one fault each: it must be told, and nothing else.
#
#     cmake -D folder=SCRATCH_FOLDER -P faults.cmake
cmake_minimum_required(VERSION 3.21)

function(write path text)
    file(WRITE ${folder}/${path} "${text}")
endfunction()

function(write_header name namespace)
    string(MAKE_C_IDENTIFIER ${name} guard)
    write(include/notepact/${name}.hpp "// ${name}\n#ifndef ${guard}\n#define ${guard}\n\n#include <string>\n\n${namespace} {\nint f();\n}\n#endif\n")
endfunction()

function(write_test name)
    write(tests/${name}.cpp "// ${name}\n#include \"notepact/${name}.hpp\"\n\n#include \"../support/test.hpp\"\n\nsuite a_suite(\n    \"${name}\", {{\"a\", a}});\n")
endfunction()

function(write_sound_tree)
    file(REMOVE_RECURSE ${folder})
    write(include/notepact/notepact.hpp "#include <notepact/shape/round.hpp>\n")
    write(include/notepact/shape/round.hpp "#include <notepact/shape/inner.hpp>\nnamespace notepact {\nnamespace detail {\n}\nint f();\n}\n")
    write_header(shape/inner "namespace notepact::detail")
    write_header(shape/deeper "namespace notepact::detail::deeper")
    write_header(tool/apart "namespace notepact")
    write_header(tool/framework "namespace notepact::tool")
    write(tests/notepact.cpp "#include \"notepact/notepact.hpp\"\nsuite whole(\"notepact\", {});\n")
    write_test(shape/round)
    write_test(shape/inner)
    write_test(tool/apart)
    write(tests/across/all.cpp "#include \"../support/test.hpp\"\n#include <notepact/notepact.hpp>\nstatic x::suite const all(\"across/all\", {});\n")
    write(tests/CMakeLists.txt "add_test_program(all support/main.cpp)\nadd_subdirectory(programs)\n")
    write(tests/support/main.cpp "int main() {}\n")
    write(tests/programs/CMakeLists.txt "add_executable(one one.cpp)\n")
    write(tests/programs/one.cpp "int main() {}\n")
    write(tests/tool/suites/CMakeLists.txt "add_suites(framework)\n")
    write(tests/tool/suites/framework.cpp "#define BEFORE\n#include <notepact/tool/framework.hpp>\n")
    write(tests/refused/CMakeLists.txt "file(GLOB cases CONFIGURE_DEPENDS *.cpp)\n")
    write(tests/refused/case.cpp "no code\n")
endfunction()

function(run)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -D include_dir=${folder}/include -D tests_dir=${folder}/tests
            -D "folders=notepact;shape;tool;across" -D without_header=across -D "core=notepact;shape"
            -D elsewhere=tool/framework.hpp=tool/suites/framework.cpp -P ${CMAKE_CURRENT_LIST_DIR}/mirror.cmake
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}") # CMake breaks lines
    set(status ${status} PARENT_SCOPE)
    set(output ${output} PARENT_SCOPE)
endfunction()

# The fault has been made; the message must be all that is said.
function(expect message)
    run()
    string(REGEX REPLACE ".*does not mirror include/: (.*) Call Stack.*" "\\1" told "${output}")
    if(status EQUAL 0 OR NOT told STREQUAL message)
        message(SEND_ERROR "expected: ${message}\ntold (${status}): ${told}")
    endif()
    write_sound_tree()
endfunction()

write_sound_tree()
run()
if(NOT status EQUAL 0)
    message(FATAL_ERROR "a sound tree is refused: ${output}")
endif()

# Headers.
write_header(shape/square "namespace notepact")
write(include/notepact/notepact.hpp "#include <notepact/shape/round.hpp>\n#include <notepact/shape/square.hpp>\n")
expect("notepact/shape/square.hpp is public and has no test: write tests/shape/square.cpp, or keep all that it declares in namespace detail")
write_header(shape/square "namespace notepact")
write_test(shape/square)
expect("notepact/shape/square.hpp is public and notepact.hpp does not include it")
write_header(shape/inner "namespace notepact::details")
file(REMOVE ${folder}/tests/shape/inner.cpp)
expect("notepact/shape/inner.hpp is public and has no test: write tests/shape/inner.cpp, or keep all that it declares in namespace detail")
write(include/notepact/tool/macros.hpp "#define MACRO 1\n")
expect("notepact/tool/macros.hpp is public and has no test: write tests/tool/macros.cpp, or keep all that it declares in namespace detail")
write(tests/tool/suites/framework.cpp "#include <vector>\n#include <notepact/tool/framework.hpp>\n")
expect("tests/tool/suites/framework.cpp must include notepact/tool/framework.hpp first, not 'vector'")

# What a test includes first.
write(tests/shape/round.cpp "#include \"../support/test.hpp\"\n#include \"notepact/shape/round.hpp\"\nsuite a(\"shape/round\", {});\n")
expect("tests/shape/round.cpp must include notepact/shape/round.hpp first, not '../support/test.hpp'")
write(tests/shape/inner.cpp "#include <notepact/shape/round.hpp>\nsuite a(\"shape/inner\", {});\n")
expect("tests/shape/inner.cpp must include notepact/shape/inner.hpp first, not 'notepact/shape/round.hpp'")
write(tests/shape/round.cpp "suite a(\"shape/round\", {});\n")
expect("tests/shape/round.cpp must include notepact/shape/round.hpp first, not ''")

# Suites.
write(tests/shape/round.cpp "#include \"notepact/shape/round.hpp\"\nsuite a(\"shape/inner\", {});\n")
expect("tests/shape/round.cpp must register one suite, \"shape/round\", not 'shape/inner'")
write(tests/shape/round.cpp "#include \"notepact/shape/round.hpp\"\nsuite a(\"shape/round\", {});\nsuite b(\"shape/more\", {});\n")
expect("tests/shape/round.cpp must register one suite, \"shape/round\", not 'shape/round shape/more'")
write(tests/across/all.cpp "int nothing;\n")
expect("tests/across/all.cpp must register one suite, \"across/all\", not ''")

# Tests that are about no header, and sources that are not compiled.
write(tests/shape/everything.cpp "#include \"notepact/shape/round.hpp\"\nsuite a(\"shape/everything\", {});\n")
expect("tests/shape/everything.cpp has no header notepact/shape/everything.hpp: a test that is about no single header belongs to one of across")
write_test(size/large)
expect("no list names tests/size/large.cpp: it is not compiled")
write(tests/shape/inside/round.cpp "#include \"notepact/shape/round.hpp\"\nsuite a(\"shape/round\", {});\n")
expect("no list names tests/shape/inside/round.cpp: it is not compiled")
write(tests/all.cpp "suite a(\"all\", {});\n")
expect("no list names tests/all.cpp: it is not compiled")
write(tests/programs/two.cpp "int main() {}\n")
expect("no list names tests/programs/two.cpp: it is not compiled")
write(tests/support/other_main.cpp "int main() {}\n")
expect("no list names tests/support/other_main.cpp: it is not compiled")

file(REMOVE_RECURSE ${folder})
