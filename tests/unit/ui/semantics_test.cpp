#include "ui/semantics.hpp"

#include <gtest/gtest.h>

namespace quanyu::ui {
namespace {

SemanticNode named(Role role, std::string key, Rect rect = {0, 0, 10, 10}) {
  SemanticNode node;
  node.role = role;
  node.test_id = std::move(key);
  node.name = node.test_id;
  node.rect = rect.semantic();
  return node;
}

TEST(SemanticTree, IdsFollowTheKeysAndNotTheLabels) {
  SemanticTree tree;
  tree.begin_frame();
  const NodeId panel = tree.push(named(Role::Group, "panel"));
  const NodeId inside = tree.emit(named(Role::Button, "save"));
  tree.pop();
  const NodeId outside = tree.emit(named(Role::Button, "save"));
  EXPECT_NE(inside, outside);
  EXPECT_EQ(tree.find(inside)->node.parent, panel);
  EXPECT_EQ(tree.find(outside)->node.parent, 0u);
  EXPECT_TRUE(tree.within(inside, panel));
  EXPECT_FALSE(tree.within(outside, panel));
  tree.begin_frame();
  tree.push(named(Role::Group, "panel"));
  SemanticNode renamed = named(Role::Button, "save");
  renamed.name = "another label";
  EXPECT_EQ(tree.emit(renamed), inside);
  tree.pop();
}

TEST(SemanticTree, ListsADuplicateAndKeepsItApart) {
  SemanticTree tree;
  tree.begin_frame();
  const NodeId first = tree.emit(named(Role::Button, "save"));
  const NodeId second = tree.emit(named(Role::Button, "save"));
  EXPECT_NE(first, second);
  ASSERT_EQ(tree.duplicates().size(), 1u);
  EXPECT_EQ(tree.duplicates()[0], "save");
}

TEST(SemanticTree, TellsOnlyWhatChanged) {
  SemanticTree tree;
  const auto draw = [&](bool third, std::string_view value) {
    tree.begin_frame();
    tree.push(named(Role::List, "list"));
    tree.emit(named(Role::ListItem, "a"));
    SemanticNode b = named(Role::ListItem, "b");
    b.value = value;
    tree.emit(b);
    if (third) tree.emit(named(Role::ListItem, "c"));
    tree.pop();
    tree.end_frame();
    return tree.take_delta();
  };
  const MirrorDelta all = draw(true, "1");
  EXPECT_EQ(all.changed.size(), 4u);
  EXPECT_EQ(all.orders.size(), 2u);
  EXPECT_TRUE(draw(true, "1").empty());
  const MirrorDelta value = draw(true, "2");
  ASSERT_EQ(value.changed.size(), 1u);
  EXPECT_EQ(value.changed[0].node.test_id, "b");
  EXPECT_TRUE(value.orders.empty());
  const MirrorDelta gone = draw(false, "2");
  EXPECT_TRUE(gone.changed.empty());
  ASSERT_EQ(gone.orders.size(), 1u);
  EXPECT_EQ(gone.orders[0].children.size(), 2u);
  EXPECT_EQ(gone.removed.size(), 1u);
  tree.forget_sent();
  EXPECT_EQ(tree.take_delta().changed.size(), 3u);
}

TEST(SemanticTree, TellsAParentThatLostItsLastChild) {
  SemanticTree tree;
  for (const bool child : {true, false}) {
    tree.begin_frame();
    tree.push(named(Role::List, "list"));
    if (child) tree.emit(named(Role::ListItem, "a"));
    tree.pop();
    tree.end_frame();
    const MirrorDelta delta = tree.take_delta();
    if (child) continue;
    ASSERT_EQ(delta.orders.size(), 1u);
    EXPECT_TRUE(delta.orders[0].children.empty());
    EXPECT_EQ(delta.removed.size(), 1u);
  }
}

TEST(SemanticTree, CoversFieldsUnderAPopupAndEverythingUnderADialog) {
  SemanticTree tree;
  tree.begin_frame();
  const NodeId below = tree.emit(named(Role::TextField, "below", {0, 0, 50, 20}), FieldLook{});
  const NodeId beside = tree.emit(named(Role::TextField, "beside", {0, 300, 50, 20}), FieldLook{});
  const NodeId text = tree.emit(named(Role::Text, "text", {0, 0, 50, 20}));
  tree.push_overlay({0, 0, 100, 100}, SemanticTree::OverlayKind::Floating);
  const NodeId inside = tree.emit(named(Role::TextField, "inside", {0, 0, 50, 20}), FieldLook{});
  tree.pop_overlay();
  tree.end_frame();
  EXPECT_TRUE(tree.find(below)->node.states.has(State::Covered));
  EXPECT_FALSE(tree.find(beside)->node.states.has(State::Covered));
  EXPECT_FALSE(tree.find(text)->node.states.has(State::Covered));
  EXPECT_FALSE(tree.find(inside)->node.states.has(State::Covered));

  tree.begin_frame();
  tree.push_overlay({200, 200, 100, 100}, SemanticTree::OverlayKind::Modal);
  const NodeId dialog = tree.emit(named(Role::Button, "in dialog"));
  tree.pop_overlay();
  const NodeId after = tree.emit(named(Role::Button, "behind"));
  tree.push_overlay({0, 500, 50, 50}, SemanticTree::OverlayKind::Floating);
  const NodeId toast = tree.emit(named(Role::Button, "toast"));
  tree.pop_overlay();
  tree.end_frame();
  EXPECT_FALSE(tree.find(dialog)->node.states.has(State::Covered));
  EXPECT_TRUE(tree.find(after)->node.states.has(State::Covered));
  EXPECT_FALSE(tree.find(toast)->node.states.has(State::Covered));
}

TEST(SemanticTree, CoversAFieldThatIsScrolledHalfAway) {
  SemanticTree tree;
  tree.begin_frame();
  tree.push_clip({0, 50, 200, 100});
  const NodeId half = tree.emit(named(Role::TextField, "half", {0, 40, 50, 20}), FieldLook{});
  const NodeId whole = tree.emit(named(Role::TextField, "whole", {0, 60, 50, 20}), FieldLook{});
  tree.pop_clip();
  tree.end_frame();
  EXPECT_TRUE(tree.find(half)->node.states.has(State::Covered));
  EXPECT_FALSE(tree.find(whole)->node.states.has(State::Covered));
}

}  // namespace
}  // namespace quanyu::ui
