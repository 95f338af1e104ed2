#include "ui/widgets/combo.hpp"

#include <algorithm>
#include <array>

#include "ui/widgets/button.hpp"
#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

std::vector<ComboOption> matching(std::string_view query) {
  std::vector<ComboOption> all{{.id = 1, .label = "Alpha", .detail = "01"},
                               {.id = 2, .label = "Beta", .detail = "02"},
                               {.id = 3, .label = "Gamma", .detail = "03", .disabled = true},
                               {.id = 4, .label = "Alpine", .detail = "04"}};
  std::erase_if(all, [&](const ComboOption& option) {
    return !query.empty() && option.label.find(query) == std::string::npos;
  });
  return all;
}

class SearchSelectTest : public UiTest {
 protected:
  std::int64_t chosen = 2;
  std::string label = "Beta";
  int changes = 0;
  Draw draw = [this](Ui& ui) {
    changes += search_select(ui, "area", chosen, label, matching, {.label = "Area"});
    button(ui, "next", "Next");
  };
};

TEST_F(SearchSelectTest, IsAComboboxThatOpensItsListByKey) {
  settle(draw);
  EXPECT_EQ(node("area").role, Role::ComboBox);
  EXPECT_EQ(node("area").value, "Beta");
  EXPECT_FALSE(node("area").states.has(State::Expanded));
  tab_to("area", draw);
  key("ArrowDown", draw);
  ASSERT_TRUE(shows("options"));
  EXPECT_TRUE(node("area").states.has(State::Expanded));
  EXPECT_TRUE(node("2").states.has(State::Selected)) << "all, though a label stands in the field";
  EXPECT_EQ(node("1").description, "01");
  EXPECT_EQ(focused(), node("area").id) << "the keyboard stays in the field";
}

TEST_F(SearchSelectTest, TypingFiltersAndEnterChooses) {
  settle(draw);
  tab_to("area", draw);
  type("area", "Alp", draw);
  ASSERT_TRUE(shows("options"));
  EXPECT_FALSE(shows("2"));
  EXPECT_TRUE(node("1").states.has(State::Focused));
  key("ArrowDown", draw);
  EXPECT_TRUE(node("4").states.has(State::Focused));
  key("Enter", draw);
  EXPECT_EQ(chosen, 4);
  EXPECT_EQ(label, "Alpine");
  EXPECT_EQ(changes, 1);
  EXPECT_FALSE(shows("options"));
}

TEST_F(SearchSelectTest, ADisabledOptionIsNotChosen) {
  settle(draw);
  tab_to("area", draw);
  type("area", "Gam", draw);
  key("Enter", draw);
  EXPECT_EQ(chosen, 2);
  click("3", draw);
  EXPECT_EQ(chosen, 2);
}

TEST_F(SearchSelectTest, EscapeLeavesWhatWasChosen) {
  settle(draw);
  tab_to("area", draw);
  type("area", "Alp", draw);
  key("Escape", draw);
  EXPECT_FALSE(shows("options"));
  tab_to("next", draw);
  EXPECT_EQ(node("area").value, "Beta");
  EXPECT_EQ(chosen, 2);
}

TEST_F(SearchSelectTest, EmptiedItHoldsNothing) {
  settle(draw);
  tab_to("area", draw);
  type("area", "", draw);
  EXPECT_EQ(chosen, 0);
  EXPECT_EQ(label, "");
}

TEST_F(SearchSelectTest, AFilterWithoutAMatchSaysSo) {
  settle(draw);
  tab_to("area", draw);
  type("area", "zzz", draw);
  EXPECT_TRUE(node("nothing").states.has(State::Disabled));
  key("Enter", draw);
  EXPECT_EQ(chosen, 2);
}

class MultiSelectTest : public UiTest {
 protected:
  std::vector<ComboOption> chosen;
  Draw draw = [this](Ui& ui) { multi_select(ui, "areas", chosen, matching, {.label = "Areas"}); };
};

TEST_F(MultiSelectTest, CollectsTagsThatLeaveTheListAndCanBeTakenAway) {
  settle(draw);
  tab_to("query", draw);
  type("query", "Alp", draw);
  key("Enter", draw);
  ASSERT_EQ(chosen.size(), 1U);
  EXPECT_EQ(chosen[0].id, 1);
  EXPECT_EQ(node("query").value, "") << "ready for the next";
  type("query", "Alp", draw);
  EXPECT_TRUE(shows("4"));
  key("Enter", draw);
  ASSERT_EQ(chosen.size(), 2U);
  key("Escape", draw);
  click("1", draw);
  ASSERT_EQ(chosen.size(), 1U);
  EXPECT_EQ(chosen[0].id, 4);
}

class SelectTest : public UiTest {
 protected:
  int index = 1, changes = 0;
  std::array<std::string, 3> labels{"small", "normal", "large"};
  SelectOptions options{.label = "Size"};
  Draw draw = [this](Ui& ui) { changes += select(ui, "size", index, labels, options); };
};

TEST_F(SelectTest, OpensOnTheChosenOneAndChoosesByKeyAndClick) {
  settle(draw);
  EXPECT_EQ(node("size").value, "normal");
  tab_to("size", draw);
  key("Enter", draw);
  ASSERT_TRUE(shows("options"));
  EXPECT_TRUE(node("2").states.has(State::Focused));
  key("ArrowDown", draw);
  key("Enter", draw);
  EXPECT_EQ(index, 2);
  EXPECT_EQ(node("size").value, "large");
  EXPECT_FALSE(shows("options"));
  click("size", draw);
  click("1", draw);
  EXPECT_EQ(index, 0);
  EXPECT_EQ(changes, 2);
}

TEST_F(SelectTest, SpaceChoosesTooAndAPressOnItselfCloses) {
  settle(draw);
  tab_to("size", draw);
  key(" ", draw);
  key("ArrowUp", draw);
  key(" ", draw);
  EXPECT_EQ(index, 0);
  click("size", draw);
  ASSERT_TRUE(shows("options"));
  click("size", draw);
  EXPECT_FALSE(shows("options"));
  EXPECT_EQ(changes, 1);
}

TEST_F(SelectTest, EscapeAndTheSameChoiceChangeNothing) {
  settle(draw);
  click("size", draw);
  key("Escape", draw);
  EXPECT_FALSE(shows("options"));
  click("size", draw);
  click("2", draw);
  EXPECT_EQ(changes, 0);
}

TEST_F(SelectTest, AnErrorAndADisabledOneAreTold) {
  options.error = "choose one";
  settle(draw);
  EXPECT_TRUE(node("size").states.has(State::Invalid));
  EXPECT_EQ(node("size").description, "choose one");
  options.disabled = true;
  settle(draw);
  click("size", draw);
  EXPECT_FALSE(shows("options"));
}

// The page hands over a click and the key after it at once, where a frame takes long.
TEST_F(SelectTest, AKeyStruckAfterAClickSeesWhatTheClickChose) {
  settle(draw);
  click("size", draw);
  const SemanticRect rect = node("3").rect;
  const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
  point_at(middle);
  settle(draw);
  stage_.input().pointer(pointer_event(PointerPhase::Down, middle));
  stage_.input().pointer(pointer_event(PointerPhase::Up, middle));
  stage_.input().key({.key = "s", .code = "KeyS", .modifiers = kControl});
  int saved = -1;
  settle([&](Ui& ui) {
    const bool save = ui.take_key("s", kControl);
    draw(ui);
    if (save) saved = index;
  });
  EXPECT_EQ(saved, 2);
}

}  // namespace
}  // namespace quanyu::ui
