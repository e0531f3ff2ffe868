# The libraries: Dear ImGui, nlohmann/json, fmt and, natively, GoogleTest. Their sources are those that the set-up found
# (see build/setup.json); where it found none, they are fetched from their own homes.

set(setup_text "{}")
set(setup_file "${CMAKE_SOURCE_DIR}/build/setup.json")
if(EXISTS "${setup_file}")
    file(READ "${setup_file}" setup_text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${setup_file}")
endif()

# Sets <output> to the folder of a library's sources, fetching them when the set-up named none.
function(etl_jobs_library output name)
    string(JSON folder ERROR_VARIABLE none GET "${setup_text}" toolchain libraries ${name})
    if(none)
        include("${CMAKE_SOURCE_DIR}/cmake/fetch.cmake")
        etl_jobs_fetch(folder ${name})
    endif()
    set(${output} "${folder}" PARENT_SCOPE)
endfunction()

etl_jobs_library(fmt_folder fmt)
add_library(fmt INTERFACE)
target_include_directories(fmt SYSTEM INTERFACE "${fmt_folder}")
target_compile_definitions(
    fmt INTERFACE FMT_HEADER_ONLY FMT_USE_LOCALE=0 FMT_OPTIMIZE_SIZE=2 FMT_EXCEPTIONS=0 FMT_USE_EXCEPTIONS=0)

etl_jobs_library(json_folder json)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${json_folder}")
target_compile_definitions(
    nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_NO_IO JSON_DIAGNOSTICS=0)

etl_jobs_library(imgui_folder imgui)
# ImGui reads its configuration by a name of ours; the link's folder holds nothing else, so no room is seen through it.
set(imgui_config_folder "${CMAKE_BINARY_DIR}/rooms/imgui")
file(MAKE_DIRECTORY "${imgui_config_folder}")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/ui/imgui_config.hpp" "${imgui_config_folder}/imgui_config.hpp" SYMBOLIC)
add_library(
    imgui STATIC "${imgui_folder}/imgui.cpp" "${imgui_folder}/imgui_draw.cpp" "${imgui_folder}/imgui_tables.cpp"
                 "${imgui_folder}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_folder}" "${imgui_config_folder}")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="imgui_config.hpp")
target_compile_options(imgui PRIVATE "-ffile-prefix-map=${imgui_folder}=imgui")
target_link_libraries(imgui PRIVATE etl_jobs_everywhere)

if(NOT EMSCRIPTEN)
    # Built from source, so that it has the same flags as what it tests.
    etl_jobs_library(googletest_folder googletest)
    add_library(
        googletest_main STATIC "${googletest_folder}/googletest/src/gtest-all.cc"
                               "${googletest_folder}/googletest/src/gtest_main.cc")
    target_include_directories(
        googletest_main SYSTEM PUBLIC "${googletest_folder}/googletest/include"
        PRIVATE "${googletest_folder}/googletest")
    find_package(Threads REQUIRED)
    target_link_libraries(googletest_main PUBLIC Threads::Threads PRIVATE etl_jobs_everywhere)
endif()
