# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.

# Boards that QEMU knows, with their cores and memories.
set(boards microbit mps2-an385 mps2-an386 mps2-an500)
set(microbit cortex-m0 microbit.ld)
set(mps2-an385 cortex-m3 mps2.ld)
set(mps2-an386 cortex-m4 mps2.ld)
set(mps2-an500 cortex-m7 mps2.ld)

# The console of the program is that of the emulator.
set(emulator qemu-system-arm -display none -monitor none -serial none -chardev stdio,id=console
    -semihosting-config enable=on,target=native,chardev=console)

set(device_dir ${CMAKE_CURRENT_LIST_DIR})

# NAME.BOARD from sources and the library's headers.
function(add_image name board headers)
    list(GET ${board} 0 core)
    list(GET ${board} 1 memory)
    set(image ${name}.${board})
    add_executable(${image} ${ARGN} ${device_dir}/board/board.cpp)
    # Start-up runs before there is anything to call: its loops stay loops, and need neither memcpy nor memset.
    set_source_files_properties(${device_dir}/board/board.cpp PROPERTIES
        COMPILE_OPTIONS -fno-tree-loop-distribute-patterns)
    set_target_properties(${image} PROPERTIES
        CXX_EXTENSIONS OFF
        CROSSCOMPILING_EMULATOR "${emulator};-M;${board};-kernel"
        LINK_DEPENDS "${device_dir}/board/${memory};${device_dir}/board/sections.ld")
    target_compile_features(${image} PRIVATE cxx_std_17)
    target_compile_definitions(${image} PRIVATE NOTEPACT_SMALL)
    target_include_directories(${image} PRIVATE ${device_dir} ${headers})
    target_compile_options(${image} PRIVATE -mcpu=${core} -mthumb -Os -ffunction-sections -fdata-sections
        -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-use-cxa-atexit
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
    # Links whatever the program asks for, so that tests/device can name it.
    target_link_options(${image} PRIVATE -mcpu=${core} -mthumb -nostartfiles --specs=nano.specs --specs=nosys.specs
        -Wl,--gc-sections -L${device_dir}/board -T${memory})
endfunction()
