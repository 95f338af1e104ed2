#include "ui/widgets/palette.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/popup.hpp"
#include "ui/virtual_rows.hpp"
#include "ui/widgets/combo_list.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"

namespace quanyu::ui {
namespace {

void draw_entry(Ui& ui, const Item& item, const PaletteEntry& entry, bool active) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (active)
    fill(ui, item.rect, colours.selected, sizes.radius_control);
  else if (item.hovered)
    fill(ui, item.rect, colours.hover, sizes.radius_control);
  const float middle = item.rect.centre().y;
  float x = item.rect.x + sizes.gap;
  draw_icon(ui, {x + sizes.icon / 2, middle}, entry.icon, sizes.icon, colours.icon);
  x += sizes.icon + sizes.gap;
  float right = item.rect.right() - sizes.gap;
  if (!entry.chord.empty()) {
    const float wide = key_hint_width(ui, entry.chord);
    draw_key_hint(ui, {right - wide, middle - sizes.tag_height / 2, wide, sizes.tag_height},
                  entry.chord);
    right -= wide + sizes.gap;
  }
  const TextFace words = face(ui, TextSize::Body), quiet = face(ui, TextSize::Caption);
  const float detail = std::min(std::ceil(line_width(quiet, entry.detail)), (right - x) / 2);
  draw_line_in(ui, {right - detail, item.rect.y, detail, item.rect.height}, quiet, entry.detail,
               colours.text_quiet, 1);
  const float room = right - detail - sizes.gap - x;
  const std::string_view label = entry.label;
  for (const TextMatch& match : entry.matches) {
    const auto from = static_cast<std::size_t>(std::max(0, match.first));
    const auto to = static_cast<std::size_t>(std::max(0, match.second));
    if (from >= to || to > label.size()) continue;
    const float start = line_width(words, label.substr(0, from));
    const float end = std::min(room, line_width(words, label.substr(0, to)));
    fill(ui, {x + start, middle - words.line_height / 2, end - start, words.line_height},
         colours.highlight, sizes.radius_tag);
  }
  draw_line_in(ui, {x, item.rect.y, room, item.rect.height}, words, label, colours.text);
}

// Rows of the list: entries and the heads where the group changes, as -1 - index of its first
// entry.
std::vector<int> rows_of(std::span<const PaletteEntry> entries) {
  std::vector<int> rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool first = i == 0 || entries[i].group != entries[i - 1].group;
    if (first && !entries[i].group.empty()) rows.push_back(-1 - static_cast<int>(i));
    rows.push_back(static_cast<int>(i));
  }
  return rows;
}

void draw_list(Ui& ui, const Rect& area, std::span<const PaletteEntry> entries,
               std::string_view label, std::int64_t active, bool moved, PaletteResult& result) {
  const Sizes& sizes = ui.theme.sizes;
  const std::vector<int> rows = rows_of(entries);
  const auto found = std::ranges::find(rows, static_cast<int>(active));
  const std::int64_t active_row = found == rows.end() ? -1 : found - rows.begin();
  ui.semantics.push({.role = Role::ListBox,
                     .states = {},
                     .rect = area.semantic(),
                     .name = std::string(label),
                     .value = {},
                     .description = {},
                     .test_id = "results"});
  const RegionScope inside(ui, area);
  const VirtualRows view(ui, "rows",
                         {.count = static_cast<std::int64_t>(rows.size()),
                          .row_height = sizes.row_height + sizes.unit,
                          .height = area.height,
                          .reveal = moved ? active_row : -1});
  for (std::int64_t i = view.first(); i < view.last(); ++i) {
    const int row = rows[static_cast<std::size_t>(i)];
    if (row < 0) {
      Rect head = view.row(i);
      head.x += sizes.gap, head.width -= 2 * sizes.gap;
      draw_line_in(ui, head, face(ui, TextSize::Caption),
                   entries[static_cast<std::size_t>(-1 - row)].group, ui.theme.colours.text_quiet);
      continue;
    }
    const PaletteEntry& entry = entries[static_cast<std::size_t>(row)];
    States states = State::Selectable;
    states.set(State::Focused, row == active);
    states.set(State::Selected, row == active);
    const Item item = interact(ui, view.row(i),
                               {.role = Role::Option,
                                .key = "entry" + std::to_string(row),
                                .label = entry.label,
                                .value = entry.detail,
                                .description = entry.chord,
                                .states = states,
                                .focusing = Focusing::None,
                                .position = row + 1,
                                .set_size = static_cast<std::int32_t>(entries.size())});
    if (item.visible) draw_entry(ui, item, entry, row == active);
    if (item.pressed) result.chosen = row;
  }
  ui.semantics.pop();
}

}  // namespace

