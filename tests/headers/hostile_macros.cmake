# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Writes and compiles our headers beside the hostile macros.
include(${CMAKE_CURRENT_LIST_DIR}/beside.cmake)

write_beside(${output} ${include_dir} "${headers}" "#include \"${CMAKE_CURRENT_LIST_DIR}/hostile_macros.hpp\"")
execute_process(COMMAND ${check_syntax} ${output} COMMAND_ERROR_IS_FATAL ANY)
