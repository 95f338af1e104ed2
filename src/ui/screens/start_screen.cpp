#include "ui/screens/start_screen.hpp"

#include "gfx/icons.hpp"
#include "ui/interact.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/progress.hpp"

namespace quanyu::ui {
namespace {

constexpr std::uint32_t kNameLength = 40, kUnitLength = 60;

// Everything a part of the page needs.
struct Page {
  const view::StartView& view;
  StartUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

// A way in was chosen: says who it is first, or asks for what is missing. True when the way is
// open.
bool say_who(const Page& page) {
  if (page.view.person_known) return true;
  StartUiState& state = page.state;
  state.name_missing = state.name.empty();
  state.unit_missing = state.unit.empty();
  state.focus_name = state.name_missing;
  state.focus_unit = state.unit_missing && !state.name_missing;
  if (state.name_missing || state.unit_missing) return false;
  page.outbox.push(view::intent::SaveIdentity{page.state.name, page.state.unit});
  return true;
}

void draw_welcome(const Page& page) {
  {
    const StackScope stack(page.ui, Gap::Small);
    {
      const RowScope row(page.ui, "brand-row", {.gap = Gap::Medium});
      brand(page.ui, {}, true);
      text(page.ui, "title", say(page.ui, "app.name"),
           {.size = TextSize::Figure, .weight = Weight::Semibold, .heading_level = 1});
    }
    text(page.ui, "purpose", say(page.ui, "app.purpose"), {.size = TextSize::Title});
  }
  caption(page.ui, "privacy", say(page.ui, "start.privacy"));
}

void draw_fields(const Page& page) {
  Ui& ui = page.ui;
  GridScope grid(ui, "who-fields");
  grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
  const FieldResult name =
      text_field(ui, "start.name", page.state.name,
                 {.label = say(ui, "start.name"),
                  .placeholder = say(ui, "start.name.placeholder"),
                  .error = page.state.name_missing ? say(ui, "start.name.missing") : "",
                  .max_length = kNameLength,
                  .required = true});
  if (name.changed) page.state.name_missing = false;
  if (page.state.focus_name) ui.request_focus(name.node);
  page.state.focus_name = false;
  grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
  const FieldResult unit =
      text_field(ui, "start.unit", page.state.unit,
                 {.label = say(ui, "start.unit"),
                  .placeholder = say(ui, "start.unit.placeholder"),
                  .error = page.state.unit_missing ? say(ui, "start.unit.missing") : "",
                  .max_length = kUnitLength,
                  .required = true});
  if (unit.changed) page.state.unit_missing = false;
  if (page.state.focus_unit) ui.request_focus(unit.node);
  page.state.focus_unit = false;
}

// What the name is for, and the button that keeps it; on phones below each other.
void draw_who_actions(const Page& page) {
  Ui& ui = page.ui;
  const auto save = [&] {
    if (button(ui, "start.save", say(ui, "start.save"), {.kind = ButtonKind::Primary})) {
      say_who(page);
    }
  };
  if (ui.breakpoint() == Breakpoint::Phone) {
    caption(ui, "who-hint", say(ui, "start.who.hint"));
    save();
    return;
  }
  RowScope row(ui, "who-actions");
  caption(ui, "who-hint", say(ui, "start.who.hint"));
  row.fill();
  save();
}

void draw_who(const Page& page) {
  Ui& ui = page.ui;
  const CardScope card(ui, "who", {.title = say(ui, "start.who")});
  if (!page.view.person_known) {
    const StackScope stack(ui, Gap::Medium);
    draw_fields(page);
    draw_who_actions(page);
    return;
  }
  RowScope row(ui, "who-row");
  text(ui, "who-name", page.view.greeting, {.weight = Weight::Semibold});
  row.fill();
  if (button(ui, "start.change", say(ui, "start.edit"), {.kind = ButtonKind::Quiet})) {
    page.outbox.run(view::CommandId::ChangePerson);
  }
}

void draw_samples(const Page& page) {
  Ui& ui = page.ui;
  section_head(ui, "samples-head", say(ui, "start.samples"), say(ui, "start.samples.hint"));
  GridScope grid(ui, "samples");
  for (const view::SampleCard& sample : page.view.samples) {
    grid.cell({.phone = 12, .tablet = 6, .desktop = 4});
    std::string detail = sample.counts;
    if (!sample.about.empty()) detail += '\n' + sample.about;
    const bool pressed =
        choice_card(ui, "sample." + sample.code, sample.name,
                    {.icon = gfx::icon::kMapPin,
                     .detail = detail,
                     .trailing = sample.where,
                     .tag = sample.here ? say(ui, "start.sample.here") : std::string_view(),
                     .tag_tone = Tone::Ok,
                     .minimum_height = grid.cell_height(),
                     .disabled = page.view.job.has_value()});
    if (pressed && say_who(page)) page.outbox.push(view::intent::OpenSample{sample.code});
  }
}

void draw_other_ways(const Page& page) {
  Ui& ui = page.ui;
  const bool busy = page.view.job.has_value();
  section_head(ui, "own-head", say(ui, "start.own"));
  GridScope grid(ui, "own");
  grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
  if (choice_card(ui, "start.new", say(ui, "start.new"),
                  {.icon = gfx::icon::kPlus,
                   .detail = say(ui, "start.new.hint"),
                   .minimum_height = grid.cell_height(),
                   .disabled = busy}) &&
      say_who(page)) {
    page.outbox.run(view::CommandId::NewPlace);
  }
  grid.cell({.phone = 12, .tablet = 6, .desktop = 6});
  if (choice_card(ui, "start.open", say(ui, "start.open"),
                  {.icon = gfx::icon::kFolderOpen,
                   .detail = say(ui, "start.open.hint"),
                   .minimum_height = grid.cell_height(),
                   .disabled = busy}) &&
      say_who(page)) {
    page.outbox.run(view::CommandId::OpenFile);
  }
}

void draw_recent_row(const Page& page, const view::RecentPlace& place) {
  Ui& ui = page.ui;
  const KeyScope keys(ui, place.token);
  RowScope row(ui, "row");
  if (link(ui, "recent.open", place.name, {.weight = Weight::Semibold}) && say_who(page)) {
    page.outbox.push(view::intent::OpenPlace{place.token});
  }
  if (!place.tag.empty()) tag(ui, "tag", place.tag, Tone::Warn);
  if (!place.detail.empty() && ui.breakpoint() != Breakpoint::Phone) {
    caption(ui, "detail", place.detail);
  }
  row.fill();
  if (!place.opened.empty()) caption(ui, "opened", place.opened);
  if (icon_button(ui, "recent.delete", gfx::icon::kTrash,
                  ui.text("start.recent.delete", {std::string_view(place.name)}),
                  {.disabled = page.view.job.has_value()})) {
    page.outbox.push(view::intent::DeletePlace{place.token});
  }
}

void draw_recent(const Page& page) {
  Ui& ui = page.ui;
  if (page.view.phase == view::Phase::Loading || page.view.phase == view::Phase::Failed) {
    draw_state(ui, "storage-state", page.view.phase, page.view.note, page.outbox);
    return;
  }
  if (page.view.recent.empty()) return;
  const CardScope card(ui, "recent", {.title = say(ui, "start.recent")});
  for (std::size_t i = 0; i < page.view.recent.size(); ++i) {
    if (i > 0) divider(ui, "line-" + std::to_string(i));
    draw_recent_row(page, page.view.recent[i]);
  }
}

void draw_job_card(const Page& page, const view::JobView& job) {
  const CardScope card(page.ui, "job");
  std::string detail = job.phase;
  if (!job.amount.empty()) detail += (detail.empty() ? "" : " · ") + job.amount;
  if (progress(page.ui, "progress", job.title,
               {.fraction = job.permille < 0 ? -1.0 : job.permille / 1000.0,
                .detail = detail,
                .remaining = job.time_left,
                .cancel = job.cancellable ? say(page.ui, "job.cancel") : std::string_view()})) {
    page.outbox.push(view::intent::CancelJob{job.number});
  }
}

// Whoever chose a way in further down sees that it goes on; after that the page is theirs to
// scroll.
void draw_job(const Page& page) {
  if (!page.view.job) return;
  const Point top = cursor(page.ui);
  draw_job_card(page, *page.view.job);
  if (page.state.seen_job == page.view.job->number) return;
  page.state.seen_job = page.view.job->number;
  reveal({top.x, top.y, available_width(page.ui), cursor(page.ui).y - top.y});
}

}  // namespace

void draw_start(const view::StartView& view, StartUiState& state, view::Outbox& outbox, Ui& ui) {
  const Page page{view, state, outbox, ui};
  const StackScope stack(ui, Gap::Large);
  draw_welcome(page);
  draw_job(page);
  draw_who(page);
  draw_recent(page);
  draw_samples(page);
  draw_other_ways(page);
  caption(ui, "secrecy", say(ui, "app.secrecy"));
}

}  // namespace quanyu::ui
