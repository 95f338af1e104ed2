// Tooltips: a word of explanation after half a second under the pointer, at once on keyboard focus,
// and on a tap where there is no pointer. The text is also the node's description.
#pragma once

#include <string_view>

#include "ui/context.hpp"

namespace quanyu::ui {

// To be called right after the thing it explains: shows `text` beside `rect` when its time has
// come.
void tooltip(Ui& ui, NodeId node, Rect rect, std::string_view text);

// A small (i) that explains a term; focusable, opens on tap.
void explain(Ui& ui, std::string_view key, std::string_view text);

}  // namespace quanyu::ui
