// Keeps stb_truetype out of the build. Dear ImGui takes its default font loader from FreeType when
// told so by IMGUI_ENABLE_FREETYPE, and then leaves its own rasteriser out; this is the loader it
// finds. Every font of ours names its own loader (src/ui), so this one is never asked for a glyph.
#include "imgui.h"
#include "imgui_internal.h"

#include "misc/freetype/imgui_freetype.h"

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader kNone = [] {
    ImFontLoader loader;
    loader.Name = "none";
    return loader;
  }();
  return &kNone;
}
