// The demos of the gallery, one function per family of widgets, each in a file of its own. Each
// draws into the open scope; states are forced where a picture needs them. Used by gallery.cpp
// only.
#pragma once

#include "ui/gallery/gallery.hpp"

namespace quanyu::ui {

void button_demo(Ui& ui, GalleryState& state);
void text_demo(Ui& ui, GalleryState& state);
void field_demo(Ui& ui, GalleryState& state);
void choice_demo(Ui& ui, GalleryState& state);
void combo_demo(Ui& ui, GalleryState& state);
void tabs_demo(Ui& ui, GalleryState& state);
void tree_demo(Ui& ui, GalleryState& state);
void table_demo(Ui& ui, GalleryState& state);
void list_demo(Ui& ui, GalleryState& state);
void figures_demo(Ui& ui, GalleryState& state);
void state_demo(Ui& ui, GalleryState& state);
void overlay_demo(Ui& ui, GalleryState& state);

// Draws the same widget once in each state, side by side under the state's name.
struct ForcedCase {
  ForcedState state;
  std::string_view key;
  std::string_view label;  // catalogue key
};
std::span<const ForcedCase> forced_cases();

template <class Draw>
void in_every_state(Ui& ui, std::string_view key, Draw&& draw) {
  GridScope grid(ui, key, Gap::Medium);
  for (const ForcedCase& one : forced_cases()) {
    grid.cell({.phone = 6, .tablet = 4, .desktop = 2, .wide = 2});
    const KeyScope scope(ui, std::string(key) + std::string(one.key));
    caption(ui, "state", ui.text(one.label));
    ui.forced = one.state;
    draw();
    ui.forced = ForcedState::Live;
  }
}

}  // namespace quanyu::ui
