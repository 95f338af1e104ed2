#include "ui/gallery/gallery.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

class GalleryTest : public UiTest {
 protected:
  GalleryState state;
  Draw draw = [this](Ui& ui) { gallery(ui, state); };
};

TEST_F(GalleryTest, EverySectionStandsAtEveryWidthAndTheme) {
  for (const float width : {360.0f, 800.0f, 1280.0f, 1920.0f}) {
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
      setup_.width = width;
      setup_.theme = theme;
      settle(draw);
      EXPECT_GT(stage_.semantics().nodes().size(), 200u);
    }
  }
}

TEST_F(GalleryTest, EverySectionHasADemoOfItsOwn) {
  for (const std::string_view section : gallery_sections()) {
    state.section = section;
    settle(draw);
    EXPECT_TRUE(shows(section)) << section;
    EXPECT_GT(stage_.semantics().nodes().size(), 5u) << section;
  }
}

TEST_F(GalleryTest, OpensEveryOverlay) {
  state.section = "overlay";
  state.dialog = true;
  settle(draw);
  EXPECT_TRUE(shows("dialog"));
  key("Escape", draw);
  EXPECT_FALSE(state.dialog);
  state.drawer = true;
  settle(draw);
  EXPECT_TRUE(shows("drawer"));
  key("Escape", draw);
  state.palette = true;
  settle(draw);
  EXPECT_EQ(focused(), node("query").id);
  key("ArrowDown", draw);
  EXPECT_TRUE(node("entry1").states.has(State::Focused));
  key("Enter", draw);
  EXPECT_FALSE(state.palette);
}

TEST_F(GalleryTest, NamesEverythingThatCanHaveTheFocus) {
  settle(draw);
  for (const EmittedNode& emitted : stage_.semantics().nodes()) {
    if (!emitted.node.states.has(State::Focusable)) continue;
    EXPECT_FALSE(emitted.node.name.empty()) << emitted.node.test_id;
  }
}

}  // namespace
}  // namespace quanyu::ui
