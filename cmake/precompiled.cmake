# Precompiled headers, which take a quarter of g++'s work away and half of Emscripten's. They also hide an include that a source forgot, so the
# debug builds go without.

# CMake would have all that stands in one taken for a system's header, and say nothing of our own headers' warnings.
set(CMAKE_PCH_PROLOGUE "")

# etl_jobs_precompile(<target> <headers>...): what nearly every source of the target includes.
function(etl_jobs_precompile target)
    if(ETL_JOBS_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
