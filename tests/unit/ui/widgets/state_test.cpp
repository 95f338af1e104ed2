#include "ui/widgets/state.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class StateTest : public UiTest {
 protected:
  StateKind kind = StateKind::Empty;
  StateOptions options{.detail = "Import a table.", .action = "Import", .second_action = "Help"};
  std::vector<StateAnswer> answers;
  Draw draw = [this](Ui& ui) {
    const StateAnswer answer = state_panel(ui, "state", kind, "No areas yet", options);
    if (answer != StateAnswer::None) answers.push_back(answer);
  };
};

TEST_F(StateTest, SaysWhatIsSoAndOffersWhatToDo) {
  settle(draw);
  EXPECT_EQ(node("state").role, Role::Group);
  EXPECT_EQ(node("state").name, "No areas yet");
  EXPECT_EQ(node("detail").name, "Import a table.");
  click("action", draw);
  click("second-action", draw);
  EXPECT_EQ(answers, (std::vector{StateAnswer::Action, StateAnswer::SecondAction}));
}

TEST_F(StateTest, AFailureIsAnAlertAndLoadingIsBusy) {
  kind = StateKind::Failed;
  settle(draw);
  EXPECT_EQ(node("state").role, Role::Alert);
  kind = StateKind::Loading;
  options = {};
  settle(draw);
  EXPECT_TRUE(node("state").states.has(State::Busy));
  EXPECT_TRUE(stage_.output().wake_at.has_value());
  kind = StateKind::TooMany;
  settle(draw);
  EXPECT_FALSE(node("state").states.has(State::Busy));
  EXPECT_FALSE(stage_.output().wake_at.has_value());
}

TEST_F(StateTest, StandsInTheMiddleOfTheHeightItIsGiven) {
  options = {.minimum_height = 500};
  settle(draw);
  const SemanticRect panel = node("state").rect, title = node("title").rect;
  EXPECT_EQ(panel.height, 500);
  EXPECT_GT(title.y, panel.y + 200);
  EXPECT_LT(title.y + title.height, panel.y + 350);
}

class NoticeTest : public UiTest {
 protected:
  NoticeOptions options{.tone = Tone::Warn,
                        .detail = "All figures of this place are invented.",
                        .action = "Why",
                        .closable = true};
  std::vector<NoticeAnswer> answers;
  Draw draw = [this](Ui& ui) {
    const NoticeAnswer answer = notice(ui, "notice", "A sample place", options);
    if (answer != NoticeAnswer::None) answers.push_back(answer);
  };
};

TEST_F(NoticeTest, IsReadAndAnswered) {
  settle(draw);
  EXPECT_EQ(node("notice").name, "A sample place");
  EXPECT_EQ(node("detail").name, "All figures of this place are invented.");
  click("action", draw);
  click("close", draw);
  EXPECT_EQ(answers, (std::vector{NoticeAnswer::Action, NoticeAnswer::Close}));
}

TEST_F(NoticeTest, WordsThatNeedMoreLinesMakeItHigher) {
  settle(draw);
  const float before = node("notice").rect.height;
  setup_.width = 320;
  settle(draw);
  EXPECT_GT(node("notice").rect.height, before);
  const SemanticRect box = node("notice").rect, words = node("detail").rect;
  EXPECT_LE(words.y + words.height, box.y + box.height);
  EXPECT_LE(words.x + words.width, node("action").rect.x);
}

}  // namespace
}  // namespace quanyu::ui
