# Links the WebAssembly module: src/shell/web on top of all the rooms, into etl_jobs.mjs and etl_jobs.wasm.

file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/shell/web/*.cpp")
set(entry --no-entry)
foreach(source ${sources})
    file(STRINGS "${source}" main_line REGEX "^int main\\(" LIMIT_COUNT 1)
    if(main_line)
        set(entry)
    endif()
endforeach()
if(NOT sources)
    message(WARNING "src/shell/web has no sources: the module is empty.")
    set(sources "${CMAKE_BINARY_DIR}/stand-in/shell_web.cpp")
    file(CONFIGURE OUTPUT "${sources}" CONTENT "extern \"C\" __attribute__((used)) int etl_jobs_stand_in() { return 0; }\n")
endif()

add_executable(etl_jobs ${sources})
etl_jobs_include_root(etl_jobs shell ui view app wire model)
set_target_properties(etl_jobs PROPERTIES SUFFIX ".mjs" RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
target_link_libraries(
    etl_jobs PRIVATE etl_shell etl_ui etl_view etl_app etl_wire etl_model imgui fmt etl_jobs_warnings
                     etl_jobs_everywhere)
# The bodies of functions that are JavaScript's: Emscripten's js libraries.
file(GLOB bridges CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/shell/web/*.js")
set_target_properties(etl_jobs PROPERTIES LINK_DEPENDS "${bridges}")
list(TRANSFORM bridges PREPEND "SHELL:--js-library " OUTPUT_VARIABLE bridge_options)
# src/shell/web/small_library.cpp stands in for two functions of the C library.
set(replaced -Wl,--wrap=strtod -Wl,--wrap=snprintf)
target_link_options(etl_jobs PRIVATE ${replaced} ${bridge_options} ${web_link} ${web_mode_link} ${entry})
