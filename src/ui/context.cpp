#include "ui/context.hpp"

#include <algorithm>
#include <cmath>

namespace quanyu::ui {

std::string_view Ui::text(std::string_view key) const {
  return messages.find != nullptr ? messages.find(messages.catalogue, key) : key;
}

std::string Ui::text(std::string_view key,
                     std::initializer_list<std::string_view> arguments) const {
  const std::string_view pattern = text(key);
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!place || pattern[i + 1] < '0' || pattern[i + 1] > '9') {
      filled.push_back(pattern[i]);
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < arguments.size()) filled += arguments.begin()[index];
    i += 2;
  }
  return filled;
}

void Ui::wake_in(double delay_ms) {
  const double due = now_ms + std::max(0.0, delay_ms);
  out.wake_at = out.wake_at ? std::min(*out.wake_at, due) : due;
}

void Ui::announce(std::string_view text, bool assertive) {
  out.announcements.push_back({std::string(text), assertive});
}

void Ui::request_focus(NodeId node, bool select_all) { out.focus = {node, select_all}; }

bool Ui::take_key(std::string_view key, std::uint8_t modifiers) {
  for (KeyPress& press : keys) {
    if (press.taken || press.key != key || press.modifiers != modifiers) continue;
    press.taken = true;
    return true;
  }
  return false;
}

std::optional<std::string> Ui::take_request(NodeId node, NodeVerb verb) {
  for (NodeRequest& request : requests) {
    if (request.taken || request.node != node || request.verb != verb) continue;
    request.taken = true;
    return request.value;
  }
  return std::nullopt;
}

bool Ui::focus_within(NodeId node) const {
  return focus.node != 0 && (focus.node == node || semantics.within(focus.node, node));
}

float Ui::snap(float coordinate) const {
  return std::round(coordinate * pixel_ratio) / pixel_ratio;
}

}  // namespace quanyu::ui
