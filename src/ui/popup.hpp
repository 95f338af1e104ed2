// Things over the page: menus, lists of a combobox, calendars, dialogs, tooltips, toasts. Keeps the
// stack of open popups, places a surface beside its anchor, catches presses outside, moves the
// focus in and gives it back. Used by widgets only. Never decides what stands in the surface.
#pragma once

#include <optional>

#include "ui/context.hpp"
#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

// Opens `popup`, which some widget then draws in every frame until it is closed. The focus goes to
// the first focusable thing in it unless `keep_focus`.
enum class PopupFocus : std::uint8_t { First, Keep };
void open_popup(Ui& ui, NodeId popup, NodeId opener, Rect anchor, PopupFocus focus);
// Closes it and everything above it, and gives the focus back to its opener.
void close_popup(Ui& ui, NodeId popup);
[[nodiscard]] PopupMemory* find_popup(Ui& ui, NodeId popup);
// True while nothing lies above it: only then do Escape and arrows belong to it.
[[nodiscard]] bool popup_on_top(const Ui& ui, NodeId popup);

// A surface of this size under (or over) `anchor`, wholly on the page.
Rect place_beside(const Ui& ui, const Rect& anchor, float width, float height);

enum class OverlayStyle : std::uint8_t {
  Popup,    // catches presses outside
  Modal,    // over a scrim
  Passive,  // lets the pointer through: tooltips
  Corner,   // takes presses only on itself: toasts
};

// The window of an overlay while it lives. Content stands in `rect` without padding.
class OverlayScope {
 public:
  OverlayScope(Ui& ui, NodeId id, const Rect& rect, OverlayStyle style);
  ~OverlayScope();
  OverlayScope(const OverlayScope&) = delete;
  OverlayScope& operator=(const OverlayScope&) = delete;
  // The pointer went down outside, or Escape was pressed while it was on top.
  [[nodiscard]] bool dismissed() const { return dismissed_; }
  // Height of the content of this frame.
  [[nodiscard]] float used_height() const { return region_->used_height(); }

 private:
  void focus_first();
  Ui& ui_;
  NodeId id_;
  std::size_t first_node_ = 0;
  bool dismissed_ = false;
  RowContext row_;
  std::optional<RegionScope> region_;
};

}  // namespace quanyu::ui
