# Fetches a library from its own home, where the set-up brought none (systems other than Debian). Versions and hashes are
# pinned; the hashes of json, fmt and GoogleTest are those of their published release archives, and those of ImGui's files
# were taken from Debian's copy of the same release.
include(FetchContent)

# etl_jobs_fetch(<output> <name>): sets <output> to the folder that the set-up would have named.
function(etl_jobs_fetch output name)
    if(name STREQUAL "imgui")
        etl_jobs_fetch_imgui(folder)
    elseif(name STREQUAL "json")
        etl_jobs_fetch_archive(
            json "https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz"
            d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d folder)
        set(folder "${folder}/include")
    elseif(name STREQUAL "fmt")
        etl_jobs_fetch_archive(
            fmt_sources "https://github.com/fmtlib/fmt/archive/refs/tags/11.1.4.tar.gz"
            ac366b7b4c2e9f0dde63a59b3feb5ee59b67974b14ee5dc9ea8ad78aa2c1ee1e folder)
        set(folder "${folder}/include")
    elseif(name STREQUAL "googletest")
        etl_jobs_fetch_archive(
            googletest_sources "https://github.com/google/googletest/archive/refs/tags/v1.15.2.tar.gz"
            7b42b4d6ed48810c5362c265a17faebe90dc2373c885e5216439d37927f02926 folder)
    else()
        message(FATAL_ERROR "No home is known of the library ${name}.")
    endif()
    set(${output} "${folder}" PARENT_SCOPE)
endfunction()

# Unpacks an archive and leaves its own CMake files alone: our flags build it, not its.
function(etl_jobs_fetch_archive name address hash output)
    FetchContent_Declare(${name} URL "${address}" URL_HASH SHA256=${hash} SOURCE_SUBDIR none)
    FetchContent_MakeAvailable(${name})
    set(${output} "${${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# ImGui publishes no archive with a hash, so its files are fetched one by one.
function(etl_jobs_fetch_imgui output)
    set(files
        imgui.cpp ed3957012d62a4e6444ccb0b02c163da8938734b2f735832ec4124fb41a8cc89
        imgui.h 3a9cc7043ce915a47735002f38388c364a697da80773426b3cdeded9dcadd9b6
        imgui_draw.cpp 66c8cbf7bec88cd1ee52abb14b47a8356484af1cf4b9a7a4def40df3ebdf7cde
        imgui_internal.h 4753615ab93b8dc70b5732589b96fa9f477827c1841ad530063faa9556bd0498
        imgui_tables.cpp 1352614888cbd8287df2f4fd65bedb92191cdb72d580d1b9fcf77187b42ed0d0
        imgui_widgets.cpp 6ab702d37e257206a84db2fbe15d3bc07c924e64005b5ffcee45343e1a488668
        imconfig.h a92534d918030048328fffcf0a50236b8c05f79558355b37e34b664e13c71091
        imstb_rectpack.h 2efa3d5f7d003c19743b15155dad9f46d9f9fc783a18893d703b431d3c990972
        imstb_textedit.h 10777411bf758908aadaf7d73d4710d6ba0464f332f0015db9d1444c19456e6a
        imstb_truetype.h 88f0a25e27f5eefd6ec50c42fc5fe3026aa8170603efa08aa18d622db8660923)
    set(folder "${CMAKE_BINARY_DIR}/_deps/imgui-1.92.2b")
    while(files)
        list(POP_FRONT files file hash)
        if(NOT EXISTS "${folder}/${file}")
            file(
                DOWNLOAD "https://raw.githubusercontent.com/ocornut/imgui/v1.92.2b/${file}" "${folder}/${file}"
                EXPECTED_HASH SHA256=${hash}
                TLS_VERIFY ON)
        endif()
    endwhile()
    set(${output} "${folder}" PARENT_SCOPE)
endfunction()
