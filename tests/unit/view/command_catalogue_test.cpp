#include "view/command_catalogue.hpp"

#include <set>

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

TEST(CommandCatalogue, NamesAndPlacesAgree) {
  std::set<std::string_view> names;
  std::size_t place = 0;
  for (const CommandSpec& spec : command_catalogue()) {
    EXPECT_EQ(static_cast<std::size_t>(spec.id), place++);
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    EXPECT_EQ(find_command(spec.name), spec.id);
    EXPECT_EQ(spec.label.name(), "command." + std::string(spec.name));
  }
  EXPECT_EQ(find_command("no.such"), std::nullopt);
}

TEST(CommandCatalogue, NoTwoCommandsShareAChord) {
  std::set<std::string> chords;
  for (const CommandSpec& spec : command_catalogue()) {
    for (const Chord& chord : {spec.chord, spec.other_chord}) {
      if (chord.key.empty()) continue;
      EXPECT_TRUE(chords.insert(chord_label(chord, Keyboard::Pc)).second) << spec.name;
    }
  }
}

TEST(CommandCatalogue, NoChordIsTheBrowsers) {
  for (const CommandSpec& spec : command_catalogue()) {
    EXPECT_FALSE(reserved_by_browser(spec.chord)) << spec.name;
    EXPECT_FALSE(reserved_by_browser(spec.other_chord)) << spec.name;
  }
  // The guard itself: these would fail it.
  EXPECT_TRUE(reserved_by_browser({.key = "w", .command = true}));
  EXPECT_TRUE(reserved_by_browser({.key = "t", .command = true, .shift = true}));
  EXPECT_TRUE(reserved_by_browser({.key = "F5"}));
  EXPECT_TRUE(reserved_by_browser({.key = "F12"}));
  EXPECT_TRUE(reserved_by_browser({.key = "ArrowLeft", .alt = true}));
  EXPECT_TRUE(reserved_by_browser({.key = "0", .command = true}));
  EXPECT_TRUE(reserved_by_browser({.key = "c", .command = true}));
  EXPECT_FALSE(reserved_by_browser({.key = "k", .command = true}));
}

TEST(CommandCatalogue, PlainLettersAreNeverChordsInsideFields) {
  for (const CommandSpec& spec : command_catalogue()) {
    for (const Chord& chord : {spec.chord, spec.other_chord}) {
      if (chord.key.size() == 1 && !chord.command) {
        EXPECT_FALSE(chord.in_fields) << spec.name;
      }
    }
  }
}

TEST(CommandCatalogue, KeysFindTheirCommandWhereItIsEnabled) {
  CommandContext context;
  enum Held : int { kNothing = 0, kCommand = 1, kShift = 2, kInField = 4 };
  const auto press = [&](std::string_view key, int held) {
    Chord pressed;
    pressed.command = (held & kCommand) != 0;
    pressed.shift = (held & kShift) != 0;
    pressed.in_fields = (held & kInField) != 0;
    return command_for_key(key, pressed, context);
  };
  EXPECT_EQ(press("k", kCommand | kInField), CommandId::OpenPalette);
  EXPECT_EQ(press("k", kNothing), std::nullopt);
  // The question mark carries Shift on most keyboards.
  EXPECT_EQ(press("?", kShift), CommandId::GoHelp);
  EXPECT_EQ(press("?", kShift | kInField), std::nullopt);
  EXPECT_EQ(press("z", kCommand), std::nullopt);
  context.can_undo = true;
  EXPECT_EQ(press("z", kCommand), CommandId::Undo);
  EXPECT_EQ(press("z", kCommand | kInField), std::nullopt);
  context.find_shown = true;
  EXPECT_EQ(press("f", kCommand | kInField), CommandId::FindInList);
  context.find_focused = true;
  // The second Ctrl+F is the browser's.
  EXPECT_EQ(press("f", kCommand | kInField), std::nullopt);
}

TEST(CommandCatalogue, ChordsAreWrittenAsOnTheKeyboard) {
  EXPECT_EQ(chord_label({.key = "k", .command = true}, Keyboard::Pc), "Ctrl+K");
  EXPECT_EQ(chord_label({.key = "z", .command = true, .shift = true}, Keyboard::Mac), "⌘⇧Z");
  EXPECT_EQ(chord_label({.key = "Escape"}, Keyboard::Pc), "Esc");
  EXPECT_EQ(chord_label({}, Keyboard::Pc), "");
}

TEST(CommandCatalogue, ARunningJobHoldsBackWhatWouldDisturbIt) {
  CommandContext busy;
  busy.place_open = busy.job_running = true;
  EXPECT_FALSE(enabled(CommandId::OpenSample, busy));
  EXPECT_FALSE(enabled(CommandId::ExportDatabase, busy));
  EXPECT_TRUE(enabled(CommandId::GoDashboard, busy));
  EXPECT_TRUE(enabled(CommandId::ThemeDark, busy));
}

}  // namespace
}  // namespace quanyu::view
