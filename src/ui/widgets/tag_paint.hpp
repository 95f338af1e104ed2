// Tags, badges, key hints and state shapes drawn at a given place, for widgets that hold them in
// their own rows. The widgets of tag.hpp are these at the cursor, with a node.
#pragma once

#include <string_view>

#include "ui/paint.hpp"

namespace quanyu::ui {

float tag_width(const Ui& ui, std::string_view word);
void draw_tag(Ui& ui, const Rect& rect, std::string_view word, Tone tone);
void draw_badge(Ui& ui, Point centre, std::int64_t count);
float key_hint_width(const Ui& ui, std::string_view chord);
void draw_key_hint(Ui& ui, const Rect& rect, std::string_view chord);
// Disc, triangle, square or ring by tone, so that the colour is never alone.
void draw_state_shape(Ui& ui, Point centre, float size, Tone tone);

}  // namespace quanyu::ui
