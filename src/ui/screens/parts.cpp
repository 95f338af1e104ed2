#include "ui/screens/parts.hpp"

#include "gfx/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/state.hpp"

namespace quanyu::ui {
namespace {

StateKind state_kind(view::Phase phase) {
  switch (phase) {
    case view::Phase::Loading: return StateKind::Loading;
    case view::Phase::Failed: return StateKind::Failed;
    case view::Phase::TooMany: return StateKind::TooMany;
    case view::Phase::Empty:
    case view::Phase::Ready: break;
  }
  return StateKind::Empty;
}

std::string_view label_of(const Ui& ui, view::CommandId id) {
  return say(ui, view::command_spec(id).label);
}

}  // namespace

std::string_view glyph(view::Icon icon) {
  switch (icon) {
#define ICON_CASE(name) \
  case view::Icon::name: return gfx::icon::k##name;
    QUANYU_VIEW_ICONS(ICON_CASE)
#undef ICON_CASE
    case view::Icon::None: break;
  }
  return {};
}

void draw_state(Ui& ui, std::string_view key, view::Phase phase, const view::StateNote& note,
                view::Outbox& outbox) {
  StateOptions options{.icon = glyph(note.icon), .detail = note.detail};
  if (note.action) options.action = label_of(ui, *note.action);
  const StateAnswer answer = state_panel(ui, key, state_kind(phase), note.title, options);
  if (answer == StateAnswer::Action && note.action) outbox.run(*note.action);
}

Tone tone_of(view::KindTone tone) {
  switch (tone) {
    case view::KindTone::TownLevel: return Tone::Info;
    case view::KindTone::GrassRoots: return Tone::Ok;
    case view::KindTone::Upper:
    case view::KindTone::Statistical: break;
  }
  return Tone::Neutral;
}

Tone tone_of(view::StateTone tone) {
  switch (tone) {
    case view::StateTone::Waiting: return Tone::Warn;
    case view::StateTone::Underway: return Tone::Info;
    case view::StateTone::Done: return Tone::Ok;
    case view::StateTone::Neutral: break;
  }
  return Tone::Neutral;
}

std::vector<TextMatch> text_matches(const std::vector<view::MatchRun>& runs) {
  std::vector<TextMatch> matches;
  for (const view::MatchRun& run : runs) {
    matches.push_back({static_cast<std::int32_t>(run.begin), static_cast<std::int32_t>(run.end)});
  }
  return matches;
}

void command_button(Ui& ui, const CommandButton& wanted, view::Outbox& outbox) {
  const view::CommandSpec& spec = view::command_spec(wanted.id);
  ButtonOptions options{.icon = glyph(spec.icon), .disabled = wanted.disabled};
  if (wanted.primary) options.kind = ButtonKind::Primary;
  if (wanted.quiet) options.kind = ButtonKind::Quiet;
  if (button(ui, spec.name, say(ui, spec.label), options)) outbox.run(wanted.id);
}

void close_panel(view::Route route, view::Outbox& outbox) {
  route.panel = view::Panel::None;
  outbox.push(view::intent::Navigate{std::move(route)});
}

}  // namespace quanyu::ui
