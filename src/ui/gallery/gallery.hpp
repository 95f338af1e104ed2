// The gallery (#/gallery): every widget in every state on one screen, for people who build screens,
// and for the picture tests. One small file per widget. Uses invented sample words of the
// catalogue.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/widgets/check.hpp"
#include "ui/widgets/combo.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/toast.hpp"

namespace quanyu::ui {

// What the demos remember; lives with the screen.
struct GalleryState {
  std::string section;  // key of the widget shown; empty: all
  std::string text = {}, search = {}, notes = {};
  std::optional<std::int64_t> number;
  std::optional<CivilDay> day;
  std::int64_t place = 0;
  std::string place_label;
  std::vector<ComboOption> places;
  int tab = 0, choice = 0, radio = 0, pressed = 0;
  bool checked = true, switched = true;
  CheckValue mixed = CheckValue::Mixed;
  std::int64_t level = 40;
  std::int64_t tree_selected = 1, table_selected = 1;
  std::vector<bool> unfolded;
  std::int32_t sort_column = -1;
  SortOrder sort_order = SortOrder::None;
  bool dialog = false, drawer = false, palette = false;
  std::string query;
  std::vector<Toast> toasts;
  std::int64_t next_toast = 1;
};

// Draws the gallery into the open scope.
void gallery(Ui& ui, GalleryState& state);

// Keys of the sections, in order, for tests that take one picture each.
std::span<const std::string_view> gallery_sections();

}  // namespace quanyu::ui
