#include "ui/widgets/combo.hpp"

#include <algorithm>
#include <cmath>

#include "gfx/icons.hpp"
#include "ui/popup.hpp"
#include "ui/widgets/combo_list.hpp"
#include "ui/widgets/field_frame.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tag.hpp"

namespace quanyu::ui {
namespace {

// A combobox is a field and the list below it; the keyboard stays in the field.
struct Combo {
  FieldFrame frame;
  std::optional<ComboOption> chosen;
  bool open = false;
};

Combo run_combo(Ui& ui, std::string_view key, std::string& query, const ComboSource& source,
                const FieldOptions& options, std::int64_t current) {
  const NodeId node = ui.semantics.id_for(key);
  const NodeId list = node ^ 0x20000000u;
  FieldSpec spec{.role = Role::ComboBox,
                 .kind = FieldKind::Text,
                 .states = State::HasPopup | State::Expandable};
  spec.chevron = true;
  const bool was_open = find_popup(ui, list) != nullptr;
  if (was_open) spec.states.set(State::Expanded);
  // The list takes Enter and Escape before the field sees them.
  const ComboKeys keys = was_open && ui.focused(node) ? take_combo_keys(ui) : ComboKeys{};
  Combo combo{.frame = field_frame(ui, key, query, options, spec), .chosen = {}, .open = false};
  const bool by_key =
      ui.focused(node) && !was_open && (ui.take_key("ArrowDown") || ui.take_key("ArrowUp"));
  const bool asked = ui.take_request(node, NodeVerb::Expand).has_value();
  const bool opens = combo.frame.result.changed || by_key || asked || combo.frame.chevron_pressed;
  if (opens && !was_open && !options.disabled) {
    ui.memory.roving[list].active = 0;
    open_popup(ui, list, node, combo.frame.box, PopupFocus::Keep);
    if (!ui.focused(node)) ui.request_focus(node);
  }
  if (find_popup(ui, list) == nullptr) return combo;
  combo.open = true;
  const std::vector<ComboOption> shown = source(query);
  const ComboListAnswer answer =
      combo_list(ui, list, combo.frame.box, options.label, shown, current, keys);
  if (answer.chosen >= 0) combo.chosen = shown[static_cast<std::size_t>(answer.chosen)];
  const bool left = combo.frame.result.left && ui.focus.node != 0 && !ui.focus_within(list);
  if (combo.chosen || answer.dismissed || keys.escape || left) {
    close_popup(ui, list);
    combo.open = false;
  }
  return combo;
}

}  // namespace

bool search_select(Ui& ui, std::string_view key, std::int64_t& chosen, std::string& chosen_label,
                   const ComboSource& source, const FieldOptions& options) {
  const NodeId node = ui.semantics.id_for(key);
  const bool editing =
      ui.memory.field_sync[node].was_focused || find_popup(ui, node ^ 0x20000000u) != nullptr;
  // Left without a choice, the field shows what is chosen again.
  std::string query = editing ? ui.memory.field_sync[node].typed : chosen_label;
  const ComboSource filtered = [&](std::string_view typed) {
    return source(typed == chosen_label ? std::string_view() : typed);
  };
  const Combo combo = run_combo(ui, key, query, filtered, options, chosen);
  const std::int64_t before = chosen;
  if (combo.chosen) {
    chosen = combo.chosen->id;
    chosen_label = query = combo.chosen->label;
  } else if (query.empty() && combo.frame.result.changed) {
    chosen = 0;
    chosen_label.clear();
  }
  ui.memory.field_sync[node].typed = query;
  return chosen != before;
}

bool multi_select(Ui& ui, std::string_view key, std::vector<ComboOption>& chosen,
                  const ComboSource& source, const FieldOptions& options) {
  const KeyScope scope(ui, key);
  bool changed = false;
  if (!chosen.empty()) {
    const RowScope row(ui, "chosen",
                       {.gap = Gap::Small, .wrap = true, .height = ui.theme.sizes.icon_large});
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (!removable_tag(ui, std::to_string(chosen[i].id), chosen[i].label)) continue;
      chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
      break;
    }
  }
  const NodeId node = ui.semantics.id_for("query");
  std::string query = ui.memory.field_sync[node].typed;
  const ComboSource remaining = [&](std::string_view typed) {
    std::vector<ComboOption> all = source(typed);
    std::erase_if(all, [&](const ComboOption& option) {
      return std::ranges::contains(chosen, option.id, &ComboOption::id);
    });
    return all;
  };
  const Combo combo = run_combo(ui, "query", query, remaining, options, 0);
  if (combo.chosen) {
    chosen.push_back(*combo.chosen);
    query.clear();
    changed = true;
  }
  ui.memory.field_sync[node].typed = query;
  return changed;
}

