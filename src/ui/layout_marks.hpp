// How layout scopes keep, change and put back the place where the next widget goes. Used by the
// scopes of widgets/ and by overlays; screens never need it. Knows nothing of what is placed.
#pragma once

#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

LayoutMark mark_layout(const Ui& ui);
// Back to the mark; what was placed since still counts for the size of the content.
void restore_layout(Ui& ui, const LayoutMark& mark);
// From here on things stand below each other from the corner of `rect`, within its width.
void enter_layout(Ui& ui, const Rect& rect);

}  // namespace quanyu::ui
