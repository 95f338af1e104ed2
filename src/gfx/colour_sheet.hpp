// ColourSheet: the texture of characters that bring their own colours (emoji), beside the atlas'
// coverage texture. It is one of the atlas' textures, so ImGui and the painter make, lose and
// restore it like the other; none exists until such a character is drawn. Used by the font loader.
//
// Both textures serve the same draw call: a texture point with u ≥ kColourShift lies on this one.
#pragma once

#include "gfx/glyphs.hpp"

struct ImFontAtlas;
struct ImFontGlyph;
struct ImTextureData;

namespace quanyu::gfx {

// Beyond every texture coordinate of the coverage texture; shaders/paint.frag knows it too.
inline constexpr float kColourShift = 2;

// Texels on a side, and what that takes of the GPU's memory while one sheet replaces another.
inline constexpr int kColourSide = 512;
inline constexpr int kColourBudget = 2 * 4 * kColourSide * kColourSide;

// Plain bytes, as it lies in a font's settings. Filled in shelves from the top left; what it holds
// is never changed, only forgotten as a whole.
struct ColourSheet {
  ImTextureData* texture = nullptr;  // the atlas' own
  int x = 0, y = 0, shelf = 0;       // where the next character goes, height of its row
};

enum class Placed : std::uint8_t {
  Yes,
  Full,      // forget the sheet and draw the frame again
  TooLarge,  // for any sheet: its outline can still be drawn in the text's colour
};

// Puts the colours of `glyph` on the sheet and says in `out` where they are.
Placed place_colours(ImFontAtlas& atlas, ColourSheet& sheet, const Glyph& glyph, ImFontGlyph& out);

// Gives the texture away with the next frame. Not reused: a picture that holds a texture's number
// must not change behind it.
void forget_colours(ColourSheet& sheet);

}  // namespace quanyu::gfx