PaletteResult command_palette(Ui& ui, std::string_view key, std::string& query,
                              std::span<const PaletteEntry> entries,
                              const PaletteOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  PaletteResult result;
  const NodeId id = ui.semantics.id_for(key);
  if (find_popup(ui, id) == nullptr) ui.memory.roving[id] = {};
  const float width = std::min(sizes.palette_width, ui.page.width - 2 * sizes.gap);
  const float row = sizes.row_height + sizes.unit;
  const float wanted = row * static_cast<float>(std::max<std::size_t>(1, rows_of(entries).size()));
  const float list = std::min(sizes.popup_height + sizes.control_height, wanted);
  const float height = std::min(sizes.control_height + list + 3 * sizes.gap_medium,
                                ui.page.height - ui.keyboard_height - 2 * sizes.gap);
  const float top =
      ui.breakpoint() == Breakpoint::Phone ? sizes.gap : std::round(ui.page.height * 0.12f);
  const Rect box{ui.snap((ui.page.width - width) / 2), top, width,
                 std::min(height, ui.page.height - ui.keyboard_height - top - sizes.gap)};
  open_popup(ui, id, ui.focus.node, box, PopupFocus::First);
  const OverlayScope overlay(ui, id, box, OverlayStyle::Modal);
  result.close_requested = overlay.dismissed();
  draw_shadow(ui, box, sizes.radius_card);
  fill(ui, box, ui.theme.colours.surface, sizes.radius_card);
  frame(ui, box, ui.theme.colours.line, sizes.radius_card);
  ui.semantics.push({.id = id,
                     .role = Role::Dialog,
                     .states = State::Modal,
                     .rect = box.semantic(),
                     .name = std::string(options.label),
                     .value = {},
                     .description = {},
                     .test_id = std::string(key)});
  RovingMemory& memory = ui.memory.roving[id];
  const NodeId field = ui.semantics.id_for("query");
  const ComboKeys keys =
      ui.focused(field) || ui.focus.node == 0 ? take_combo_keys(ui) : ComboKeys{};
  {
    const RegionScope inside(
        ui, {box.x + sizes.gap_medium, box.y + sizes.gap_medium, width - 2 * sizes.gap_medium, 0});
    result.query_changed =
        search_field(
            ui, "query", query,
            {.label = options.label, .label_hidden = true, .placeholder = options.placeholder})
            .changed;
  }
  if (result.query_changed) memory.active = 0;
  const auto count = static_cast<std::int64_t>(entries.size());
  memory.active =
      std::clamp<std::int64_t>(memory.active + keys.move, 0, std::max<std::int64_t>(0, count - 1));
  const float below = box.y + sizes.control_height + 2 * sizes.gap_medium;
  const Rect area{box.x + sizes.gap, below, width - 2 * sizes.gap,
                  box.bottom() - sizes.gap - below};
  if (entries.empty()) {
    emit_node(ui, area, Role::Status, "nothing", options.empty, {}, State::Live);
    draw_line_in(ui, {area.x + sizes.gap, area.y, area.width, row}, face(ui, TextSize::Small),
                 options.empty, ui.theme.colours.text_quiet);
  } else {
    draw_list(ui, area, entries, options.label, memory.active, keys.move != 0, result);
  }
  ui.semantics.pop();
  if (keys.enter && count > 0) result.chosen = static_cast<int>(memory.active);
  if (keys.escape) result.close_requested = true;
  return result;
}

}  // namespace quanyu::ui