bool select(Ui& ui, std::string_view key, int& index, std::span<const std::string> labels,
            const SelectOptions& options) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const NodeId node = ui.semantics.id_for(key);
  const NodeId list = node ^ 0x20000000u;
  const TextFace small = face(ui, TextSize::Small);
  const bool labelled = !options.label.empty() && !options.label_hidden;
  const float above = labelled ? small.line_height + sizes.gap_small : 0;
  const float width = options.width > 0 ? options.width : available_width(ui);
  const Rect whole = place(ui, width, above + sizes.control_height);
  const Rect box{whole.x, whole.y + above, width, sizes.control_height};
  const bool inside = index >= 0 && index < static_cast<int>(labels.size());
  const std::string_view shown =
      inside ? std::string_view(labels[static_cast<std::size_t>(index)]) : std::string_view();
  const bool invalid = !options.error.empty() || ui.forced == ForcedState::Invalid;
  const bool was_open = find_popup(ui, list) != nullptr;
  States states = State::HasPopup | State::Expandable;
  states.set(State::Expanded, was_open);
  states.set(State::Invalid, invalid);
  states.set(State::Required, options.required);
  const FieldOptions words{.label = options.label,
                           .hint = options.hint,
                           .error = options.error,
                           .required = options.required};
  if (labelled) draw_field_label(ui, whole, words);
  const std::string_view explained = options.error.empty() ? options.hint : options.error;
  // While the list is open, Enter chooses from it.
  const Item item = interact(ui, box,
                             {.role = Role::ComboBox,
                              .key = key,
                              .label = options.label,
                              .value = shown,
                              .description = explained,
                              .states = states,
                              .disabled = options.disabled,
                              .key_activates = !was_open});
  if (item.visible) {
    fill(ui, box,
         item.disabled  ? colours.sunken
         : item.hovered ? colours.hover
                        : colours.surface,
         sizes.radius_control);
    frame(ui, box,
          invalid         ? colours.accent
          : item.disabled ? colours.line
                          : colours.field_line,
          sizes.radius_control);
    const Rect room{box.x + sizes.field_padding, box.y,
                    width - 2 * sizes.field_padding - sizes.icon, box.height};
    draw_line_in(ui, room, face(ui, TextSize::Body), inside ? shown : options.placeholder,
                 item.disabled ? colours.text_disabled
                 : inside      ? colours.text
                               : colours.text_quiet);
    draw_icon(ui, {box.right() - sizes.field_padding - sizes.icon_small / 2, box.centre().y},
              gfx::icon::kChevronDown, sizes.icon_small, colours.icon);
    if (item.ring) draw_focus_ring(ui, box, sizes.radius_control);
  }
  draw_field_note(ui, key, words, width);
  ComboKeys keys = was_open && item.focused ? take_combo_keys(ui) : ComboKeys{};
  if (was_open && item.focused && ui.take_key(" ")) keys.enter = true;  // nothing is typed here
  const bool by_key =
      item.focused && !was_open && (ui.take_key("ArrowDown") || ui.take_key("ArrowUp"));
  if ((item.pressed || by_key) && !was_open) {
    ui.memory.roving[list].active = std::max(0, index);
    open_popup(ui, list, node, box, PopupFocus::Keep);
  }
  if (find_popup(ui, list) == nullptr) return false;
  std::vector<ComboOption> all;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    all.push_back({.id = static_cast<std::int64_t>(i) + 1, .label = labels[i], .detail = {}});
  }
  const ComboListAnswer answer =
      combo_list(ui, list, box, options.label, all, static_cast<std::int64_t>(index) + 1, keys);
  const bool closes = answer.dismissed || answer.on_anchor || keys.escape;
  if (answer.chosen >= 0 || closes) close_popup(ui, list);
  if (answer.chosen < 0 || answer.chosen == index) return false;
  index = static_cast<int>(answer.chosen);
  return true;
}

}  // namespace quanyu::ui
