# Names the Emscripten that the set-up found or made (see build/setup.json) to CMake.
set(etl_jobs_setup "${CMAKE_CURRENT_LIST_DIR}/../build/setup.json")
if(NOT EXISTS "${etl_jobs_setup}")
    message(FATAL_ERROR "Nothing is set up yet; run: node tools/setup/main.mjs")
endif()
file(READ "${etl_jobs_setup}" etl_jobs_setup_text)
string(JSON etl_jobs_emscripten GET "${etl_jobs_setup_text}" toolchain emscriptenRoot)
include("${etl_jobs_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
