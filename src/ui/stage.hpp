// Stage: owns Dear ImGui's context and everything of the interface that lives longer than a frame
// (theme, memory, semantic tree, input). The app fills input(), calls begin, lets the screen draw
// into the Ui it gets, calls end, and hands the result to gfx::Painter. One stage per canvas.
// Never runs by itself: no timer, no frame without a call.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "gfx/fonts.hpp"
#include "gfx/glyphs.hpp"
#include "ui/context.hpp"
#include "ui/glide.hpp"

struct ImDrawData;
struct ImFontAtlas;
struct ImGuiContext;
struct ImGuiWindow;

namespace quanyu::ui {

// Preferences and size of the coming frame.
struct FrameSetup {
  float width = 0, height = 0;  // canvas, CSS pixels
  float pixel_ratio = 1;
  float keyboard_height = 0;  // covered by an on-screen keyboard, CSS pixels
  double now_ms = 0;          // monotonic clock
  ThemeKind theme = ThemeKind::Light;
  PointerPrecision pointer = PointerPrecision::Fine;
  MotionPreference motion = MotionPreference::Full;
  float text_scale = 1;
  MessageLookup messages;
};

class ItemAudit;

// A finger on the screen: a tap becomes a click when it goes up, a drag scrolls, and what was
// scrolled glides on.
struct TouchTracker {
  enum class Phase : std::uint8_t { Up, Waiting, Scrolling, Dragging };
  Phase phase = Phase::Up;
  Point start, last;
  bool leaving = false;  // it scrolled and was lifted; once the frame has scrolled it is gone
  Glide glide;
  unsigned int areas[2] = {};  // Dear ImGui's numbers of what was scrolled last, along x and y
};

class Stage {
 public:
  // Makes the context and its fonts over `glyphs`, which must outlive the stage.
  explicit Stage(gfx::GlyphSource& glyphs);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Where the app puts what the page reported, between frames.
  [[nodiscard]] InputQueue& input() { return input_; }

  // Starts a frame: takes the input, makes the full-page root window current. The reference is
  // valid until end().
  Ui& begin(const FrameSetup& setup);

  // Ends the frame: popups nobody drew are dropped, the semantic tree is complete, ui.out can be
  // read. The draw data belongs to the context and lives until the next begin().
  ImDrawData* end();

  [[nodiscard]] SemanticTree& semantics() { return semantics_; }
  // What the frame just ended asked for.
  [[nodiscard]] const FrameOutput& output() const { return ui_->out; }
  // Keys of the frame just ended that no widget took: the app's shortcuts look at them.
  [[nodiscard]] std::span<const KeyPress> untaken_keys() const { return ui_->keys; }
  // Where the keyboard is, as the page reported it.
  [[nodiscard]] const FocusState& focus() const { return focus_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  // Items that Dear ImGui registered in the last frame without a node; a correct screen has none.
  [[nodiscard]] std::vector<NodeId> unmirrored_items() const;
  [[nodiscard]] ImGuiContext* context() { return context_; }
  [[nodiscard]] const gfx::Fonts& fonts() const { return fonts_; }
  // The glyphs' textures, for the painter.
  [[nodiscard]] ImFontAtlas& atlas();

 private:
  void release_keys();
  void feed_pointers();
  void feed_touch(const PointerEvent& event);
  void finger_down(const PointerEvent& event);
  void finger_moved(const PointerEvent& event);
  void finger_up(const PointerEvent& event);
  void set_theme(const FrameSetup& setup);
  void make_ui(const FrameSetup& setup);
  void scroll_by_wheel();
  void glide_on();
  void scroll(ImGuiWindow& window, int axis, float delta);
  void drop_forgotten_popups();

  ImGuiContext* context_ = nullptr;
  gfx::Fonts fonts_;
  Theme theme_;
  InputQueue input_;
  SemanticTree semantics_;
  Memory memory_;
  FocusState focus_;
  std::unique_ptr<ItemAudit> audit_;
  std::unique_ptr<Ui> ui_;
  TouchTracker touch_;
  Point wheel_;  // deltas not yet given to a scroll area
  PointerDevice device_ = PointerDevice::Mouse;
  int settling_ = 0;  // frames that still follow the last input or change
  FrameSetup setup_;
};

}  // namespace quanyu::ui
