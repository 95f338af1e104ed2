// A stage without a browser for tests of widgets and screens: box glyphs, keys as texts, and a page
// that moves the DOM focus where it is asked to. Draws frames until nothing wants to move.
#pragma once

#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "gfx/box_glyphs.hpp"
#include "ui/stage.hpp"

namespace quanyu::ui {

class UiTest : public testing::Test {
 protected:
  using Draw = std::function<void(Ui&)>;

  UiTest() { setup_.width = 800, setup_.height = 600; }

  // One frame; then the focus is where the frame asked for, as the page would have it.
  void frame(const Draw& draw) {
    setup_.now_ms += 16;
    draw(stage_.begin(setup_));
    stage_.end();
    ASSERT_TRUE(stage_.semantics().duplicates().empty())
        << "twice: " << stage_.semantics().duplicates()[0] << "\n"
        << dump();
    ASSERT_TRUE(stage_.unmirrored_items().empty()) << dump();
    const auto& wanted = stage_.output().focus;
    if (!wanted) return;
    const EmittedNode* node = stage_.semantics().find(wanted->node);
    const bool can = node != nullptr && node->node.states.has(State::Focusable);
    stage_.input().focus(can ? wanted->node : 0, by_key_);
  }

  // Frames until nothing asks for another; fails if that never comes.
  void settle(const Draw& draw) {
    constexpr int kMost = 20;
    for (int i = 0; i < kMost; ++i) {
      frame(draw);
      if (HasFatalFailure()) return;
      if (!stage_.output().redraw && stage_.input().empty()) return;
    }
    FAIL() << "the interface never settles";
  }

  const SemanticNode& node(std::string_view test_id) {
    const EmittedNode* found = stage_.semantics().find_test_id(test_id);
    if (found == nullptr) {
      ADD_FAILURE() << "no node " << test_id << " in\n" << dump();
      static const SemanticNode kNone;
      return kNone;
    }
    return found->node;
  }
  bool shows(std::string_view test_id) {
    return stage_.semantics().find_test_id(test_id) != nullptr;
  }
  NodeId focused() { return stage_.focus().node; }
  std::string dump() { return stage_.semantics().dump(); }

  void point_at(Point at) { stage_.input().pointer(pointer_event(PointerPhase::Move, at)); }
  void click_at(Point at, const Draw& draw) {
    by_key_ = false;
    point_at(at);
    settle(draw);
    stage_.input().pointer(pointer_event(PointerPhase::Down, at));
    settle(draw);
    stage_.input().pointer(pointer_event(PointerPhase::Up, at));
    settle(draw);
  }
  void click(std::string_view test_id, const Draw& draw) {
    const SemanticRect rect = node(test_id).rect;
    click_at({rect.x + rect.width / 2, rect.y + rect.height / 2}, draw);
  }
  void key(std::string_view name, const Draw& draw, std::uint8_t modifiers = 0) {
    by_key_ = true;
    KeyPress press;
    press.key = name;
    press.modifiers = modifiers;
    stage_.input().key(press);
    settle(draw);
  }
  void tab_to(std::string_view test_id, const Draw& draw) {
    by_key_ = true;
    stage_.input().focus(node(test_id).id, true);
    settle(draw);
  }
  void ask(std::string_view test_id, NodeVerb verb, const Draw& draw, std::string value = {}) {
    stage_.input().node_request({node(test_id).id, verb, std::move(value)});
    settle(draw);
  }
  // The page's element of a field now holds this.
  void type(std::string_view test_id, FieldState state, const Draw& draw) {
    stage_.input().field(node(test_id).id, std::move(state));
    settle(draw);
  }
  void type(std::string_view test_id, std::string text, const Draw& draw) {
    FieldState state;
    state.value = std::move(text);
    type(test_id, std::move(state), draw);
  }

  static PointerEvent pointer_event(PointerPhase phase, Point at) {
    PointerEvent event;
    event.phase = phase;
    event.position = at;
    return event;
  }

  gfx::BoxGlyphs glyphs_;
  Stage stage_{glyphs_};
  FrameSetup setup_;
  bool by_key_ = false;
};

}  // namespace quanyu::ui
