#include "ui/gallery/gallery.hpp"

#include <array>

#include "ui/gallery/demos.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/card.hpp"

namespace quanyu::ui {
namespace {

struct Section {
  std::string_view key, title;
  void (*draw)(Ui&, GalleryState&);
};
constexpr Section kSections[] = {
    {"button", "gallery.button", button_demo}, {"text", "gallery.text", text_demo},
    {"field", "gallery.field", field_demo},    {"choice", "gallery.choice", choice_demo},
    {"combo", "gallery.combo", combo_demo},    {"tabs", "gallery.tabs", tabs_demo},
    {"tree", "gallery.tree", tree_demo},       {"table", "gallery.table", table_demo},
    {"list", "gallery.list", list_demo},       {"figures", "gallery.figures", figures_demo},
    {"state", "gallery.state", state_demo},    {"overlay", "gallery.overlay", overlay_demo},
};

constexpr ForcedCase kCases[] = {
    {ForcedState::Rest, "rest", "gallery.rest"},
    {ForcedState::Hover, "hover", "gallery.hover"},
    {ForcedState::Focus, "focus", "gallery.focus"},
    {ForcedState::Pressed, "pressed", "gallery.pressed"},
    {ForcedState::Disabled, "disabled", "gallery.disabled"},
    {ForcedState::Invalid, "invalid", "gallery.invalid"},
};

}  // namespace

std::span<const ForcedCase> forced_cases() { return kCases; }

std::span<const std::string_view> gallery_sections() {
  static constexpr auto kKeys = [] {
    std::array<std::string_view, std::size(kSections)> keys;
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = kSections[i].key;
    return keys;
  }();
  return kKeys;
}

void gallery(Ui& ui, GalleryState& state) {
  {
    const PageHeadScope head(
        ui, "gallery-head",
        {.title = ui.text("gallery.title"), .subtitle = ui.text("gallery.subtitle")});
  }
  for (const Section& section : kSections) {
    if (!state.section.empty() && state.section != section.key) continue;
    {
      const CardScope card(ui, section.key, {.title = ui.text(section.title)});
      section.draw(ui, state);
    }
    space(ui, Gap::Normal);
  }
}

}  // namespace quanyu::ui
