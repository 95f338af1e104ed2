// Selecting text on screen: from a press to a release, across all selectable texts in the order
// they were drawn; double click takes a word, a triple click the whole text. What is selected is
// what a copy takes. Used by text widgets and the stage. Never selects in fields: the page does
// that.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/line_break.hpp"
#include "ui/paint.hpp"

namespace quanyu::ui {

// A drawn text that can be selected: its lines stand below each other from `rect`'s corner,
// aligned within its width.
struct SelectableText {
  NodeId id = 0;
  Rect rect;
  TextFace face;
  std::string_view text;
  std::span<const TextLine> lines;
  float align = 0;
};

// Called by the stage around a frame.
void begin_selection(Ui& ui);
void end_selection(Ui& ui);

// Takes part in the selection and draws its part of it; to be called before the text is drawn.
void select_text(Ui& ui, const SelectableText& text);

}  // namespace quanyu::ui
