#include "ui/widgets/list.hpp"

#include <algorithm>
#include <cmath>

#include "ui/roving.hpp"
#include "ui/virtual_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

float row_height(const Ui& ui, const ListRow& row) {
  const float line = ui.theme.sizes.row_height + ui.theme.sizes.unit;
  return row.detail.empty() ? line : line + face(ui, TextSize::Caption).line_height;
}

// The highlight behind what a search matched of the label that stands in `rect`.
void draw_matches(Ui& ui, const Rect& rect, const TextFace& words, const ListRow& row) {
  const std::string_view label = row.label;
  const auto width_to = [&](std::int32_t byte) {
    const auto size = static_cast<std::int32_t>(label.size());
    const auto end = static_cast<std::size_t>(std::clamp(byte, 0, size));
    return std::min(rect.width, line_width(words, label.substr(0, end)));
  };
  for (const TextMatch& match : row.matches) {
    const float from = width_to(match.first), to = width_to(match.second);
    if (to <= from) continue;
    fill(ui, {rect.x + from, rect.y, to - from, rect.height}, ui.theme.colours.highlight,
         ui.theme.sizes.radius_tag);
  }
}

void draw_list_row(Ui& ui, const Item& item, const ListRow& row, bool last = false) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (row.selected)
    fill(ui, item.rect, colours.selected);
  else if (!item.disabled && item.hovered) {
    fill(ui, item.rect, item.held ? colours.pressed : colours.hover);
  }
  if (!last) {
    horizontal_line(ui, {item.rect.x, item.rect.bottom() - 1}, item.rect.width, colours.line);
  }
  const TextFace words = face(ui, TextSize::Body), quiet = face(ui, TextSize::Caption);
  float x = item.rect.x;
  if (item.hovered || row.selected) x += sizes.gap_small;
  const float lines =
      row.detail.empty() ? words.line_height : words.line_height + quiet.line_height;
  const float top = item.rect.y + (item.rect.height - lines) / 2;
  const float middle = top + words.line_height / 2;
  if (!row.icon.empty()) {
    draw_icon(ui, {x + sizes.icon_small / 2, middle}, row.icon, sizes.icon_small, colours.icon);
    x += sizes.icon + sizes.gap_small;
  }
  if (!row.tag.empty()) {
    const float wide = tag_width(ui, row.tag);
    draw_tag(ui, {x, middle - sizes.tag_height / 2, wide, sizes.tag_height}, row.tag, row.tag_tone);
    x += wide + sizes.gap;
  }
  const float end = std::ceil(line_width(quiet, row.trailing));
  const float right = item.rect.right() - (item.hovered || row.selected ? sizes.gap_small : 0);
  draw_line_in(ui, {right - end, top, end, words.line_height}, quiet, row.trailing,
               colours.text_quiet, 1);
  const float room = std::max(0.0f, right - end - sizes.gap - x);
  draw_matches(ui, {ui.snap(x), top, room, words.line_height}, words, row);
  draw_line_in(ui, {ui.snap(x), top, room, words.line_height}, words, row.label,
               item.disabled ? colours.text_disabled : colours.text);
  draw_line_in(ui, {ui.snap(x), top + words.line_height, room, quiet.line_height}, quiet,
               row.detail, colours.text_quiet);
  if (item.ring) draw_focus_ring(ui, item.rect.inset(2 * sizes.focus_offset), sizes.radius_control);
}

std::string value_of(const ListRow& row) {
  std::string value = row.tag;
  for (const std::string* part : {&row.detail, &row.trailing}) {
    if (part->empty()) continue;
    if (!value.empty()) value += " · ";
    value += *part;
  }
  return value;
}

// A row of a short list: a list item that holds a button, or words alone.
void short_row(Ui& ui, const Rect& rect, const ListRow& row, std::int64_t index,
               const ListOptions& options, ListResult& result) {
  const bool pressable = options.pressable, last = index + 1 == options.row_count;
  const std::string key = "row" + std::to_string(index);
  const std::string value = value_of(row);
  SemanticNode node{.role = Role::ListItem,
                    .states = {},
                    .rect = rect.semantic(),
                    .name = pressable ? std::string() : row.label,
                    .value = pressable ? std::string() : value,
                    .description = {},
                    .test_id = key};
  if (!pressable) {
    ui.semantics.emit(std::move(node));
    take_room(ui, rect);
    draw_list_row(ui, {.rect = rect}, row, last);
    return;
  }
  ui.semantics.push(std::move(node));
  States states;
  states.set(State::Current, row.selected);
  const Item item = interact(ui, rect,
                             {.role = Role::Button,
                              .key = "open",
                              .label = row.label,
                              .value = value,
                              .states = states,
                              .disabled = row.disabled});
  ui.semantics.pop();
  if (item.visible) draw_list_row(ui, item, row, last);
  if (item.pressed) result.pressed = index;
  if (item.context) result.context = index, result.context_node = item.id;
}

