// What of Dear ImGui is compiled in. Every file that includes imgui.h sees this first, by way of
// IMGUI_USER_CONFIG, so that the library and its users agree. It holds switches only, no code.
#pragma once

#define IMGUI_USE_WCHAR32           // rare hanzi lie beyond 16 bits
#define IMGUI_ENABLE_TEST_ENGINE    // the item hooks feed the accessible mirror (src/ui/semantics)
#define IMGUI_ENABLE_FREETYPE       // leaves stb_truetype out: third_party/no_truetype.cpp
#define IMGUI_DISABLE_DEFAULT_FONT  // glyphs are drawn by the browser
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS  // state is kept by src/store, never in a file of its own
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
