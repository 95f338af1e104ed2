// The list that drops from a combobox or select: virtualised, filtered by the caller, the keyboard
// stays in the field and only the mark moves. Used by combo widgets alone. Never filters.
#pragma once

#include <span>

#include "ui/widgets/combo.hpp"

namespace quanyu::ui {

// Keys of this frame that belong to an open list.
struct ComboKeys {
  int move = 0;  // by rows
  bool enter = false, escape = false, first = false, last = false;
};
ComboKeys take_combo_keys(Ui& ui);

struct ComboListAnswer {
  std::int64_t chosen = -1;  // index
  bool dismissed = false;
  bool on_anchor = false;  // a press on what it drops from, which counts as no dismissal
};

// Draws the open popup `id` under `anchor`; `current` is the id of the chosen option.
ComboListAnswer combo_list(Ui& ui, NodeId id, const Rect& anchor, std::string_view label,
                           std::span<const ComboOption> options, std::int64_t current,
                           const ComboKeys& keys);

}  // namespace quanyu::ui
