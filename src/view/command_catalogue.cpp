#include "view/command_catalogue.hpp"

#include <algorithm>

namespace quanyu::view {
namespace {

constexpr Chord kNone{};
constexpr Chord plain(std::string_view key) { return {.key = key}; }
constexpr Chord with_command(std::string_view key) { return {.key = key, .command = true}; }
constexpr Chord with_command_and_shift(std::string_view key) {
  return {.key = key, .command = true, .shift = true};
}
constexpr Chord also_in_fields(Chord chord) {
  chord.in_fields = true;
  return chord;
}

#define NONE kNone
#define K(key) plain(key)
#define CTRL(key) with_command(key)
#define CTRL_SHIFT(key) with_command_and_shift(key)
#define ANYWHERE(chord) also_in_fields(chord)
constexpr CommandSpec kCommands[] = {
#define C(id, name, icon, chord, other, scope, needs, argument, palette) \
  {CommandId::id,                                                        \
   name,                                                                 \
   "command." name,                                                      \
   Icon::icon,                                                           \
   chord,                                                                \
   other,                                                                \
   CommandScope::scope,                                                  \
   CommandNeeds::needs,                                                  \
   CommandArgument::argument,                                            \
   InPalette::palette},
#include "view/commands.def"
#undef C
};
#undef NONE
#undef K
#undef CTRL
#undef CTRL_SHIFT
#undef ANYWHERE

constexpr bool no_chord_is_reserved() {
  return std::ranges::none_of(kCommands, [](const CommandSpec& spec) {
    return reserved_by_browser(spec.chord) || reserved_by_browser(spec.other_chord);
  });
}
static_assert(no_chord_is_reserved(), "the browser keeps this chord for itself");

bool matches(const Chord& chord, std::string_view key, const Chord& pressed) {
  // A printed sign like "?" already is what Shift made of its key.
  const bool sign = chord.key.size() == 1 && !chord.command;
  return chord.key == key && chord.command == pressed.command && chord.alt == pressed.alt &&
         (sign || chord.shift == pressed.shift) && (!pressed.in_fields || chord.in_fields);
}

std::string_view key_label(std::string_view key) {
  if (key == "ArrowUp") return "↑";
  if (key == "ArrowDown") return "↓";
  if (key == "Escape") return "Esc";
  return key;
}

}  // namespace

std::span<const CommandSpec> command_catalogue() { return kCommands; }

const CommandSpec& command_spec(CommandId id) { return kCommands[static_cast<std::size_t>(id)]; }

std::optional<CommandId> find_command(std::string_view name) {
  const auto* found = std::ranges::find(kCommands, name, &CommandSpec::name);
  if (found == std::end(kCommands)) return std::nullopt;
  return found->id;
}

bool enabled(CommandId id, const CommandContext& context) {
  switch (command_spec(id).needs) {
    case CommandNeeds::Nothing: return true;
    case CommandNeeds::Place: return context.place_open;
    case CommandNeeds::NoJob: return !context.job_running;
    case CommandNeeds::PlaceNoJob: return context.place_open && !context.job_running;
    case CommandNeeds::Undoable: return context.can_undo && !context.job_running;
    case CommandNeeds::Redoable: return context.can_redo && !context.job_running;
    case CommandNeeds::Dialog: return context.dialog_open;
    case CommandNeeds::Tree: return context.areas_shown;
    case CommandNeeds::Selection:
      return context.areas_shown && context.area_selected && !context.job_running;
    case CommandNeeds::Table: return context.table_shown;
    case CommandNeeds::RecordList: return context.list_shown && !context.job_running;
    case CommandNeeds::RecordShown: return context.record_shown && !context.job_running;
    case CommandNeeds::Find: return context.find_shown && !context.find_focused;
  }
  return false;
}

std::optional<CommandId> command_for_key(std::string_view key, const Chord& pressed,
                                         const CommandContext& context) {
  for (const CommandSpec& spec : kCommands) {
    if (!matches(spec.chord, key, pressed) && !matches(spec.other_chord, key, pressed)) continue;
    if (enabled(spec.id, context)) return spec.id;
  }
  return std::nullopt;
}

std::string chord_label(const Chord& chord, Keyboard keyboard) {
  if (chord.key.empty()) return {};
  const bool mac = keyboard == Keyboard::Mac;
  std::string label;
  if (chord.command) label += mac ? "⌘" : "Ctrl+";
  if (chord.shift) label += mac ? "⇧" : "Shift+";
  if (chord.alt) label += mac ? "⌥" : "Alt+";
  for (const char c : key_label(chord.key)) {
    const bool letter = chord.key.size() == 1 && c >= 'a' && c <= 'z';
    label += letter ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return label;
}

}  // namespace quanyu::view