void long_list(Ui& ui, NodeId id, const ListOptions& options,
               const std::function<ListRow(std::int64_t)>& row, ListResult& result) {
  Roving roving(ui, id, options.row_count);
  const RovingMemory& memory = ui.memory.roving[id];
  const float height = options.row_count > 0 ? row_height(ui, row(0)) : ui.theme.sizes.row_height;
  VirtualRows rows(ui, "rows",
                   {.count = options.row_count,
                    .row_height = height,
                    .height = options.virtual_height,
                    .reveal = memory.reveal ? memory.active : -1});
  const auto draw = [&](std::int64_t i) {
    const ListRow shown = row(i);
    States states = State::Selectable | roving.states(i);
    states.set(State::Selected, shown.selected);
    const Item item = interact(ui, rows.row(i),
                               {.role = Role::Option,
                                .key = "row" + std::to_string(i),
                                .label = shown.label,
                                .value = value_of(shown),
                                .states = states,
                                .focusing = Focusing::Roving,
                                .disabled = shown.disabled,
                                .position = static_cast<std::int32_t>(i + 1),
                                .set_size = static_cast<std::int32_t>(options.row_count)});
    roving.drawn(i, item, shown.label);
    if (item.visible) draw_list_row(ui, item, shown);
    if (item.pressed) result.pressed = i;
    if (item.context) result.context = i, result.context_node = item.id;
  };
  const std::int64_t stop = roving.active();
  if (stop < rows.first()) draw(stop);
  for (std::int64_t i = rows.first(); i < rows.last(); ++i) draw(i);
  if (stop >= rows.last() && stop < options.row_count) draw(stop);
  roving.finish(RovingAxis::Vertical, rows.page());
}

}  // namespace

ListResult list(Ui& ui, std::string_view key, const ListOptions& options,
                const std::function<ListRow(std::int64_t index)>& row) {
  ListResult result;
  if (options.virtual_height > 0) {
    const Point at = cursor(ui);
    const NodeId id =
        ui.semantics.push({.role = Role::ListBox,
                           .states = {},
                           .rect = {at.x, at.y, available_width(ui), options.virtual_height},
                           .name = std::string(options.label),
                           .value = {},
                           .description = {},
                           .test_id = std::string(key)});
    long_list(ui, id, options, row, result);
    ui.semantics.pop();
    return result;
  }
  const GroupScope group(ui, key, Role::List, options.label);
  const StackScope stack(ui, Gap::None);
  for (std::int64_t i = 0; i < options.row_count; ++i) {
    const ListRow shown = row(i);
    const Point at = cursor(ui);
    short_row(ui, {at.x, at.y, available_width(ui), row_height(ui, shown)}, shown, i, options,
              result);
  }
  return result;
}

bool property_row(Ui& ui, std::string_view key, std::string_view term, std::string_view value,
                  const PropertyOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Small);
  const StackScope stack(ui, Gap::None);
  const Point at = cursor(ui);
  const Rect rect{at.x, at.y, available_width(ui), sizes.row_height};
  const NodeId id = ui.semantics.push({.role = Role::Group,
                                       .states = {},
                                       .rect = rect.semantic(),
                                       .name = std::string(term),
                                       .value = {},
                                       .description = {},
                                       .test_id = std::string(key)});
  (void)id;
  // A long term may take what the value leaves, and at least half.
  const float beside = rect.width - std::ceil(line_width(words, value)) - 1 - sizes.gap;
  const float left = std::min(std::ceil(line_width(words, term)) + 1,
                              std::max(rect.width / 2, options.tag.empty() ? beside : 0));
  draw_line_in(ui, {rect.x, rect.y, left, rect.height}, words, term,
               ui.theme.colours.text_secondary);
  float right = rect.right();
  if (!options.tag.empty()) {
    const float wide = tag_width(ui, options.tag);
    const Rect box{right - wide, rect.centre().y - sizes.tag_height / 2, wide, sizes.tag_height};
    emit_node(ui, box, Role::Text, "tag", options.tag);
    draw_tag(ui, box, options.tag, options.tag_tone);
    right -= wide + sizes.gap;
  }
  const float room = std::max(0.0f, right - rect.x - left - sizes.gap);
  const float wide = std::min(room, std::ceil(line_width(words, value)) + 1);
  bool pressed = false;
  {
    const RegionScope inside(
        ui, {right - wide, rect.centre().y - words.line_height / 2, wide, words.line_height});
    if (options.link) {
      pressed = link(ui, "value", value, {.size = TextSize::Small});
    } else {
      text(ui, "value", value,
           {.size = TextSize::Small, .overflow = Overflow::Ellipsis, .width = wide});
    }
  }
  ui.semantics.pop();
  horizontal_line(ui, {rect.x, rect.bottom() - 1}, rect.width, ui.theme.colours.line);
  take_room(ui, rect);
  return pressed;
}

}  // namespace quanyu::ui
