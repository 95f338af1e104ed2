// Characters that only say how their neighbours are to be joined or varied (zero-width joiners,
// variation selectors, those of hanzi too): every glyph source gives them neither advance nor ink,
// whatever its fonts think of them.
#pragma once

namespace quanyu::gfx {

constexpr bool is_invisible(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x2060 && code <= 0x2064) ||
         (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF ||
         (code >= 0xE0100 && code <= 0xE01EF);
}

}  // namespace quanyu::gfx
