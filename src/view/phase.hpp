// The state every screen and list says outright, and the words for the states without content.
// Used by all view structs; a screen draws the matching designed state, never an empty rectangle.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "view/command_catalogue.hpp"
#include "view/icons.hpp"

namespace quanyu::view {

enum class Phase : std::uint8_t { Empty, Loading, Failed, TooMany, Ready };

// What is said in place of content (Empty, Loading, Failed) or above it (TooMany).
struct StateNote {
  Icon icon = Icon::None;
  std::string title;   // "没有找到"
  std::string detail;  // why, and what helps; may be empty
  // The one command that helps, drawn as a button under the words.
  std::optional<CommandId> action;
  friend bool operator==(const StateNote&, const StateNote&) = default;
};

// A stable lower-case name, for golden texts and window.quanyu.
constexpr const char* phase_name(Phase phase) {
  switch (phase) {
    case Phase::Empty: return "empty";
    case Phase::Loading: return "loading";
    case Phase::Failed: return "failed";
    case Phase::TooMany: return "too_many";
    case Phase::Ready: return "ready";
  }
  return "failed";
}

}  // namespace quanyu::view
