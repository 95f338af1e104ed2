// What all screens share: words by checked key, icons, the designed states, the tone of a kind.
// Used by the files of this folder only. Never holds state.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/tag.hpp"
#include "ui/widgets/text.hpp"
#include "view/areas_view.hpp"
#include "view/entity_values.hpp"
#include "view/intents.hpp"
#include "view/phase.hpp"

namespace quanyu::ui {

// The catalogue's text; a key that does not exist does not compile.
inline std::string_view say(const Ui& ui, view::MessageKey key) { return ui.text(key.name()); }

// The glyph of an icon; empty for Icon::None.
std::string_view glyph(view::Icon icon);

// Draws an Empty, Loading or Failed state across the scope, with the button that helps.
void draw_state(Ui& ui, std::string_view key, view::Phase phase, const view::StateNote& note,
                view::Outbox& outbox);

// Tags of kinds: town level and grass roots stand apart, the rest is neutral.
Tone tone_of(view::KindTone tone);

// States by what they mean for the work.
Tone tone_of(view::StateTone tone);

// The runs a search matched, as the text widgets take them.
std::vector<TextMatch> text_matches(const std::vector<view::MatchRun>& runs);

// A button for a command of the catalogue, labelled and described by it.
struct CommandButton {
  view::CommandId id;
  bool primary = false, quiet = false, disabled = false;
};
void command_button(Ui& ui, const CommandButton& button, view::Outbox& outbox);

// A list of what has a `target`: a press goes there. `row_of` makes the row of one.
template <class Line, class RowOf>
void linked_list(Ui& ui, std::string_view key, std::string_view label,
                 const std::vector<Line>& lines, view::Outbox& outbox, RowOf row_of) {
  const ListResult result = list(
      ui, key, {.label = std::string(label), .row_count = static_cast<std::int64_t>(lines.size())},
      [&](std::int64_t index) { return row_of(lines[static_cast<std::size_t>(index)]); });
  if (result.pressed < 0) return;
  outbox.push(view::intent::Navigate{lines[static_cast<std::size_t>(result.pressed)].target});
}

// Goes to `route` with the panel closed.
void close_panel(view::Route route, view::Outbox& outbox);

}  // namespace quanyu::ui
