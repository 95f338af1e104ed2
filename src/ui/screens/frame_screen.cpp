#include "ui/screens/frame_screen.hpp"

#include "gfx/icons.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/app_frame.hpp"
#include "ui/widgets/breadcrumb.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/state.hpp"
#include "ui/widgets/toast.hpp"

namespace quanyu::ui {
namespace {

struct Frame {
  const view::FrameView& view;
  FrameUiState& state;
  view::Outbox& outbox;
  Ui& ui;
};

RailItem rail_item(const view::RailItem& item) {
  const view::CommandSpec& spec = view::command_spec(item.command);
  RailItem made;
  made.key = spec.name;
  if (!item.argument.empty()) made.key += ":" + item.argument;
  made.label = item.label;
  made.icon = glyph(item.icon);
  made.current = item.current;
  made.overflow = item.second;
  return made;
}

void draw_rail(const Frame& frame) {
  std::vector<RailItem> items;
  for (const view::RailItem& item : frame.view.rail) items.push_back(rail_item(item));
  for (const view::RailItem& item : frame.view.rail_end) {
    items.push_back(rail_item(item));
    items.back().divider_before = &item == &frame.view.rail_end.front() && items.size() > 1;
    items.back().overflow = item.command == view::CommandId::GoHelp;
  }
  const auto pressed = rail(
      frame.ui, "rail",
      {.product = frame.view.brand, .rail_label = say(frame.ui, "frame.rail"), .items = items});
  if (!pressed) return;
  const std::size_t index = static_cast<std::size_t>(*pressed), first = frame.view.rail.size();
  const view::RailItem& item =
      index < first ? frame.view.rail[index] : frame.view.rail_end[index - first];
  frame.outbox.run(item.command, item.argument);
}

void draw_scope(const Frame& frame) {
  std::vector<std::string> labels;
  for (const view::Crumb& crumb : frame.view.scope) labels.push_back(crumb.label);
  const auto pressed =
      breadcrumb(frame.ui, "scope", say(frame.ui, "frame.scope"), labels,
                 frame.ui.breakpoint() == Breakpoint::Phone ? available_width(frame.ui) / 2
                                                            : available_width(frame.ui) / 3);
  if (!pressed) return;
  frame.outbox.push(
      view::intent::SetScope{frame.view.scope[static_cast<std::size_t>(*pressed)].area});
}

// Typing searches the areas and shows the hits on the areas screen.
void draw_search(const Frame& frame) {
  Ui& ui = frame.ui;
  const FieldResult result =
      search_field(ui, "search", frame.state.search,
                   {.label = say(ui, "frame.search_short"),
                    .label_hidden = true,
                    .placeholder = frame.view.search_placeholder,
                    .key_hint = frame.view.search_chord,
                    .width = ui.breakpoint() == Breakpoint::Tablet ? ui.theme.sizes.menu_width
                                                                   : ui.theme.sizes.toast_width,
                    .clearable = true});
  frame.state.search_focused = result.focused;
  if (frame.state.focus_search) ui.request_focus(result.node, true);
  frame.state.focus_search = false;
  frame.state.search_field = result;
  if (result.changed) frame.outbox.push(view::intent::SearchChanged{frame.state.search});
}

Tone storage_tone(view::StorageState state) {
  switch (state) {
    case view::StorageState::Saved: return Tone::Ok;
    case view::StorageState::Saving: return Tone::Info;
    case view::StorageState::Failed: return Tone::Accent;
    case view::StorageState::Temporary:
    case view::StorageState::ReadOnly: break;
  }
  return Tone::Warn;
}

// Who works now; the others known here are one click away.
void draw_person_menu(const Frame& frame, bool narrow) {
  Ui& ui = frame.ui;
  std::vector<MenuItem> items;
  for (const view::PersonChoice& person : frame.view.persons) {
    MenuItem item;
    item.key = "person." + to_hex(person.actor);
    item.label = person.label;
    item.checkable = true;
    item.checked = person.acting;
    items.push_back(std::move(item));
  }
  MenuItem other;
  other.key = "person.other";
  other.label = say(ui, items.empty() ? view::MessageKey("command.change.person")
                                      : view::MessageKey("person.new"));
  other.icon = gfx::icon::kUser;
  other.separator_before = !items.empty();
  items.push_back(std::move(other));
  const auto chosen =
      narrow ? menu_icon_button(ui, "person", gfx::icon::kUser, frame.view.person, items)
             : menu_button(ui, "person", frame.view.person, items,
                           {.kind = ButtonKind::Quiet,
                            .icon = gfx::icon::kUser,
                            .tooltip = say(ui, "command.change.person")});
  if (!chosen) return;
  const auto index = static_cast<std::size_t>(*chosen);
  if (index < frame.view.persons.size()) {
    frame.outbox.push(view::intent::ActAs{frame.view.persons[index].actor});
  } else {
    frame.outbox.run(view::CommandId::ChangePerson);
  }
}

void draw_top_bar(const Frame& frame) {
  Ui& ui = frame.ui;
  const bool phone = ui.breakpoint() == Breakpoint::Phone;
  const bool narrow = phone || ui.breakpoint() == Breakpoint::Tablet;
  TopBarScope bar(ui, "top", say(ui, "frame.top"));
  if (frame.view.has_place) draw_scope(frame);
  if (!frame.view.demo.empty()) tag(ui, "demo", frame.view.demo, Tone::Warn);
  if (!frame.view.as_of.empty() && !narrow) caption(ui, "as-of", frame.view.as_of);
  bar.fill();
  if (frame.view.has_place && !phone) draw_search(frame);
  if (phone && icon_button(ui, "open-palette", gfx::icon::kSearch, say(ui, "frame.search_short"))) {
    frame.outbox.run(view::CommandId::OpenPalette);
  }
  if (frame.view.has_place && !phone) {
    state_mark(ui, "storage", frame.view.storage.label, storage_tone(frame.view.storage.state));
  }
  draw_person_menu(frame, narrow);
}

void draw_job(const Frame& frame) {
  if (!frame.view.job) return;
  const view::JobView& job = *frame.view.job;
  std::string detail = job.phase;
  if (!job.amount.empty()) detail += (detail.empty() ? "" : " · ") + job.amount;
  if (progress(frame.ui, "job", job.title,
               {.fraction = job.permille < 0 ? -1.0 : job.permille / 1000.0,
                .detail = detail,
                .remaining = job.time_left,
                .cancel = job.cancellable ? say(frame.ui, "job.cancel") : std::string_view()})) {
    frame.outbox.push(view::intent::CancelJob{job.number});
  }
}

// What the storage's mark alone would say too quietly.
void draw_storage_trouble(const Frame& frame) {
  const view::StorageView& storage = frame.view.storage;
  if (storage.state == view::StorageState::Saved || storage.state == view::StorageState::Saving) {
    return;
  }
  const bool has_place = frame.view.has_place;
  const NoticeAnswer answer =
      notice(frame.ui, "storage-trouble", storage.label,
             {.tone = Tone::Warn,
              .detail = storage.detail,
              .action = has_place ? say(frame.ui, "command.export.database") : std::string_view()});
  if (answer == NoticeAnswer::Action) frame.outbox.run(view::CommandId::ExportDatabase);
}

void draw_problem(const Frame& frame) {
  if (!frame.view.problem) return;
  const view::ProblemView& problem = *frame.view.problem;
  Ui& ui = frame.ui;
  DialogScope dialog(ui, "problem", {.title = problem.title, .alert = true});
  text(ui, "why", problem.why, {.weight = Weight::Semibold});
  if (!problem.advice.empty()) text(ui, "advice", problem.advice);
  for (const view::ProblemDetail& detail : problem.details) {
    property_row(ui, "detail-" + detail.label, detail.label, detail.value);
  }
  caption(ui, "unchanged", problem.unchanged);
  dialog.actions();
  const bool retry = problem.retry != 0 && button(ui, "problem.retry", say(ui, "problem.retry"),
                                                  {.kind = ButtonKind::Secondary});
  const bool close =
      button(ui, "problem.close", say(ui, "problem.close"), {.kind = ButtonKind::Primary});
  if (retry)
    frame.outbox.push(view::intent::RetryJob{problem.retry});
  else if (close || dialog.close_requested())
    frame.outbox.push(view::intent::DismissProblem{});
}

void draw_confirm(const Frame& frame) {
  if (!frame.view.confirm) return;
  const view::ConfirmView& confirm = *frame.view.confirm;
  Ui& ui = frame.ui;
  DialogScope dialog(ui, "confirm", {.title = confirm.title, .alert = true});
  text(ui, "text", confirm.text);
  dialog.actions();
  const bool cancel = button(ui, "confirm.cancel", say(ui, "dialog.cancel"));
  const bool confirmed =
      button(ui, "confirm.go", confirm.confirm_label, {.kind = ButtonKind::Danger});
  if (confirmed)
    frame.outbox.push(view::intent::RunCommand{confirm.on_confirm});
  else if (cancel || dialog.close_requested())
    frame.outbox.run(view::CommandId::CloseDialog);
}

Tone notice_tone(view::NoticeTone tone) {
  switch (tone) {
    case view::NoticeTone::Ok: return Tone::Ok;
    case view::NoticeTone::Warn: return Tone::Warn;
    case view::NoticeTone::Info: break;
  }
  return Tone::Info;
}

}  // namespace

void draw_frame(const view::FrameView& view, FrameUiState& state, view::Outbox& outbox, Ui& ui,
                const std::function<void()>& content) {
  const Frame frame{view, state, outbox, ui};
  if (view.bare) {
    const ContentScope page(ui, "content", say(ui, "frame.content"), ContentScope::Frame::Bare);
    draw_storage_trouble(frame);
    content();
  } else {
    draw_rail(frame);
    draw_top_bar(frame);
    const ContentScope page(ui, "content", say(ui, "frame.content"));
    draw_job(frame);
    draw_storage_trouble(frame);
    content();
  }
}

void draw_frame_overlays(const view::FrameView& view, FrameUiState& state, view::Outbox& outbox,
                         Ui& ui) {
  const Frame frame{view, state, outbox, ui};
  draw_confirm(frame);
  draw_problem(frame);
  std::vector<Toast> queue;
  for (const view::Notice& notice : view.notices) {
    queue.push_back({.id = notice.number,
                     .text = notice.text,
                     .action = notice.action_label,
                     .tone = notice_tone(notice.tone),
                     .sticky = false});
  }
  const ToastResult result = toasts(ui, queue);
  for (const view::Notice& notice : view.notices) {
    if (result.acted == notice.number && notice.action) {
      outbox.push(view::intent::RunCommand{*notice.action});
    }
    if (result.acted == notice.number || result.finished == notice.number) {
      outbox.push(view::intent::DismissNotice{notice.number});
    }
  }
}

}  // namespace quanyu::ui
