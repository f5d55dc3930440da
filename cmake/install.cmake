# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
# Headers, CMake package and pkg-config file; and the command line. Of the rest nothing depends on the architecture, so it
# goes to share/.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/notepact)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(DIRECTORY include/notepact DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")

# Two export sets: the targets of the bridges name Boost and are loaded only on request.
install(TARGETS notepact EXPORT notepact-core)
install(TARGETS notepact_bridges EXPORT notepact-bridges)
install(EXPORT notepact-core NAMESPACE notepact:: DESTINATION ${package_dir})
install(EXPORT notepact-bridges NAMESPACE notepact:: DESTINATION ${package_dir})

write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/notepact-config-version.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/notepact-config.cmake cmake/fixture.cmake cmake/fixture.cpp
    ${CMAKE_CURRENT_BINARY_DIR}/notepact-config-version.cmake
    DESTINATION ${package_dir})

file(RELATIVE_PATH include_from_pkgconfig
    ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(cmake/notepact.pc.in notepact.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/notepact.pc DESTINATION ${pkgconfig_dir})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(TARGET preflight AND PROJECT_IS_TOP_LEVEL)
    install(TARGETS preflight)
endif()
