// Toasts: short notices at the lower edge that go by themselves (not while under the pointer or
// focused) and are read out. The caller keeps the queue; this draws it and says what became of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "ui/context.hpp"

namespace quanyu::ui {

struct Toast {
  std::int64_t id = 0;  // unique, never used again
  std::string text;
  std::string action;  // e.g. 撤销; empty: none
  Tone tone = Tone::Neutral;
  bool sticky = false;  // stays until closed (errors)
};

struct ToastResult {
  std::optional<std::int64_t> finished;  // take this one out of the queue
  std::optional<std::int64_t> acted;     // its action was pressed
};

// Draws the newest three. To be called last in a frame.
ToastResult toasts(Ui& ui, std::span<const Toast> queue);

}  // namespace quanyu::ui
