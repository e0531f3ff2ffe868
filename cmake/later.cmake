# Keeps the functions of cmake/later.json's source files apart from the code that calls them, so that the build can split
# them off: only what is marked `inline` may still be drawn into a caller, and the linker's optimizer, which knows of no
# such marks, draws nothing into its one caller (tools/build/split.mjs lets it do so in each half).
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
    file(READ "${CMAKE_SOURCE_DIR}/cmake/later.json" later)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/later.json")
    string(JSON count LENGTH "${later}" sources)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
        string(JSON pattern GET "${later}" sources ${index})
        file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${pattern}")
        set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -finline-hint-functions)
    endforeach()
    add_link_options(-sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=0)
endif()
