#include "ui/widgets/tree.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/roving.hpp"
#include "ui/virtual_rows.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag_paint.hpp"

namespace quanyu::ui {
namespace {

Item tree_item(Ui& ui, const Rect& rect, const TreeRow& row, States states) {
  if (row.expandable) states = states | State::Expandable;
  states.set(State::Expanded, row.expandable && row.expanded);
  return interact(ui, rect,
                  {.role = Role::TreeItem,
                   .key = std::to_string(row.id),
                   .label = row.label,
                   .value = row.detail,
                   .description = row.tag,
                   .states = states,
                   .focusing = Focusing::Roving,
                   .key_activates = false,
                   .level = row.level,
                   .position = row.position,
                   .set_size = row.set_size});
}

// Where the folding arrow of a row is; its press folds and does not choose.
Rect arrow_box(const Ui& ui, const Rect& rect, int level) {
  const Sizes& sizes = ui.theme.sizes;
  const float left = rect.x + sizes.indent * static_cast<float>(std::max(0, level - 1));
  return {left, rect.y, sizes.indent, rect.height};
}

void draw_row(Ui& ui, const Item& item, const TreeRow& row, bool selected) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  if (selected) {
    fill(ui, item.rect, colours.selected, sizes.radius_control);
    fill(ui, {item.rect.x, item.rect.y + sizes.gap, 2, item.rect.height - 2 * sizes.gap},
         colours.accent);
  } else if (item.hovered) {
    fill(ui, item.rect, item.held ? colours.pressed : colours.hover, sizes.radius_control);
  }
  const Rect arrow = arrow_box(ui, item.rect, row.level);
  if (row.expandable) {
    draw_icon(ui, arrow.centre(), row.expanded ? gfx::icon::kChevronDown : gfx::icon::kChevronRight,
              sizes.icon_small, colours.icon);
  }
  float x = arrow.right() + sizes.gap_small;
  const float middle = item.rect.centre().y;
  if (!row.icon.empty()) {
    draw_icon(ui, {x + sizes.icon_small / 2, middle}, row.icon, sizes.icon_small, colours.icon);
    x += sizes.icon + sizes.gap_small;
  }
  float right = item.rect.right() - sizes.gap;
  const TextFace quiet = face(ui, TextSize::Caption);
  const TextFace words = face(ui, TextSize::Body, selected ? Weight::Semibold : Weight::Regular);
  // Where there is no room for both, the name stays and the detail goes.
  const float name = std::ceil(line_width(words, row.label)) + 1;
  const float wanted = std::ceil(line_width(quiet, row.detail));
  const float tag = row.tag.empty() ? 0 : tag_width(ui, row.tag) + sizes.gap;
  const float detail = x + name + tag + sizes.gap + wanted <= right ? wanted : 0;
  if (detail > 0) {
    draw_line_in(ui, {right - detail, item.rect.y, detail, item.rect.height}, quiet, row.detail,
                 colours.text_quiet, 1);
  }
  right -= detail + sizes.gap;
  const float room = std::max(0.0f, right - x - tag);
  for (const TextMatch& match : row.matches) {
    const std::string_view label = row.label;
    const auto size = static_cast<std::int32_t>(label.size());
    const auto from = static_cast<std::size_t>(std::clamp(match.first, 0, size));
    const auto to = static_cast<std::size_t>(std::clamp(match.second, 0, size));
    const float start = line_width(words, label.substr(0, from));
    const float end = std::min(room, line_width(words, label.substr(0, to)));
    if (end > start) {
      fill(ui, {x + start, middle - words.line_height / 2, end - start, words.line_height},
           colours.highlight, sizes.radius_tag);
    }
  }
  const float wide = std::min(room, name);
  draw_line_in(ui, {ui.snap(x), item.rect.y, wide, item.rect.height}, words, row.label,
               row.muted ? colours.text_quiet : colours.text);
  if (tag > 0 && right > x + wide + tag) {
    draw_tag(
        ui,
        {x + wide + sizes.gap, middle - sizes.tag_height / 2, tag - sizes.gap, sizes.tag_height},
        row.tag, row.tag_tone);
  }
  if (item.ring) draw_focus_ring(ui, item.rect.inset(2 * sizes.focus_offset), sizes.radius_control);
}

// Left and Right on the active row, as ARIA's tree pattern has it.
void fold_by_keys(Ui& ui, Roving& roving, const TreeRow& active, TreeResult& result,
                  const std::function<TreeRow(std::int64_t)>& row) {
  const std::int64_t index = roving.active();
  if (ui.take_key("ArrowRight")) {
    if (active.expandable && !active.expanded)
      result.toggled = index;
    else if (active.expandable)
      roving.move_to(index + 1);
  }
  if (ui.take_key("ArrowLeft")) {
    if (active.expandable && active.expanded) {
      result.toggled = index;
    } else {
      std::int64_t parent = index;
      while (parent > 0 && row(parent).level >= active.level) --parent;
      if (parent != index) roving.move_to(parent);
    }
  }
  if (ui.take_key("Enter")) result.selected = result.opened = index;
  if (ui.take_key(" ")) result.selected = index;
  if (ui.take_key("*") || ui.take_key("*", kShift)) result.expand_siblings = true;
}

void take_row_input(Ui& ui, const Item& item, const TreeRow& row, std::int64_t index,
                    TreeResult& result) {
  if (item.pressed) {
    const bool on_arrow =
        row.expandable && arrow_box(ui, item.rect, row.level).contains(pointer(ui)) && item.hovered;
    (on_arrow ? result.toggled : result.selected) = index;
  }
  if (item.double_pressed) result.opened = index;
  if (ui.take_request(item.id, NodeVerb::Expand) && row.expandable && !row.expanded) {
    result.toggled = index;
  }
  if (ui.take_request(item.id, NodeVerb::Collapse) && row.expandable && row.expanded) {
    result.toggled = index;
  }
  if (item.context) {
    result.context = index;
    result.context_node = item.id;
  }
}

}  // namespace

