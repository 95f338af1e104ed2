#include "view/help_view.hpp"

#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

MessageKey scope_title(CommandScope scope) {
  switch (scope) {
    case CommandScope::Everywhere: return "help.scope.everywhere";
    case CommandScope::Areas: return "help.scope.areas";
    case CommandScope::Lists: return "help.scope.lists";
    case CommandScope::Dialogs: break;
  }
  return "help.scope.dialogs";
}

std::string both_chords(const CommandSpec& spec, Keyboard keyboard) {
  const std::string other = chord_label(spec.other_chord, keyboard);
  const std::string first = chord_label(spec.chord, keyboard);
  return other.empty() ? first : first + " / " + other;
}

// The keys the widgets themselves answer to; they are no commands.
HelpGroup moving_about(const Messages& messages) {
  const auto line = [&](MessageKey label, MessageKey keys) {
    return HelpLine{std::string(messages.text(label)), std::string(messages.text(keys))};
  };
  return {std::string(messages.text("help.scope.moving")),
          {line("help.move.tab", "help.key.tab"), line("help.move.arrows", "help.key.arrows"),
           line("help.move.fold", "help.key.fold"), line("help.move.enter", "help.key.enter")}};
}

}  // namespace

HelpView build_help(Keyboard keyboard, const Messages& messages) {
  HelpView view;
  view.title = messages.text("help.title");
  for (const CommandScope scope : {CommandScope::Everywhere, CommandScope::Areas,
                                   CommandScope::Lists, CommandScope::Dialogs}) {
    HelpGroup group{std::string(messages.text(scope_title(scope))), {}};
    for (const CommandSpec& spec : command_catalogue()) {
      if (spec.scope != scope || spec.chord.key.empty()) continue;
      group.lines.push_back({std::string(messages.text(spec.label)), both_chords(spec, keyboard)});
    }
    if (!group.lines.empty()) view.groups.push_back(std::move(group));
  }
  view.groups.push_back(moving_about(messages));
  return view;
}

AboutView build_about(std::string version, const Messages& messages) {
  const auto text = [&](MessageKey key) { return std::string(messages.text(key)); };
  return {.title = text("about.title"),
          .purpose = text("app.purpose"),
          .version = messages.format("about.version", {std::move(version)}),
          .licence = text("about.licence"),
          .notices_label = text("about.notices"),
          .notices_address = "notices.html",
          .source_note = text("about.source"),
          .outside_note = text("about.national")};
}

std::string print(const HelpView& view) {
  TextPrinter out;
  out.head(view.title);
  for (const HelpGroup& group : view.groups) {
    out.indent();
    out.head(group.title);
    out.indent();
    for (const HelpLine& line : group.lines) out.line(line.chord, {line.label});
    out.outdent();
    out.outdent();
  }
  return out.take();
}

std::string print(const AboutView& view) {
  TextPrinter out;
  out.line("about", {view.title, view.purpose, view.version, view.licence});
  out.line("notices", {view.notices_label, view.notices_address});
  out.line("notes", {view.source_note, view.outside_note});
  return out.take();
}

}  // namespace quanyu::view
