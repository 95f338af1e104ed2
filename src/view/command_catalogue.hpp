// The one table of what can be asked of the app by name: it feeds the palette (Ctrl+K), menus, the
// rail, the help sheet (?), the page's list of chords and window.quanyu.run(name, argument).
// Rows are in commands.def. Names are permanent. Never runs anything: `app` does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "view/icons.hpp"
#include "view/messages.hpp"

namespace quanyu::view {

enum class CommandId : std::uint8_t {
#define C(id, ...) id,
#include "view/commands.def"
#undef C
};

// Where a command's chord works, and its heading in the help sheet.
enum class CommandScope : std::uint8_t { Everywhere, Areas, Lists, Dialogs };

// What must hold for a command to be offered.
enum class CommandNeeds : std::uint8_t {
  Nothing,
  Place,       // a place is open
  NoJob,       // no long work is running
  PlaceNoJob,  // both
  Undoable,    // there is something to take back
  Redoable,
  Dialog,       // a dialog, drawer, menu or palette is open
  Tree,         // the areas screen is shown
  Selection,    // an area is selected on the areas screen
  Table,        // a screen with a table is shown
  RecordShown,  // one record is shown
  RecordList,   // a list of records that takes new ones is shown
  Find,         // a screen with a search field is shown and the field has no focus yet
};

// A key with modifiers. `key` is KeyboardEvent.key, letters in lower case; `command` is Ctrl, or
// Cmd on a Mac. Empty key: no chord.
struct Chord {
  std::string_view key;
  bool command = false, shift = false, alt = false;
  bool in_fields = false;  // also while a text field has the focus
  friend constexpr bool operator==(const Chord&, const Chord&) = default;
};

// Commands that take an argument say which; the palette offers one entry per possible value.
enum class CommandArgument : std::uint8_t {
  None,
  SampleCode,
  Level,
  WorkspaceToken,
  AreaToken,
  Section,  // of the registers, by its stable name
  Entity,   // by its stable name
  Record,   // "entity/id"
};

enum class InPalette : std::uint8_t { No, Yes };

struct CommandSpec {
  CommandId id;
  std::string_view name;  // permanent: "go.dashboard"
  MessageKey label;       // "command.go.dashboard"
  Icon icon;
  Chord chord, other_chord;
  CommandScope scope;
  CommandNeeds needs;
  CommandArgument argument;
  InPalette in_palette;
};

// What is true now, for `enabled`.
struct CommandContext {
  bool place_open = false, job_running = false, dialog_open = false;
  bool can_undo = false, can_redo = false;
  bool areas_shown = false, area_selected = false, table_shown = false, record_shown = false,
       list_shown = false;
  bool find_shown = false, find_focused = false;
};

// All commands in the order of the table, which is the order of menus and help.
std::span<const CommandSpec> command_catalogue();
const CommandSpec& command_spec(CommandId id);
// By permanent name, for window.quanyu.run and menus kept as text.
std::optional<CommandId> find_command(std::string_view name);
bool enabled(CommandId id, const CommandContext& context);

// A command and its argument, as asked for. Kept by value in intents and histories.
struct CommandCall {
  CommandId id{};
  std::string argument;
  friend bool operator==(const CommandCall&, const CommandCall&) = default;
};

// The enabled command whose chord this key press is, or nothing. In `pressed` the modifiers count
// and `in_fields`, which says that a text field has the focus; `key` is KeyboardEvent.key with
// letters in lower case.
std::optional<CommandId> command_for_key(std::string_view key, const Chord& pressed,
                                         const CommandContext& context);

// True for chords a page cannot or must not take from the browser (close, new tab, reload, zoom,
// address bar, developer tools, Alt+arrows …): the table may not hold one.
constexpr bool reserved_by_browser(const Chord& chord);

enum class Keyboard : std::uint8_t { Pc, Mac };
// "Ctrl+K", or "⌘K" on a Mac; empty for no chord.
std::string chord_label(const Chord& chord, Keyboard keyboard);

constexpr bool reserved_by_browser(const Chord& chord) {
  constexpr std::string_view kNeverKeys[] = {"F1",  "F3",  "F5",  "F6", "F7",
                                             "F10", "F11", "F12", "Tab"};
  for (const std::string_view key : kNeverKeys) {
    if (chord.key == key) return true;
  }
  if (chord.alt && (chord.key.starts_with("Arrow") || chord.key == "Home" || chord.key == "F4" ||
                    chord.key == "d" || chord.key == "e" || chord.key == "f")) {
    return true;
  }
  const bool digit = chord.key.size() == 1 && chord.key[0] >= '0' && chord.key[0] <= '9';
  if (digit && (chord.command || chord.alt)) return true;  // zoom 0, tabs 1–9
  if (!chord.command) return false;
  // Cut, copy, paste and select all belong to the page's own clipboard roads.
  constexpr std::string_view kWithCommand = "wtnrlqhjdupog+-=xcva";
  constexpr std::string_view kWithShift = "wtnrijcbdpm";
  if (chord.key.size() != 1) return false;
  return (chord.shift ? kWithShift : kWithCommand).contains(chord.key[0]);
}

}  // namespace quanyu::view
