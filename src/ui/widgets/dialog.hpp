// Dialogs and drawers: modal surfaces over a scrim. The caller decides that one is open by making
// the scope; the scope says when the user wants it closed (Escape, x, click outside). The focus
// goes into it, stays in it, and returns to where it was. Never closes by itself.
#pragma once

#include <string_view>

#include "ui/popup.hpp"
#include "ui/widgets/layout.hpp"

namespace quanyu::ui {

struct DialogOptions {
  std::string_view title;
  std::string_view description = {};  // one sentence under the title
  bool wide = false;                  // 720 instead of 480
  bool alert = false;                 // asks something that must be answered: no closing outside
  bool closable = true;
  bool stays = false;   // holds what was typed: a press outside does not close it
  bool footer = false;  // drawers: a row of buttons at the bottom, see actions()
};

// What dialogs and drawers share: scrim, surface, title, close button. Not used by screens.
class ModalSurface {
 public:
  ModalSurface(Ui& ui, std::string_view key, const DialogOptions& options, Rect rect);
  ~ModalSurface();
  ModalSurface(const ModalSurface&) = delete;
  ModalSurface& operator=(const ModalSurface&) = delete;
  [[nodiscard]] bool close_requested() const;
  // Below the title, within the padding.
  [[nodiscard]] Rect body() const;
  [[nodiscard]] const Rect& rect() const { return rect_; }
  [[nodiscard]] NodeId id() const { return id_; }
  // Stands last in the tree, so that the keyboard begins with the content.
  void draw_close();

 private:
  void draw_title(const DialogOptions& options);
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  bool close_ = false, closable_;
  float head_height_ = 0;
  std::optional<OverlayScope> overlay_;
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
  ModalSurface surface_;
  bool close_ = false;
  std::optional<RegionScope> inside_;
  std::optional<RowScope> row_;
};

// The same at the right edge, as high as the page: details, help, history. Full width on phones.
class DrawerScope {
 public:
  DrawerScope(Ui& ui, std::string_view key, const DialogOptions& options);
  ~DrawerScope();
  DrawerScope(const DrawerScope&) = delete;
  DrawerScope& operator=(const DrawerScope&) = delete;
  [[nodiscard]] bool close_requested() const { return close_; }
  // Ends what scrolls and begins the row of buttons below it, at the right. Wants `footer`.
  void actions();

 private:
  Ui& ui_;
  ModalSurface surface_;
  bool close_ = false;
  float footer_ = 0;
  std::optional<RegionScope> region_;
  std::optional<ScrollScope> scroll_;
  std::optional<RowScope> row_;
};

}  // namespace quanyu::ui
