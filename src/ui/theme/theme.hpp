// A Theme: the tokens of one look, ready to use. Made once per change of preference by
// make_theme, held by the stage, read by every widget through Ui. Never changes within a frame.
#pragma once

#include "ui/theme/tokens.hpp"

namespace quanyu::ui {

enum class PointerPrecision : std::uint8_t { Fine, Coarse };
enum class MotionPreference : std::uint8_t { Full, Reduced };

struct Theme {
  ThemeKind kind = ThemeKind::Light;
  PointerPrecision pointer = PointerPrecision::Fine;
  Palette colours;
  Sizes sizes;
  Motion motion;
  Delays delays;
  float text_scale = 1;  // the user's text size, 1 to 1.5

  [[nodiscard]] TypeStep type(TextSize size) const;
  [[nodiscard]] Colour ink(Ink ink) const;
  [[nodiscard]] const ToneColours& tone(Tone tone) const;
  // The colour of a chart's series; repeats after six.
  [[nodiscard]] Colour series(std::size_t index) const;
};

// The theme for these preferences. `text_scale` is kept within 1 and 1.5.
Theme make_theme(ThemeKind kind, PointerPrecision pointer, MotionPreference motion,
                 float text_scale = 1);

// The WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast_ratio(Colour one, Colour other);

// The same colour with `alpha` of 0 to 1.
Colour with_alpha(Colour colour, float alpha);

// "#rrggbb", for the page's own ground (shell DocumentInfo).
struct CssColour {
  char text[8] = {};
};
CssColour css_colour(Colour colour);

// Which step of the responsive grid a page width falls into.
Breakpoint breakpoint_for(float width);

}  // namespace quanyu::ui
