// Dialogs and drawers: modal surfaces over a scrim. The caller decides that one is open by making
// the scope; the scope says when the user wants it closed (Escape, x, click outside). The focus goes
// into it, stays in it, and returns to where it was. Never closes by itself.
#pragma once

#include <string_view>

#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

struct DialogOptions {
  std::string_view title;
  std::string_view description = {};  // one sentence under the title
  bool wide = false;                  // 720 instead of 480
  bool alert = false;                 // asks something that must be answered: no closing outside
  bool closable = true;
};

class DialogScope {
 public:
  DialogScope(Ui& ui, std::string_view key, const DialogOptions& options);
  ~DialogScope();
  DialogScope(const DialogScope&) = delete;
  DialogScope& operator=(const DialogScope&) = delete;
  [[nodiscard]] bool close_requested() const { return close_; }
  // Begins the row of buttons at the bottom, at the right; what follows stands in it.
  void actions();

 private:
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  bool close_ = false, actions_ = false;
  float work_right_ = 0;
};

// The same at the right edge, as high as the page: details, help, history. Full width on phones.
class DrawerScope {
 public:
  DrawerScope(Ui& ui, std::string_view key, const DialogOptions& options);
  ~DrawerScope();
  DrawerScope(const DrawerScope&) = delete;
  DrawerScope& operator=(const DrawerScope&) = delete;
  [[nodiscard]] bool close_requested() const { return close_; }

 private:
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  bool close_ = false;
  float work_right_ = 0;
};

}  // namespace quanyu::ui
