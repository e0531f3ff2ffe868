# One test program for each room that has a folder in tests/, each test in it known to ctest by its own name; under the
# sanitizers, which make every start slow, a whole program is one test.
include(GoogleTest)
enable_testing()

# etl_jobs_tests(<room> LIBRARIES <targets>... SEES <rooms>... PRECOMPILED <headers of tests/<room>/>...)
function(etl_jobs_tests room)
    cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "LIBRARIES;SEES;PRECOMPILED")
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${room}/*.cpp")
    if(NOT sources)
        message(WARNING "tests/${room} has no tests: missing.")
        return()
    endif()
    add_executable(test_${room} ${sources})
    etl_jobs_include_root(test_${room} ${room} ${tests_SEES})
    target_include_directories(test_${room} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(test_${room} PRIVATE ETL_JOBS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(
        test_${room} PRIVATE ${tests_LIBRARIES} googletest_main fmt etl_jobs_warnings etl_jobs_everywhere)
    list(TRANSFORM tests_PRECOMPILED PREPEND "${CMAKE_SOURCE_DIR}/tests/${room}/")
    etl_jobs_precompile(test_${room} <gtest/gtest.h> ${tests_PRECOMPILED})
    if(ETL_JOBS_SANITIZE)
        add_test(NAME ${room} COMMAND test_${room} --gtest_brief=1)
        # Each program's counts by themselves: tools/coverage tells what a room's own tests run.
        set_tests_properties(
            ${room} PROPERTIES TIMEOUT 600 ENVIRONMENT "GCOV_PREFIX=${CMAKE_BINARY_DIR}/counts/${room}")
    else()
        gtest_discover_tests(test_${room} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${room}/" PROPERTIES TIMEOUT 60)
    endif()
endfunction()

etl_jobs_tests(model LIBRARIES etl_model)
etl_jobs_tests(wire LIBRARIES etl_wire etl_model nlohmann_json SEES model)
etl_jobs_tests(app LIBRARIES etl_app etl_model SEES model PRECOMPILED page.hpp)
# The shell's native room has the fixed locale and text that the tests of view and ui draw with.
etl_jobs_tests(view LIBRARIES etl_view etl_app etl_model SEES shell app model PRECOMPILED records.hpp)
etl_jobs_tests(
    ui LIBRARIES etl_shell_native etl_ui imgui etl_view etl_app etl_model SEES shell view app model
    PRECOMPILED stage.hpp)
etl_jobs_tests(
    shell LIBRARIES etl_shell_native etl_shell imgui etl_ui etl_wire etl_app etl_model SEES ui view app wire model
    PRECOMPILED server.hpp)

# Makes requests and reads answers for tests/contract, which speak to the reference server.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/contract/*.cpp")
add_executable(wire_probe ${sources})
etl_jobs_include_root(wire_probe contract wire model)
target_link_libraries(wire_probe PRIVATE etl_wire etl_model nlohmann_json etl_jobs_warnings etl_jobs_everywhere)
