#include "ui/roving.hpp"

#include <algorithm>

namespace quanyu::ui {
namespace {

// One printable character without modifiers.
bool is_letter(const KeyPress& press) {
  if (press.taken || (press.modifiers & ~kShift) != 0 || press.key.empty() || press.key == " ") {
    return false;
  }
  const auto first = static_cast<unsigned char>(press.key[0]);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return press.key.size() == length && first > 0x20;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter; }

bool starts_with(std::string_view label, std::string_view typed) {
  return label.size() >= typed.size() &&
         std::equal(typed.begin(), typed.end(), label.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

Roving::Roving(Ui& ui, NodeId id, std::int64_t count)
    : ui_(ui), id_(id), memory_(ui.memory.roving[id]), count_(count) {
  memory_.active =
      std::clamp<std::int64_t>(memory_.active, 0, std::max<std::int64_t>(0, count - 1));
}

void Roving::enter_at(std::int64_t index) {
  if (index >= 0 && index < count_ && !ui_.focus_within(id_)) memory_.active = index;
}

States Roving::states(std::int64_t index) const {
  return index == memory_.active ? States(State::Focused) : States();
}

void Roving::drawn(std::int64_t index, const Item& item, std::string_view label) {
  labels_.emplace_back(index, label);
  if (item.focused) {
    focused_ = true;
    // The focus came from outside (a click, a screen reader): the tab stop follows it.
    if (!memory_.take_focus) memory_.active = index;
  }
  if (index != memory_.active) return;
  if (memory_.reveal) reveal(item.rect);
  if (memory_.take_focus) ui_.request_focus(item.id);
  memory_.reveal = memory_.take_focus = false;
}

void Roving::move_to(std::int64_t index) {
  memory_.active = std::clamp<std::int64_t>(index, 0, std::max<std::int64_t>(0, count_ - 1));
  memory_.reveal = memory_.take_focus = true;
  ui_.out.redraw = true;
}

bool Roving::type_ahead(const std::function<std::string(std::int64_t)>* label_of) {
  bool typed = false;
  for (KeyPress& press : ui_.keys) {
    if (!is_letter(press)) continue;
    press.taken = typed = true;
    if (ui_.now_ms - memory_.typed_at_ms > ui_.theme.delays.type_ahead) memory_.typed.clear();
    memory_.typed += press.key;
    memory_.typed_at_ms = ui_.now_ms;
  }
  if (!typed) return false;
  // A single letter goes on to the next match, more letters may keep the current one.
  const std::int64_t first = memory_.typed.size() == 1 ? 1 : 0;
  constexpr std::int64_t kMostAsked = 2000;
  for (std::int64_t step = first; step <= std::min(count_, kMostAsked); ++step) {
    const std::int64_t index = (memory_.active + step) % count_;
    const auto known =
        std::ranges::find(labels_, index, &std::pair<std::int64_t, std::string>::first);
    const std::string label = known != labels_.end() ? known->second
                              : label_of != nullptr  ? (*label_of)(index)
                                                     : std::string();
    if (!label.empty() && starts_with(label, memory_.typed)) {
      move_to(index);
      return true;
    }
  }
  return true;
}

bool Roving::finish(RovingAxis axis, std::int64_t page,
                    const std::function<std::string(std::int64_t)>* label_of) {
  if (!focused_ || count_ == 0) return false;
  const bool vertical = axis == RovingAxis::Vertical;
  const std::int64_t before = memory_.active;
  std::int64_t target = before;
  for (KeyPress& press : ui_.keys) {
    if (press.taken || press.modifiers != 0) continue;
    const std::string& key = press.key;
    std::int64_t next = -1;
    if (key == (vertical ? "ArrowDown" : "ArrowRight"))
      next = target + 1;
    else if (key == (vertical ? "ArrowUp" : "ArrowLeft"))
      next = std::max<std::int64_t>(0, target - 1);
    else if (key == "Home")
      next = 0;
    else if (key == "End")
      next = count_ - 1;
    else if (page > 0 && key == "PageDown")
      next = target + page;
    else if (page > 0 && key == "PageUp")
      next = std::max<std::int64_t>(0, target - page);
    if (next < 0) continue;
    press.taken = true;
    // Short composites go round; in a long one the end is something to feel.
    target = page == 0 && next >= count_ ? 0 : std::min(next, count_ - 1);
    if (page == 0 && before == 0 && next == 0 && key != "Home") target = count_ - 1;
  }
  if (target != before)
    move_to(target);
  else
    type_ahead(label_of);
  return memory_.active != before;
}

}  // namespace quanyu::ui
