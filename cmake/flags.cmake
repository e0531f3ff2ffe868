# The compiler's flags: `etl_jobs_everywhere` for all code, third-party code too; `etl_jobs_warnings` for our own.

add_library(etl_jobs_everywhere INTERFACE)
target_compile_options(etl_jobs_everywhere INTERFACE -fno-exceptions -fno-rtti)

# No path of this machine may get into what is built: two machines build the same bytes.
target_compile_options(
    etl_jobs_everywhere
    INTERFACE "-ffile-prefix-map=${CMAKE_BINARY_DIR}/rooms=rooms" "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build"
              "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")

if(ETL_JOBS_SANITIZE)
    set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all)
    target_compile_options(etl_jobs_everywhere INTERFACE ${sanitize})
    target_link_options(etl_jobs_everywhere INTERFACE ${sanitize})
endif()

if(ETL_JOBS_FUZZ)
    # Our own code and the parser are watched for new paths; only the targets themselves link the fuzzer's main.
    target_compile_options(etl_jobs_everywhere INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(etl_jobs_warnings INTERFACE)
target_compile_options(etl_jobs_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow)
# A designated initializer that names some fields means the others' defaults; clang asks to have them all named.
# Before version 18, that was a part of a larger warning.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 18)
        target_compile_options(etl_jobs_warnings INTERFACE -Wno-missing-field-initializers)
    else()
        target_compile_options(etl_jobs_warnings INTERFACE -Wno-missing-designated-field-initializers)
    endif()
endif()
if(NOT ETL_JOBS_FUZZ) # an older clang than any that builds what is served
    target_compile_options(etl_jobs_warnings INTERFACE -Werror)
endif()
# What sanitizers add makes g++'s analysis of flows see warnings that are not there.
if(ETL_JOBS_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    foreach(warning maybe-uninitialized null-dereference array-bounds stringop-overflow dangling-pointer)
        target_compile_options(etl_jobs_warnings INTERFACE -Wno-error=${warning})
    endforeach()
endif()

if(EMSCRIPTEN)
    # The set-up builds Emscripten's system libraries for the same flags, so they are kept in one place.
    file(READ "${CMAKE_SOURCE_DIR}/cmake/web_flags.json" web_flags)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/web_flags.json")
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        set(web_mode release)
    else()
        set(web_mode debug)
    endif()

    # Reads one array of strings of web_flags.json into a list.
    function(etl_jobs_web_flags output)
        string(JSON count LENGTH "${web_flags}" ${ARGN})
        math(EXPR last "${count} - 1")
        set(flags)
        foreach(index RANGE ${last})
            string(JSON flag GET "${web_flags}" ${ARGN} ${index})
            list(APPEND flags "${flag}")
        endforeach()
        set(${output} ${flags} PARENT_SCOPE)
    endfunction()

    etl_jobs_web_flags(web_compile compile)
    etl_jobs_web_flags(web_mode_compile ${web_mode} compile)
    etl_jobs_web_flags(web_link link)
    etl_jobs_web_flags(web_mode_link ${web_mode} link)
    target_compile_options(etl_jobs_everywhere INTERFACE ${web_compile} ${web_mode_compile})
endif()
