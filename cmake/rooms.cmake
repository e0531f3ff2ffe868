# Makes a room (one folder of src/) a target that sees only the rooms it may use: each has an include root of its own,
# made of links, so that a wrong include is an unknown file.

# etl_jobs_room(<name> [FOLDER <folder below src>] [SEES <rooms>...] [USES <rooms>...] [LIBRARIES <libraries>...])
# SEES: further rooms whose headers it includes but that are not its own name (a part of a room sees the room).
function(etl_jobs_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "FOLDER" "SEES;USES;LIBRARIES")
    if(NOT room_FOLDER)
        set(room_FOLDER ${name})
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${room_FOLDER}/*.cpp")
    if(NOT sources)
        # A room of headers alone still gets a library, so that every room is linked in the same way.
        set(sources "${CMAKE_BINARY_DIR}/stand-in/${name}.cpp")
        file(CONFIGURE OUTPUT "${sources}" CONTENT "// The room @name@ has headers only.\n")
    endif()

    add_library(etl_${name} STATIC ${sources})
    etl_jobs_include_root(etl_${name} ${name} ${room_SEES} ${room_USES})
    list(TRANSFORM room_USES PREPEND etl_ OUTPUT_VARIABLE used)
    target_link_libraries(etl_${name} PUBLIC ${used} PRIVATE ${room_LIBRARIES} etl_jobs_warnings etl_jobs_everywhere)
endfunction()

# Gives a target one include root with a link for each room that it may include. Include roots are not handed on: a room
# that uses another does not see what that one uses, unless it may use it itself.
function(etl_jobs_include_root target name)
    set(root "${CMAKE_BINARY_DIR}/rooms/${name}")
    file(MAKE_DIRECTORY "${root}")
    foreach(seen ${name} ${ARGN})
        if(IS_DIRECTORY "${CMAKE_SOURCE_DIR}/src/${seen}" AND NOT EXISTS "${root}/${seen}")
            file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${seen}" "${root}/${seen}" SYMBOLIC)
        endif()
    endforeach()
    target_include_directories(${target} PRIVATE "${root}")
endfunction()
