#include "view/help_view.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

TEST(HelpView, NamesEveryCommandThatHasAChord) {
  const std::string sheet = print(build_help(Keyboard::Pc, Messages()));
  for (const CommandSpec& spec : command_catalogue()) {
    const std::string chord = chord_label(spec.chord, Keyboard::Pc);
    if (chord.empty()) continue;
    EXPECT_TRUE(sheet.contains(Messages().text(spec.label))) << spec.name;
    EXPECT_TRUE(sheet.contains(chord)) << spec.name;
  }
  EXPECT_TRUE(sheet.contains("Ctrl+Shift+Z / Ctrl+Y: 重做")) << sheet;
}

TEST(AboutView, NamesVersionLicenceAndNotices) {
  const AboutView view = build_about("0.1.0", Messages());
  EXPECT_EQ(view.version, "版本 0.1.0");
  EXPECT_EQ(view.notices_address, "notices.html");
  EXPECT_FALSE(view.source_note.empty());
}

}  // namespace
}  // namespace quanyu::view
