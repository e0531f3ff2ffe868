// Dear ImGui's compile-time settings (IMGUI_USER_CONFIG). Everything that this house does itself is left out: fonts,
// files, clipboard, demo windows.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// A page of many cards draws more than 65,536 vertices.
#define ImDrawIdx unsigned int
