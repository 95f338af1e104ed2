// The design tokens: every colour, size and duration of the interface, by name. Widgets read them
// from a Theme; nothing outside src/ui/theme writes a raw colour or a raw pixel size.
// Made by theme/theme.hpp for a theme kind and a kind of pointer; a Theme never changes in a frame.
#pragma once

#include <array>
#include <cstdint>

namespace quanyu::ui {

// A colour as the draw lists take it: red in the lowest byte, alpha in the highest, not
// premultiplied. Made only in src/ui/theme.
struct Colour {
  std::uint32_t packed = 0;
  friend constexpr bool operator==(Colour, Colour) = default;
};

enum class ThemeKind : std::uint8_t { Light, Dark, HighContrast };

// The six steps of the type scale: 12, 13, 14, 16, 20, 26 CSS pixels.
enum class TextSize : std::uint8_t { Caption, Small, Body, Title, Page, Figure };
enum class Weight : std::uint8_t { Regular, Semibold };

// What a text wants to say by its colour. Every ink reaches 4.5:1 on ground and surface.
// Quiet is for captions beside what they explain; Inverse lies on a filled accent, OnText on a
// ground of the text's own colour (tooltips).
enum class Ink : std::uint8_t {
  Primary,
  Secondary,
  Quiet,
  Accent,
  Ok,
  Warn,
  Info,
  Inverse,
  OnText,
};

// The state a tag, toast, bar or message stands for; always shown with a shape or a word as well.
enum class Tone : std::uint8_t { Neutral, Accent, Ok, Warn, Info };

// A tone's strong colour (text and graphics) and its soft ground.
struct ToneColours {
  Colour ink, ground, line;
};

struct Palette {
  Colour ground;        // behind the cards
  Colour surface;       // cards, bars, menus
  Colour sunken;        // search box, tracks, table stripes of a hover
  Colour hover;         // a quiet control or row under the pointer
  Colour pressed;       // the same held down
  Colour selected;      // the chosen row or rail item
  Colour line;          // hairlines, decorative
  Colour control_line;  // borders of buttons, which their label shows as well
  Colour field_line;    // borders of fields, boxes and switches: 3:1 on ground and surface
  Colour text, text_secondary, text_quiet, text_inverse, text_disabled;
  Colour accent, accent_hover, accent_pressed;
  Colour accent_ground;
  Colour icon;        // outline icons at rest, 3:1
  Colour focus_ring;  // 3:1 on ground, surface and beside the accent
  Colour link;
  Colour text_selection;  // behind selected text
  Colour scrim;           // over the page under a dialog, half transparent
  Colour shadow;          // lowest layer of a popup's shadow, mostly transparent
  Colour scroll_thumb, scroll_thumb_hover;
  Colour highlight;  // behind the part of a name that a search matched
  ToneColours neutral, accent_tone, ok, warn, info;
  std::array<Colour, 6> series;  // charts, in this order, 3:1 on surface
};

// Sizes in CSS pixels on the 4-px rhythm.
struct Sizes {
  float unit = 4;  // the rhythm
  float gap_small = 4, gap = 8, gap_medium = 12, gap_large = 16, gap_section = 24;
  float control_height = 32;  // 44 for a coarse pointer
  float control_padding = 12;
  float field_padding = 10;
  float row_height = 32;  // table, list, tree; 44 for a coarse pointer
  float radius_card = 10, radius_control = 6, radius_tag = 4;
  float card_padding = 16;
  float line = 1;  // hairline; 2 in high contrast
  float focus_ring = 2, focus_offset = 2;
  float icon_small = 14, icon = 18, icon_large = 24, icon_state = 40;
  float rail_width = 184, rail_narrow = 56, bottom_bar = 56, top_bar = 52;
  float dialog_width = 480, dialog_wide = 720, drawer_width = 400;
  float menu_width = 200, popup_height = 320, palette_width = 600, toast_width = 360;
  float check = 16, switch_width = 36, switch_height = 20, slider_track = 4, slider_thumb = 16;
  float bar_height = 8, bar_row_height = 18, tag_height = 20, badge = 18;
  float indent = 20;  // one level of a tree
  float scroll_bar = 10;
  float column_minimum = 48;
  float sparkline_width = 64, sparkline_height = 24;
  float page_width = 1440, form_width = 400;
  float column_width = 1040;  // a page that is read from top to bottom
  float touch_slop = 10;      // a finger that moves further scrolls
};

// Durations in milliseconds. All zero when the user asked for reduced motion.
struct Motion {
  double hover = 80, open = 120, spinner_turn = 900;
};
// Delays that are not motion: they stay when motion is reduced. Milliseconds.
struct Delays {
  double tooltip = 500, toast = 5000, long_press = 500, type_ahead = 800;
};

// Size and line height of one step of the scale, CSS pixels.
struct TypeStep {
  float size = 0, line_height = 0;
};

// The width steps of the page: Phone < 600 <= Tablet < 1024 <= Desktop < 1440 <= Wide.
enum class Breakpoint : std::uint8_t { Phone, Tablet, Desktop, Wide };

}  // namespace quanyu::ui