TreeResult tree(Ui& ui, std::string_view key, const TreeOptions& options,
                const std::function<TreeRow(std::int64_t index)>& row) {
  TreeResult result;
  const Point at = cursor(ui);
  const float height = options.height > 0 ? options.height : available_height(ui);
  const NodeId id = ui.semantics.push({.role = Role::Tree,
                                       .states = {},
                                       .rect = {at.x, at.y, available_width(ui), height},
                                       .name = std::string(options.label),
                                       .value = {},
                                       .description = {},
                                       .test_id = std::string(key)});
  RovingMemory& memory = ui.memory.roving[id];
  if (options.reveal >= 0) memory.active = options.reveal;
  Roving roving(ui, id, options.row_count);
  std::optional<TreeRow> active;
  {
    const std::int64_t wanted = memory.reveal ? roving.active() : options.reveal;
    VirtualRows rows(ui, "rows",
                     {.count = options.row_count,
                      .row_height = ui.theme.sizes.row_height,
                      .height = height,
                      .reveal = wanted});
    const auto draw = [&](std::int64_t index) {
      TreeRow shown = row(index);
      States states = State::Selectable | roving.states(index);
      states.set(State::Selected, index == options.selected);
      const Item item = tree_item(ui, rows.row(index), shown, states);
      roving.drawn(index, item, shown.label);
      if (item.visible) draw_row(ui, item, shown, index == options.selected);
      take_row_input(ui, item, shown, index, result);
      if (index == roving.active()) active = std::move(shown);
    };
    // The tab stop is always in the tree, also when it was scrolled out of sight.
    const std::int64_t stop = roving.active();
    if (stop < rows.first() && options.row_count > 0) draw(stop);
    for (std::int64_t i = rows.first(); i < rows.last(); ++i) draw(i);
    if (stop >= rows.last() && stop < options.row_count) draw(stop);
    if (roving.focused() && active) fold_by_keys(ui, roving, *active, result, row);
    const std::function<std::string(std::int64_t)> label_of = [&](std::int64_t index) {
      return row(index).label;
    };
    roving.finish(RovingAxis::Vertical, rows.page(), &label_of);
  }
  ui.semantics.pop();
  result.active = roving.active();
  return result;
}

}  // namespace quanyu::ui
