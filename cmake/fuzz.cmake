# One libFuzzer program for each file of tests/fuzz, and `fuzz` to build them all. tools/fuzz runs them.
add_custom_target(fuzz)

file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
foreach(source ${sources})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL "${source}")
    etl_jobs_include_root(fuzz_${name} fuzz wire model)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(fuzz_${name} PRIVATE etl_wire etl_model etl_jobs_warnings etl_jobs_everywhere)
    add_dependencies(fuzz fuzz_${name})
endforeach()
