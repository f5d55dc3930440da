# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Headers of names that others could have before ours are included.

# Every macro that Arduino's core for AVR defines, as it defines it, with arguments or without, if this compiler's
# library has none of that name.
function(write_arduino_macros output)
    set(core /usr/share/arduino/hardware/arduino/avr)
    set(predefined avr-g++ -mmcu=atmega328p -std=gnu++11 -dM -E -x c++)
    file(WRITE ${output}.ino.cpp "#include <Arduino.h>\n")
    execute_process(COMMAND ${predefined} /dev/null OUTPUT_VARIABLE known COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${predefined} -DF_CPU=16000000L -DARDUINO=10819 -I${core}/cores/arduino -I${core}/variants/standard
            ${output}.ino.cpp
        OUTPUT_VARIABLE all COMMAND_ERROR_IS_FATAL ANY)
    set(macros "#pragma once\n#pragma GCC system_header\n")
    foreach(list IN ITEMS known all)
        string(REGEX MATCHALL "#define [A-Za-z_0-9]+\\(?" ${list} "${${list}}")
    endforeach()
    list(REMOVE_ITEM all ${known})
    list(FILTER all EXCLUDE REGEX "#define (F_CPU|ARDUINO)$")
    foreach(macro IN LISTS all)
        string(REGEX REPLACE "#define ([A-Za-z_0-9]+).*" "\\1" name "${macro}")
        string(REPLACE "(" "(...)" macro "${macro}")
        string(APPEND macros "#ifndef ${name}\n${macro} ~hostile macro ~\n#endif\n")
    endforeach()
    list(LENGTH all count)
    if(count LESS 500)
        message(FATAL_ERROR "only ${count} macros of Arduino.h were found")
    endif()
    file(WRITE ${output} "${macros}")
endfunction()

# Something in a namespace for each name that our headers use, words of their texts among them: `declaration`, in which
# NAME stands for it. Not for what is a name of C, C++ or libcurl.
function(write_names output include_dir headers namespace declaration)
    set(names)
    foreach(header IN LISTS headers)
        file(READ ${include_dir}/${header} text)
        string(REGEX REPLACE "(^|\n) *#[^\n]*|//[^\n]*" "\n" text "${text}")
        string(REGEX MATCHALL "[A-Za-z][A-Za-z_0-9]+" words "${text}")
        list(APPEND names ${words})
        list(REMOVE_DUPLICATES names)
    endforeach()
    list(FILTER names EXCLUDE REGEX "^(CURL|curl|NOTEPACT_)|^(std|boost|notepact|defined|stdin|stdout|R|[A-Z0-9]+_(MAX|MIN))$")
    set(keywords alignas alignof and asm auto bool break case catch char class compl concept const consteval constexpr
        constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum
        explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr
        operator or private protected public register reinterpret_cast requires return short signed sizeof static
        static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union
        unsigned using virtual void volatile wchar_t while xor char8_t char16_t char32_t)
    list(REMOVE_ITEM names ${keywords})
    set(declarations)
    foreach(name IN LISTS names)
        string(REPLACE NAME ${name} declared "${declaration}")
        string(APPEND declarations "${declared}\n")
    endforeach()
    file(WRITE ${output} "#pragma once\n#pragma GCC system_header\nnamespace ${namespace} {\n${declarations}}\n")
endfunction()
