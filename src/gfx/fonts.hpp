// The fonts of the interface: two ImFonts, regular and semibold, each usable at any whole size in
// CSS pixels with ImGui::PushFont(font, size) or ImDrawList::AddText(font, size, …). Glyphs come
// from a GlyphSource when first needed, at exact device pixels. `ui` draws with them, `app` owns.
// Never decides a size, a colour or a string; those are the theme's and the catalogue's.
#pragma once

#include <string_view>

#include "gfx/glyphs.hpp"

struct ImFont;
struct ImFontAtlas;

namespace quanyu::gfx {

// Both live as long as the atlas they were added to.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
};

// What the glyph atlas may take, in bytes of GPU memory, a replaced texture included; characters
// with colours of their own stand apart (colour_sheet.hpp).
inline constexpr int kAtlasBudget = 16 * 1024 * 1024;

// Sets up `atlas` (8-bit coverage, growth limits, no baked lines) and adds the two fonts. To be
// called once, before the first frame. `source` must outlive the atlas.
Fonts add_fonts(ImFontAtlas& atlas, GlyphSource& source);

// Draws with another source from the next frame on (a fallback font that arrived); all glyphs are
// forgotten. To be called between frames; the source used before may then go.
void change_source(ImFontAtlas& atlas, GlyphSource& source);

// Rasterises, in batches, what of `text` (UTF-8) is not baked yet for `font` at `size` CSS pixels
// and `density` device pixels per CSS pixel: for texts known before they are shown. To be called
// between frames, after the first. Answers the number of glyphs added.
int prewarm(ImFont& font, float size, float density, std::string_view text);

// Keeps the atlas in its budget: when it is nearly full, all glyphs are forgotten (those on screen
// come back with the next frame). To be called before each ImGui::NewFrame. Answers true if it did.
bool trim_atlas(ImFontAtlas& atlas);

// True if the frame just built lacks glyphs because the atlas was full: trim and build it again.
bool atlas_overflowed(const ImFontAtlas& atlas);

// Tells fonts and shapes how many device pixels a CSS pixel has: glyphs of every font are baked for
// it, soft edges of shapes become one device pixel wide. ImGui forgets both with each frame: to be
// called right after ImGui::NewFrame, before anything is drawn.
void set_density(ImFontAtlas& atlas, float density);

}  // namespace quanyu::gfx
