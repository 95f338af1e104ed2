// The three palettes of raw colours. Used by theme.cpp alone; nobody else names a colour.
// Every pair that carries text or a graphic is checked in tests/unit/ui/theme/theme_test.cpp.
#pragma once

#include "ui/theme/tokens.hpp"

namespace quanyu::ui {

// 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t value) {
  return {0xff000000u | (value & 0xffu) << 16 | (value & 0xff00u) | value >> 16};
}
// 0xRRGGBB with an alpha of 0 to 255.
constexpr Colour rgba(std::uint32_t value, std::uint32_t alpha) {
  return {(rgb(value).packed & 0xffffffu) | alpha << 24};
}

Palette light_palette();
Palette dark_palette();
// Black on white, no soft grounds; for prefers-contrast and forced colours.
Palette high_contrast_palette();

}  // namespace quanyu::ui
