# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
# find_package(notepact CONFIG)                     notepact::notepact, which needs nothing else
# find_package(notepact CONFIG COMPONENTS bridges)  and notepact::bridges, which needs Boost.JSON and Boost.URL
# find_package(notepact CONFIG COMPONENTS fixture)  and notepact::fixture, which is compiled in your project
include(${CMAKE_CURRENT_LIST_DIR}/notepact-core.cmake)

if("fixture" IN_LIST notepact_FIND_COMPONENTS)
    include(${CMAKE_CURRENT_LIST_DIR}/fixture.cmake)
    set(notepact_fixture_FOUND TRUE)
endif()

if("bridges" IN_LIST notepact_FIND_COMPONENTS)
    find_package(Boost 1.81 QUIET CONFIG COMPONENTS json url)
    if(Boost_FOUND)
        include(${CMAKE_CURRENT_LIST_DIR}/notepact-bridges.cmake)
        set(notepact_bridges_FOUND TRUE)
    else()
        set(notepact_NOT_FOUND_MESSAGE "The component bridges needs Boost 1.81 or later with json and url.")
    endif()
endif()

foreach(component IN LISTS notepact_FIND_COMPONENTS)
    if(notepact_FIND_REQUIRED_${component} AND NOT notepact_${component}_FOUND)
        set(notepact_FOUND FALSE)
    endif()
endforeach()
