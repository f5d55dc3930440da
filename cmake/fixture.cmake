# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# notepact::fixture: the headers below notepact/conformance, declared there and compiled here, once for all programs that
# link it. It is built where something links it, with the flags of that project.
if(NOT TARGET notepact::fixture)
    add_library(notepact_fixture STATIC EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/fixture.cpp)
    add_library(notepact::fixture ALIAS notepact_fixture)
    target_compile_definitions(notepact_fixture PUBLIC NOTEPACT_FIXTURE_SEPARATE)
    target_link_libraries(notepact_fixture PUBLIC notepact::notepact)
endif()
