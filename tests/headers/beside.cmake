# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.

# Writes a file that includes first what our headers include from elsewhere, which is not ours to defend, then what they
# are to stand beside, then our headers.
function(write_beside output include_dir headers)
    set(foreign)
    foreach(header IN LISTS headers)
        file(STRINGS ${include_dir}/${header} includes REGEX "^#include <")
        list(APPEND foreign ${includes})
    endforeach()
    list(FILTER foreign EXCLUDE REGEX "<notepact/")
    list(REMOVE_DUPLICATES foreign)
    list(TRANSFORM headers REPLACE "(.+)" "#include <\\1>" OUTPUT_VARIABLE ours)

    list(JOIN foreign "\n" foreign)
    list(JOIN ARGN "\n" beside)
    list(JOIN ours "\n" ours)
    file(WRITE ${output} "${foreign}\n${beside}\n${ours}\n")
endfunction()
