# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# A toolchain file: Arm without an operating system. Which core is said per image, see CMakeLists.txt.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_CXX_COMPILER arm-none-eabi-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
