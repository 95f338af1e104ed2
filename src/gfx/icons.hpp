// Icons as text: icon::kSearch is the UTF-8 of a code point in the private use area that both
// fonts of gfx::Fonts draw, at any size, in the colour of the text. Used by `ui` and by the command
// catalogue. An icon is one em wide and centred in the em box of the hanzi beside it.
// Never says what an icon means: the accessible name is the caller's.
#pragma once

namespace quanyu::gfx::icon {

// inline constexpr char kSearch[] = "\uE00F"; and so on for every line of icons.def.
#define QUANYU_ICON(name, text, outline) inline constexpr char k##name[] = text;
#include "gfx/icons.def"
#undef QUANYU_ICON

// Number of icons; their code points are kFirst, kFirst + 1 … without gaps.
#define QUANYU_ICON(name, text, outline) +1
inline constexpr char32_t kCount = 0
#include "gfx/icons.def"
    ;
#undef QUANYU_ICON
inline constexpr char32_t kFirst = 0xE000;

}  // namespace quanyu::gfx::icon
