# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# Every row that a header of contract/formats declares is in the list of all formats, contract/formats.hpp: schemas,
# vectors and `preflight format` know of no other.
file(STRINGS ${include_dir}/notepact/contract/formats.hpp listed REGEX "&[a-z0-9_]+_format")
file(GLOB headers ${include_dir}/notepact/contract/formats/*.hpp)
set(found 0)
foreach(header IN LISTS headers)
    file(STRINGS ${header} rows REGEX "^inline constexpr text_format [a-z0-9_]+ =")
    foreach(row IN LISTS rows)
        math(EXPR found "${found} + 1")
        string(REGEX REPLACE "^inline constexpr text_format ([a-z0-9_]+) =.*" "\\1" name "${row}")
        if(NOT listed MATCHES "&${name}[^a-z0-9_]")
            message(SEND_ERROR "${header}: all_formats in contract/formats.hpp has no &${name}")
        endif()
    endforeach()
endforeach()
if(found EQUAL 0)
    message(SEND_ERROR "${include_dir} has no rows")
endif()
