# Lets the rooms without a screen count which of their lines are run; tools/coverage reads the counts. The form that it
# reads is g++'s; with another compiler nothing is counted.
if(ETL_JOBS_COVERAGE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    foreach(room wire app)
        target_compile_options(etl_${room} PRIVATE --coverage)
        target_link_options(etl_${room} INTERFACE --coverage)
    endforeach()
endif()
