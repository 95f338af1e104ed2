#include "gfx/colour_sheet.hpp"

#include <algorithm>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

namespace quanyu::gfx {
namespace {

// A quarter of the sheet: larger ones would drive out all others.
constexpr int kLargest = kColourSide / 4;
constexpr int kGap = 1;  // between characters, as in the coverage texture

void make_texture(ImFontAtlas& atlas, ColourSheet& sheet) {
  sheet.texture = IM_NEW(ImTextureData)();
  sheet.texture->UniqueID = atlas.TexNextUniqueID++;
  sheet.texture->Create(ImTextureFormat_RGBA32, kColourSide, kColourSide);
  sheet.texture->UseColors = true;
  atlas.TexList.push_back(sheet.texture);
}

// Moves on to where the next character fits; false if the sheet is full.
bool find_room(ColourSheet& sheet, const Glyph& glyph) {
  if (sheet.x + glyph.width > kColourSide) {
    sheet.x = 0;
    sheet.y += sheet.shelf + kGap;
    sheet.shelf = 0;
  }
  return sheet.y + glyph.height <= kColourSide;
}

void copy_texels(ImTextureData& texture, int x, int y, const Glyph& glyph) {
  for (int row = 0; row < glyph.height; ++row) {
    std::memcpy(texture.GetPixelsAt(x, y + row),
                glyph.colours.data() + static_cast<std::size_t>(row) * glyph.width,
                static_cast<std::size_t>(glyph.width) * 4);
  }
}

}  // namespace

Placed place_colours(ImFontAtlas& atlas, ColourSheet& sheet, const Glyph& glyph, ImFontGlyph& out) {
  if (std::max(glyph.width, glyph.height) > kLargest) return Placed::TooLarge;
  if (!find_room(sheet, glyph)) return Placed::Full;
  if (sheet.texture == nullptr) make_texture(atlas, sheet);
  copy_texels(*sheet.texture, sheet.x, sheet.y, glyph);
  ImFontAtlasTextureBlockQueueUpload(&atlas, sheet.texture, sheet.x, sheet.y, glyph.width,
                                     glyph.height);
  const auto point = [](int texel) { return static_cast<float>(texel) / kColourSide; };
  out.U0 = kColourShift + point(sheet.x), out.V0 = point(sheet.y);
  out.U1 = kColourShift + point(sheet.x + glyph.width), out.V1 = point(sheet.y + glyph.height);
  out.Colored = true;
  sheet.x += glyph.width + kGap;
  sheet.shelf = std::max(sheet.shelf, glyph.height);
  return Placed::Yes;
}

void forget_colours(ColourSheet& sheet) {
  if (sheet.texture != nullptr) sheet.texture->WantDestroyNextFrame = true;
  sheet = {};
}

}  // namespace quanyu::gfx
