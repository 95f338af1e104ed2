#include "ui/widgets/field_frame.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "gfx/icons.hpp"
#include "ui/line_break.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/message_keys.hpp"
#include "ui/widgets/tag_paint.hpp"
#include "ui/widgets/text.hpp"

namespace quanyu::ui {
namespace {

// A sign, not a word: the state says it to screen readers.
constexpr std::string_view kRequiredMark = "*";

// Room that stays free at both ends of the text, beside the padding.
struct Ends {
  float left = 0, right = 0;
};

Ends ends_of(const Ui& ui, const FieldOptions& options, const FieldSpec& spec, bool empty) {
  const Sizes& sizes = ui.theme.sizes;
  Ends ends;
  if (!options.leading_icon.empty()) ends.left = sizes.icon + sizes.gap_small;
  if (options.clearable && !empty && !options.disabled) ends.right += sizes.icon_large;
  if (spec.chevron) ends.right += sizes.icon_large;
  if (!options.key_hint.empty() && empty) {
    ends.right += key_hint_width(ui, options.key_hint) + sizes.gap_small;
  }
  if (!options.suffix.empty()) {
    ends.right += std::ceil(line_width(face(ui, TextSize::Body), options.suffix)) + sizes.gap_small;
  }
  return ends;
}

// Keeps the caller's value and the page's element in step; true if the user changed the value.
bool synchronise(Ui& ui, NodeId id, std::string& value) {
  FieldMemory& known = ui.memory.field_sync[id];
  const auto reported = ui.memory.fields.find(id);
  if (const auto asked = ui.take_request(id, NodeVerb::SetValue)) {
    const bool changed = value != *asked;
    value = *asked;
    return changed;  // differs from `synced` now, so the element hears of it below, next frame
  }
  if (reported != ui.memory.fields.end() && reported->second.fresh) {
    if (reported->second.composing()) return false;  // a preedit is nobody's value yet
    known.known = true;
    known.synced = reported->second.value;
    if (value == known.synced) return false;
    value = known.synced;
    return true;
  }
  const bool composing = reported != ui.memory.fields.end() && reported->second.composing();
  if (!known.known) {
    known = {.synced = value, .typed = {}, .known = true};
  } else if (value != known.synced && !composing) {
    const auto end = static_cast<std::int32_t>(value.size());
    ui.out.field_sets.push_back({id, value, end, end});
    known.synced = value;
    if (reported != ui.memory.fields.end()) {
      reported->second = {.value = value, .selection_start = end, .selection_end = end};
    }
  }
  return false;
}

void underline(Ui& ui, const TextFace& words, std::string_view text, Point at, std::int32_t from,
               std::int32_t to, float width) {
  const auto size = static_cast<std::int32_t>(text.size());
  from = std::clamp(from, 0, size);
  to = std::clamp(to, from, size);
  const float left = line_width(words, text.substr(0, static_cast<std::size_t>(from)));
  const float right = line_width(words, text.substr(0, static_cast<std::size_t>(to)));
  const float y = ui.snap(at.y + words.line_height - width);
  fill(ui, {at.x + left, y, right - left, width}, ui.theme.colours.text);
}

void draw_value(Ui& ui, const Rect& room, const FieldState* state, std::string_view value,
                const FieldOptions& options, bool disabled) {
  const TextFace words = face(ui, TextSize::Body);
  const std::string_view shown = state != nullptr ? std::string_view(state->value) : value;
  const Palette& colours = ui.theme.colours;
  push_clip(ui, room);
  if (shown.empty()) {
    draw_line(ui, {room.x, room.y}, words, fitted(words, options.placeholder, room.width),
              colours.text_quiet);
  }
  const float scroll_x = state != nullptr ? state->scroll_x : 0;
  const float scroll_y = state != nullptr ? state->scroll_y : 0;
  const Colour ink = disabled ? colours.text_disabled : colours.text;
  std::vector<TextLine> lines{{0, static_cast<std::int32_t>(shown.size()), 0}};
  if (options.lines > 1) {
    ImFontBaked* baked = words.font->GetFontBaked(words.size);
    lines = break_lines(shown, room.width,
                        [baked](char32_t code) { return baked->GetCharAdvance(code); });
  }
  Point at{room.x - scroll_x, room.y - scroll_y};
  for (const TextLine& line : lines) {
    const std::string_view part = shown.substr(static_cast<std::size_t>(line.start),
                                               static_cast<std::size_t>(line.end - line.start));
    draw_line(ui, at, words, part, ink);
    if (state != nullptr && state->composing()) {
      underline(ui, words, part, at, state->preedit_start - line.start,
                state->preedit_end - line.start, 1);
      if (state->clause_start >= 0) {
        underline(ui, words, part, at, state->clause_start - line.start,
                  state->clause_end - line.start, 2);
      }
    }
    at.y += words.line_height;
  }
  pop_clip(ui);
}

void draw_box(Ui& ui, const Rect& box, bool focused, bool hovered, bool invalid, bool disabled) {
  const Palette& colours = ui.theme.colours;
  const Sizes& sizes = ui.theme.sizes;
  fill(ui, box, disabled ? colours.sunken : colours.surface, sizes.radius_control);
  const Colour line = invalid    ? colours.accent
                      : disabled ? colours.line
                      : hovered  ? colours.text_secondary
                                 : colours.field_line;
  frame(ui, box, line, sizes.radius_control);
  // A focused field shows it always: the caret alone is too small to find.
  if (focused)
    frame(ui, box, invalid ? colours.accent : colours.focus_ring, sizes.radius_control, 2);
}

NodeId emit_field(Ui& ui, const Rect& box, std::string_view key, NodeId id, std::string_view value,
                  const FieldOptions& options, const FieldSpec& spec, const Rect& room,
                  bool disabled, bool invalid) {
  const TextFace words = face(ui, TextSize::Body);
  SemanticNode node{
      .id = id,
      .role = spec.role,
      .states = spec.states,
      .rect = box.semantic(),
      .name = std::string(options.label),
      .value = std::string(value),
      .description = std::string(options.error.empty() ? options.hint : options.error),
      .test_id = std::string(key)};
  if (!disabled) node.states.set(State::Focusable);
  node.states.set(State::Disabled, disabled);
  node.states.set(State::ReadOnly, options.read_only);
  node.states.set(State::Required, options.required);
  node.states.set(State::Invalid, invalid);
  node.states.set(State::Focused, ui.focused(id));
  if (const auto state = ui.memory.fields.find(id);
      state != ui.memory.fields.end() && state->second.composing()) {
    node.states.set(State::Preedit);  // the value stays what was committed
  }
  node.minimum = spec.minimum, node.maximum = spec.maximum, node.now = spec.now;
  return ui.semantics.emit(std::move(node),
                           FieldLook{.kind = spec.kind,
                                     .font_size = words.size,
                                     .line_height = words.line_height,
                                     .semibold = false,
                                     .padding_left = room.x - box.x,
                                     .padding_top = room.y - box.y,
                                     .padding_right = box.right() - room.right(),
                                     .padding_bottom = box.bottom() - room.bottom(),
                                     .max_length = options.max_length,
                                     .placeholder = std::string(options.placeholder)});
}

// What lies at the right end: key hint, suffix, clear button, arrow.
void draw_ends(Ui& ui, std::string_view key, const FieldOptions& options, const FieldSpec& spec,
               bool empty, FieldFrame& frame) {
  const Sizes& sizes = ui.theme.sizes;
  const Palette& colours = ui.theme.colours;
  const Rect& box = frame.box;
  float right = box.right() - sizes.gap_small;
  const float middle = box.y + std::fmin(box.height, sizes.control_height) / 2;
  if (!options.leading_icon.empty()) {
    draw_icon(ui, {box.x + sizes.field_padding + sizes.icon_small / 2, middle},
              options.leading_icon, sizes.icon_small, colours.icon);
  }
  if (spec.chevron) {
    draw_icon(ui, {right - sizes.icon_large / 2, middle}, gfx::icon::kChevronDown, sizes.icon_small,
              colours.icon);
    const Rect arrow{right - sizes.icon_large, box.y, sizes.icon_large, box.height};
    frame.chevron_pressed = pointer_over(ui, arrow) && ImGui::IsMouseClicked(0);
    right -= sizes.icon_large;
  }
  if (options.clearable && !empty && !options.disabled) {
    const RegionScope inside(ui, {right - sizes.icon_large, middle - sizes.icon_large / 2,
                                  sizes.icon_large, sizes.icon_large});
    frame.clear_pressed = icon_button(ui, std::string(key) + "-clear", gfx::icon::kX,
                                      ui.text(message::kClear), {.small = true});
    right -= sizes.icon_large;
  }
  if (!options.suffix.empty()) {
    const TextFace words = face(ui, TextSize::Body);
    const float wide = std::ceil(line_width(words, options.suffix));
    right = std::min(right, box.right() - sizes.field_padding);
    draw_line_in(ui, {right - wide, middle - words.line_height / 2, wide, words.line_height}, words,
                 options.suffix, colours.text_quiet);
    right -= wide + sizes.gap_small;
  }
  if (!options.key_hint.empty() && empty) {
    const float wide = key_hint_width(ui, options.key_hint);
    draw_key_hint(ui, {right - wide, middle - sizes.tag_height / 2, wide, sizes.tag_height},
                  options.key_hint);
  }
}

bool take_field_keys(Ui& ui, const FieldOptions& options, FieldResult& result) {
  if (!result.focused) return false;
  const auto state = ui.memory.fields.find(result.node);
  if (state != ui.memory.fields.end() && state->second.composing()) return false;
  if (options.lines == 1 && ui.take_key("Enter")) result.submitted = true;
  for (const KeyPress& press : ui.keys) {
    if (!press.taken && press.key == "Escape") result.cancelled = true;
  }
  return true;
}

}  // namespace

void draw_field_label(Ui& ui, const Rect& whole, const FieldOptions& options) {
  const TextFace small = face(ui, TextSize::Small);
  draw_line_in(ui, {whole.x, whole.y, whole.width, small.line_height}, small, options.label,
               ui.theme.colours.text_secondary);
  const float mark = std::ceil(line_width(small, options.label)) + ui.theme.sizes.gap_small;
  if (options.required && mark < whole.width) {
    draw_line(ui, {whole.x + mark, whole.y}, small, kRequiredMark, ui.theme.colours.accent);
  }
}

void draw_field_note(Ui& ui, std::string_view key, const FieldOptions& options, float width) {
  const bool wrong = !options.error.empty();
  const std::string_view words = wrong ? options.error : options.hint;
  if (words.empty()) return;
  const Sizes& sizes = ui.theme.sizes;
  const Point at = cursor(ui);
  const float indent = wrong ? sizes.icon_small + sizes.gap_small : 0;
  float used = 0;
  {
    const RegionScope inside(ui, {at.x + indent, at.y, width - indent, 0});
    if (wrong) {
      const float middle = at.y + face(ui, TextSize::Caption).line_height / 2;
      draw_icon(ui, {at.x + sizes.icon_small / 2, middle}, gfx::icon::kAlertCircle,
                sizes.icon_small, ui.theme.colours.accent);
    }
    text(ui, std::string(key) + "-note", words,
         {.size = TextSize::Caption, .ink = wrong ? Ink::Accent : Ink::Quiet, .silent = true});
    used = inside.used_height();
  }
  take_room(ui, {at.x, at.y, width, used});
}

FieldFrame field_frame(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options, const FieldSpec& spec) {
  const Sizes& sizes = ui.theme.sizes;
  const TextFace words = face(ui, TextSize::Body);
  FieldFrame out;
  FieldResult& result = out.result;
  result.node = ui.semantics.id_for(key);
  const bool disabled = options.disabled || ui.forced == ForcedState::Disabled;
  const bool invalid = !options.error.empty() || ui.forced == ForcedState::Invalid;
  result.changed = synchronise(ui, result.node, value);
  result.focused = ui.focused(result.node) || ui.forced == ForcedState::Focus;

  const float width = options.width > 0 ? options.width : available_width(ui);
  const TextFace small = face(ui, TextSize::Small);
  const bool labelled = !options.label.empty() && !options.label_hidden;
  const float above = labelled ? small.line_height + sizes.gap_small : 0;
  const float lines = static_cast<float>(options.lines);
  const float height =
      options.lines > 1 ? words.line_height * lines + 2 * sizes.gap : sizes.control_height;
  const Rect whole = place(ui, width, above + height);
  out.box = {whole.x, ui.snap(whole.y + above), width, height};
  result.rect = out.box;
  if (labelled) draw_field_label(ui, whole, options);
  const auto state = ui.memory.fields.find(result.node);
  const FieldState* live =
      state != ui.memory.fields.end() && result.focused ? &state->second : nullptr;
  const bool empty = live != nullptr ? live->value.empty() : value.empty();
  const Ends ends = ends_of(ui, options, spec, empty);
  const float top = options.lines > 1 ? sizes.gap : (height - words.line_height) / 2;
  const Rect room{out.box.x + sizes.field_padding + ends.left, out.box.y + top,
                  width - 2 * sizes.field_padding - ends.left - ends.right, height - 2 * top};
  // The element ends before what can be pressed at the right end of the frame.
  Rect element = out.box;
  element.width -= ends.right;
  emit_field(ui, element, key, result.node, value, options, spec, room, disabled, invalid);
  take_room(ui, whole);
  const bool hovered = ui.forced == ForcedState::Hover || pointer_over(ui, out.box);
  draw_box(ui, out.box, result.focused, hovered, invalid, disabled);
  draw_value(ui, room, live, value, options, disabled);
  draw_ends(ui, key, options, spec, empty, out);
  if (out.clear_pressed) {
    value.clear();
    result.changed = true;
    ui.request_focus(result.node);
  }
  // The page's element takes the pointer; without it (a test, a covered field) the frame does.
  const bool pressed_here = pointer_over(ui, room) && ImGui::IsMouseClicked(0) && !disabled;
  if (pressed_here && !result.focused) ui.request_focus(result.node);
  if (pointer_over(ui, room) && !disabled) ui.out.cursor = Cursor::Text;
  if (ui.focused(result.node) && ui.focus.moved && ui.focus.by_keyboard) reveal(out.box);
  FieldMemory& known = ui.memory.field_sync[result.node];
  result.left = known.was_focused && !result.focused;
  known.was_focused = result.focused;
  take_field_keys(ui, options, result);
  draw_field_note(ui, key, options, width);
  return out;
}

}  // namespace quanyu::ui
