#include "ui/selection.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "ui/interact.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/message_keys.hpp"

namespace quanyu::ui {
namespace {

// Selected bytes [start, end) of one text.
struct Part {
  std::int32_t start = 0, end = 0;
};

std::string_view line_text(const SelectableText& text, const TextLine& line) {
  return text.text.substr(static_cast<std::size_t>(line.start),
                          static_cast<std::size_t>(line.end - line.start));
}

float line_left(const SelectableText& text, const TextLine& line) {
  return text.rect.x + (text.rect.width - line.width) * text.align;
}

// The offset whose gap between characters is nearest to `at`.
std::int32_t offset_at(const SelectableText& text, Point at) {
  if (text.lines.empty()) return 0;
  const float row = (at.y - text.rect.y) / text.face.line_height;
  const auto last = static_cast<float>(text.lines.size() - 1);
  const TextLine& line =
      text.lines[static_cast<std::size_t>(std::clamp(std::floor(row), 0.0f, last))];
  float x = line_left(text, line);
  std::int32_t offset = line.start;
  while (offset < line.end) {
    const CodePoint point = code_point_at(text.text, offset);
    const float wide = line_width(
        text.face,
        text.text.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(point.length)));
    if (at.x < x + wide / 2) break;
    x += wide;
    offset += point.length;
  }
  return offset;
}

void follow_pointer(Ui& ui, const SelectableText& text) {
  SelectionMemory& selection = ui.memory.selection;
  const Point at = pointer(ui);
  const bool over =
      pointer_over(ui, text.rect) && !ImGui::IsAnyItemHovered() && !ImGui::IsAnyItemActive();
  if (over) ui.out.cursor = Cursor::Text;
  if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    const std::int32_t offset = offset_at(text, at);
    const int clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
    WordRange range{offset, offset};
    if (clicks == 2) range = word_at(text.text, offset);
    if (clicks >= 3) range = {0, static_cast<std::int32_t>(text.text.size())};
    selection.anchor = selection.head = text.id;
    selection.anchor_offset = range.start;
    selection.head_offset = range.end;
    selection.dragging = clicks == 1;
    ui.request_focus(0);
  }
  if (!selection.dragging) return;
  // Beyond every text the head stays where it was; above or below its own it goes to that end.
  if (text.rect.contains(at) || selection.head == text.id) {
    selection.head = text.id;
    selection.head_offset = offset_at(text, at);
  }
}

Part selected_part(const Ui& ui, const SelectableText& text) {
  const SelectionMemory& selection = ui.memory.selection;
  if (selection.anchor == 0) return {};
  const auto anchor = selection.order.find(selection.anchor);
  const auto head = selection.order.find(selection.head);
  const auto mine = selection.order.find(text.id);
  const auto size = static_cast<std::int32_t>(text.text.size());
  if (selection.anchor == selection.head) {
    if (selection.anchor != text.id) return {};
    return {std::min(selection.anchor_offset, selection.head_offset),
            std::min(size, std::max(selection.anchor_offset, selection.head_offset))};
  }
  const auto end = selection.order.end();
  if (anchor == end || head == end || mine == end) return {};
  const bool forward = anchor->second < head->second;
  const std::int32_t first = forward ? anchor->second : head->second;
  const std::int32_t last = forward ? head->second : anchor->second;
  if (mine->second < first || mine->second > last) return {};
  Part part{0, size};
  if (mine->second == first) part.start = forward ? selection.anchor_offset : selection.head_offset;
  if (mine->second == last) part.end = forward ? selection.head_offset : selection.anchor_offset;
  part.end = std::min(part.end, size);
  return part;
}

void draw_part(Ui& ui, const SelectableText& text, const Part& part) {
  Rect row{0, text.rect.y, 0, text.face.line_height};
  for (const TextLine& line : text.lines) {
    const std::int32_t from = std::clamp(part.start, line.start, line.end);
    const std::int32_t to = std::clamp(part.end, line.start, line.end);
    if (to > from) {
      const auto width_to = [&](std::int32_t offset) {
        return line_width(text.face, line_text(text, {line.start, offset, 0}));
      };
      row.x = line_left(text, line) + width_to(from);
      row.width = width_to(to) - width_to(from);
      fill(ui, row, ui.theme.colours.text_selection);
    }
    row.y += text.face.line_height;
  }
}

void offer_menu(Ui& ui, const std::string& selected) {
  const bool wanted = !selected.empty() && ImGui::IsMouseClicked(ImGuiMouseButton_Right) &&
                      !ImGui::IsAnyItemHovered() && ui.memory.popups.empty();
  const MenuItem items[] = {{.key = "copy",
                             .label = std::string(ui.text(message::kCopy)),
                             .icon = {},
                             .chord = "Ctrl C"}};
  if (context_menu(ui, "selection-menu", 0, items, wanted)) {
    ui.out.copy_now = ClipboardContent{selected, {}};
  }
}

}  // namespace

void begin_selection(Ui& ui) {
  SelectionMemory& selection = ui.memory.selection;
  selection.order = std::move(selection.next_order);
  selection.next_order.clear();
  selection.collected.clear();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) selection.anchor = selection.head = 0;
  // A quick hand moves and lets go within one frame: that move counts still.
  const bool held =
      ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  if (!held) selection.dragging = false;
}

void end_selection(Ui& ui) {
  const std::string selected = ui.memory.selection.collected;
  if (!selected.empty()) ui.out.clipboard = {selected, {}};
  offer_menu(ui, selected);
}

void select_text(Ui& ui, const SelectableText& text) {
  SelectionMemory& selection = ui.memory.selection;
  selection.next_order[text.id] = static_cast<std::int32_t>(selection.next_order.size());
  follow_pointer(ui, text);
  const Part part = selected_part(ui, text);
  if (part.end <= part.start) return;
  draw_part(ui, text, part);
  if (!selection.collected.empty()) selection.collected += '\n';
  selection.collected += text.text.substr(static_cast<std::size_t>(part.start),
                                          static_cast<std::size_t>(part.end - part.start));
}

}  // namespace quanyu::ui
