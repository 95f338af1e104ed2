// Small marks beside text: tag (a state in a word on a soft ground), badge (a count), key hint, and
// the state mark (a shape with a colour, so that colour is never alone).
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

// At the cursor, as wide as its word.
void tag(Ui& ui, std::string_view key, std::string_view word, Tone tone = Tone::Neutral);

// A count on the accent; 0 draws nothing, above 99 "99+". `label` says of what.
void badge(Ui& ui, std::string_view key, std::int64_t count, std::string_view label);

// A key or chord in a small frame: "Ctrl K". Read as a description elsewhere, so no node.
void key_hint(Ui& ui, std::string_view chord);

// Dot, triangle, square or ring by tone, with a word after it: 已保存.
void state_mark(Ui& ui, std::string_view key, std::string_view word, Tone tone);

// A tag the user can take away. True when its x was pressed.
bool removable_tag(Ui& ui, std::string_view key, std::string_view word);

}  // namespace quanyu::ui
