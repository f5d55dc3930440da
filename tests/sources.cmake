# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# The suites' files: core_sources and bridge_sources, relative to this folder.

# What is about no single header is in across/, or in oracle/ where Boost is the judge. mirror/mirror.cmake holds all of
# this, when it is configured and as a test.
set(core_folders version core base format json contract contract/formats check http maxcare clinic notepact across)
set(bridge_folders bridge oracle schema conformance conformance/cases conformance/client conformance/report
    conformance/responder conformance/server third_apis)
foreach(kind IN ITEMS core bridge)
    list(TRANSFORM ${kind}_folders REPLACE "(.+)" "${CMAKE_CURRENT_LIST_DIR}/\\1.cpp;${CMAKE_CURRENT_LIST_DIR}/\\1/*.cpp"
        OUTPUT_VARIABLE patterns)
    file(GLOB ${kind}_sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${patterns})
endforeach()
