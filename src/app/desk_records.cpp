// What the desk does to records of every entity: forms, actions, trash, and who acts.
#include "app/desk.hpp"
#include "app/record_views.hpp"
#include "domain/decide_record.hpp"
#include "domain/model.hpp"

namespace quanyu::app {
namespace {

const domain::Entity* entity_named(const std::string& name) { return domain::find_entity(name); }

}  // namespace

// Links are made from the record they are of; some records nobody makes by hand.
bool Desk::may_add(const domain::Entity& entity) const {
  return t_.session.place && !entity.is_link() &&
         view::may_write(entity, t_.session.place->acting().role);
}

Moment Desk::now() const { return {t_.parts.clock.wall_millis() / 60'000}; }

std::string Desk::title_of(const domain::RowName& row) {
  Place& place = *t_.session.place;
  store::TitleBook& titles = place.records().titles();
  static_cast<void>(titles.learn(place.database(), row.entity, row.id));
  const view::ValueWords words{
      .messages = messages(), .offset_minutes = place.info().offset_minutes, .titles = &titles};
  return words.title(row.entity, row.id);
}

void Desk::say_done(view::MessageKey sentence, const domain::RowName& row) {
  say_done(messages().format(sentence, {title_of(row)}));
}

// One such word at a time: who saves one record after another needs no pile of them.
void Desk::say_done(std::string text) {
  std::erase_if(t_.session.notices,
                [](const view::Notice& one) { return one.tone == view::NoticeTone::Ok; });
  notice(view::NoticeTone::Ok, std::move(text));
  t_.session.way_back = {.notice = t_.session.last_notice,
                         .revision = t_.session.place->database().revision()};
}

bool Desk::settle_form(Result<void> result) {
  t_.session.changed = true;
  if (result) {
    t_.session.form_error.reset();
    t_.drafts.form.drafts.erase(t_.drafts.form.open);
    return true;
  }
  t_.session.form_error = std::move(result).error();
  ++t_.session.form_error_number;
  return false;
}

void Desk::save_form(const view::intent::SaveForm& wish) {
  if (!t_.session.place || !person_known()) return;
  Place& place = *t_.session.place;
  switch (wish.task) {
    case view::FormTask::Add: return add_record(wish);
    case view::FormTask::Link: return link_record(wish);
    case view::FormTask::Edit:
      if (!settle_form(place.run(domain::command::EditRecord{wish.row, wish.cells, now()}))) return;
      say_done("notice.record.saved", wish.row);
      break;
    case view::FormTask::Act:
      if (!settle_form(place.run(domain::command::Act{wish.row, wish.action, wish.cells, now()}))) {
        return;
      }
      say_done("notice.record.saved", wish.row);
      break;
  }
  show_panel(view::Panel::None);
}

// A new record is shown where it can be gone on with: on its page.
void Desk::add_record(const view::intent::SaveForm& wish) {
  const domain::Entity* entity = domain::find_entity(wish.row.entity);
  if (entity == nullptr) return;
  domain::command::AddRecord command{
      .entity = wish.row.entity, .id = t_.parts.random.id(), .cells = wish.cells, .now = now()};
  const domain::RowName made{.entity = wish.row.entity,
                             .id = domain::id_of_new(*entity, command.cells, command.id)};
  if (!settle_form(t_.session.place->run(std::move(command)))) return;
  say_done("notice.record.added", made);
  t_.navigator.go(view::record_route(t_.session.route, made));
}

// Kind and day name the link; what is left is its content. Nobody above is an answer too.
void Desk::link_record(const view::intent::SaveForm& wish) {
  const domain::Entity* link = domain::find_entity(wish.row.entity);
  if (link == nullptr || !link->is_link()) return;
  namespace link_field = domain::link_field;
  domain::command::EditRecord command{.row = wish.row, .cells = {}, .now = now()};
  command.row.kind = link->field(link_field::kKind)->choices.front().number;
  bool placed = false;
  for (const domain::Cell& cell : wish.cells) {
    const auto* number = std::get_if<std::int64_t>(&cell.value);
    if (cell.field == link_field::kKind && number != nullptr)
      command.row.kind = *number;
    else if (cell.field == link_field::kValidFrom && number != nullptr)
      command.row.valid_from = *number;
    else
      command.cells.push_back(cell);
    placed = placed || cell.field == link_field::kParent;
  }
  if (!placed) command.cells.push_back({link_field::kParent, {}});
  const domain::RowName child{.entity = link->field(link_field::kChild)->target, .id = wish.row.id};
  if (!settle_form(t_.session.place->run(std::move(command)))) return;
  say_done("notice.record.saved", child);
  show_panel(view::Panel::None);
}

void Desk::remove_record(const domain::RowName& row) {
  if (!t_.session.place || !person_known()) return;
  const std::string list(domain::find_entity(row.entity)->name);
  Result<void> removed = t_.session.place->run(domain::command::RemoveRecord{row});
  if (!removed) return report(std::move(removed).error(), title_of(row));
  say_done("notice.record.removed", row);
  t_.navigator.go(view::list_route(t_.session.route, list));
}

void Desk::restore_record(const domain::RowName& row) {
  if (!t_.session.place || !person_known()) return;
  Result<void> restored = t_.session.place->run(domain::command::RestoreRecord{row});
  if (!restored) return report(std::move(restored).error(), title_of(row));
  say_done("notice.record.restored", row);
}

// Nothing brings contacts back, so it is asked first: the answer is the same command again.
bool Desk::erase_contacts(const view::CommandCall& call) {
  const auto row = view::record_of_token(call.argument);
  if (!row || !person_known()) return false;
  const std::string title = title_of(*row);
  if (!t_.session.confirm || t_.session.confirm->on_confirm != call) {
    t_.session.confirm =
        view::ConfirmView{.title = messages().format("confirm.erase.title", {title}),
                          .text = std::string(messages().text("confirm.erase.text")),
                          .confirm_label = std::string(messages().text("confirm.erase.action")),
                          .on_confirm = call};
    return true;
  }
  t_.session.confirm.reset();
  Result<void> erased = t_.session.place->run(domain::command::EraseContacts{*row});
  if (erased) {
    notice(view::NoticeTone::Ok, messages().format("notice.record.erased", {title}));
  } else {
    report(std::move(erased).error(), title);
  }
  return true;
}

void Desk::act_on(const view::intent::ActOn& wish) {
  if (!t_.session.place || !person_known()) return;
  Result<void> done = t_.session.place->run(domain::command::Act{wish.row, wish.action, {}, now()});
  if (!done) return report(std::move(done).error(), title_of(wish.row));
  say_done("notice.record.saved", wish.row);
}

void Desk::act_as(const Id& actor) {
  if (!t_.session.place) return;
  Place& place = *t_.session.place;
  change(place.act_as(actor));
  if (place.acting().id != actor) return;
  DeviceSettings& settings = t_.keeper.settings();
  settings.person_name = place.acting().name;
  settings.person_unit = place.acting().unit;
  settings_changed();
}

void Desk::search_choice(const view::intent::ChoiceSearched& wish) {
  t_.session.choice = {.field = wish.field, .entity = wish.entity, .text = wish.text};
}

// The form of a new record. "calendar_day?day=2026-10-01" begins it with a day.
bool Desk::begin_record(const std::string& argument) {
  const std::size_t mark = argument.find('?');
  const std::string name = argument.substr(0, mark);
  const domain::Entity* entity = entity_named(name);
  if (entity == nullptr || !may_add(*entity)) return false;
  if (mark != std::string::npos) give_day(*entity, std::string_view(argument).substr(mark + 1));
  view::Route route = t_.session.route;
  // A list kept to one record stays so: the new one will belong to it.
  if (route.screen != view::Screen::List || route.entity.entity != name) {
    route = view::list_route(route, name);
  }
  route.panel = view::Panel::Form;
  t_.navigator.go(std::move(route));
  return true;
}

void Desk::give_day(const domain::Entity& entity, std::string_view given) {
  const std::size_t equals = given.find('=');
  if (equals == std::string_view::npos) return;
  const domain::Field* field = entity.field(given.substr(0, equals));
  const auto day = parse_date(given.substr(equals + 1));
  if (field == nullptr || field->type != domain::FieldType::Date || !day) return;
  const CivilDate civil = civil_of(*day);
  const std::string draft = view::draft_name(view::FormTask::Add, entity, {}, 0);
  if (!t_.drafts.form.drafts.contains(draft)) t_.drafts.form.begun = draft;
  t_.drafts.form.drafts[draft][field->number].day =
      ui::CivilDay{civil.year, civil.month, civil.day};
}

bool Desk::run_records(const view::CommandCall& call) {
  using view::CommandId;
  view::Route route = t_.session.route;
  switch (call.id) {
    case CommandId::GoIndex:
    case CommandId::GoSection:
      route = view::list_route(route, call.argument);
      route.screen = view::Screen::Index;
      t_.navigator.go(std::move(route));
      return true;
    case CommandId::AddRecord: return begin_record(call.argument);
    case CommandId::GoList:
      if (entity_named(call.argument) == nullptr) return false;
      t_.navigator.go(view::list_route(route, call.argument));
      return true;
    case CommandId::ShowRecord:
      if (const auto row = view::record_of_token(call.argument)) {
        t_.navigator.go(view::record_route(route, *row));
        return true;
      }
      return false;
    case CommandId::EditRecord: show_panel(view::Panel::Form); return true;
    case CommandId::EraseContacts: return erase_contacts(call);
    default: return false;
  }
}

}  // namespace quanyu::app
