#include "app/record_views.hpp"

#include <tuple>

#include "domain/entities/calendar.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/entities/whistle.hpp"
#include "domain/model.hpp"
#include "domain/workflow.hpp"
#include "store/queries/area_query.hpp"
#include "store/queries/device_query.hpp"
#include "store/queries/entity_counts.hpp"
#include "store/queries/live_records.hpp"
#include "view/devices_view.hpp"
#include "view/directory_view.hpp"
#include "view/holiday_calendar.hpp"
#include "view/standards_view.hpp"
#include "view/whistle_scores.hpp"

namespace quanyu::app {
namespace {

constexpr std::size_t kPaletteRecords = 6;  // of each entity
constexpr std::size_t kPaletteMost = 24;
constexpr std::size_t kChoices = 40;

const domain::Entity* entity_of(const view::Route& route) {
  return domain::find_entity(route.entity.entity);
}

}  // namespace

std::optional<domain::RowName> record_of(const view::Route& route) {
  const domain::Entity* entity = entity_of(route);
  const auto id = parse_id(route.entity.record);
  if (route.screen != view::Screen::Record || entity == nullptr || entity->is_link() || !id) {
    return std::nullopt;
  }
  return domain::RowName{.entity = entity->number, .id = *id};
}

void RecordViews::clear() { index_.reset(), list_.reset(), detail_.reset(), form_.reset(); }

void RecordViews::rebuild(const view::Messages& messages, Date today) {
  clear();
  if (!session_.place) return;
  switch (session_.route.screen) {
    case view::Screen::Index: build_index(messages); break;
    case view::Screen::List: build_list(messages, today); break;
    case view::Screen::Record: build_detail(messages, today); break;
    default: return;
  }
  build_form(messages, today);
}

domain::Role RecordViews::role() const { return place().acting().role; }

view::ValueWords RecordViews::words(const view::Messages& messages) const {
  return {.messages = messages,
          .offset_minutes = place().info().offset_minutes,
          .titles = nullptr,
          .contacts = session_.contacts_shown ? view::Contacts::Shown : view::Contacts::Masked};
}

void RecordViews::build_index(const view::Messages& messages) {
  index_ = view::build_entity_index({.route = session_.route,
                                     .filter = session_.filter_text,
                                     .role = role(),
                                     .messages = messages,
                                     .demo = place().demo(),
                                     .counts = place().records().counts()});
}

// The area and all above it, nearest first.
std::vector<Id> RecordViews::areas_above(view::AreaKey area) const {
  std::vector<Id> places;
  const view::PlaceFacts* facts = place().facts();
  if (facts == nullptr) return places;
  for (store::Node node = view::node_of(*facts, area); node != store::kNoNode;
       node = facts->tree->parent(node)) {
    const auto row = store::area_by_key(place().database(), facts->tree->key(node));
    if (row && *row) places.push_back((*row)->id);
  }
  return places;
}

std::shared_ptr<const view::HolidayCalendar> RecordViews::holidays(const view::Messages& messages,
                                                                   Date today) const {
  auto days = store::live_records(place().database(), domain::number::CalendarDay);
  auto hours = store::live_records(place().database(), domain::number::OfficeHours);
  if (!days || !hours) return nullptr;
  return std::make_shared<const view::HolidayCalendar>(
      view::HolidayInput{.route = session_.route,
                         .messages = messages,
                         .days = *std::move(days),
                         .hours = *std::move(hours),
                         .places = areas_above(session_.scope),
                         .offset_minutes = place().info().offset_minutes,
                         .today = today});
}

bool RecordViews::Overview::same_as(const Overview& other) const {
  return std::tie(place, entity, revision, scope, role, language, today) ==
         std::tie(other.place, other.entity, other.revision, other.scope, other.role,
                  other.language, other.today);
}

void RecordViews::look_over(const view::Messages& messages, Date today) {
  const view::PlaceFacts* facts = place().facts();
  if (facts == nullptr || facts->tree == nullptr) {
    overview_ = {};
    return;
  }
  const domain::EntityNumber entity = entity_of(session_.route)->number;
  Overview wanted{facts->token,        entity, facts->tree->revision(), session_.scope, role(),
                  messages.language(), today};
  if (wanted.same_as(overview_)) return;
  overview_ = std::move(wanted);
  if (view::has_standards(entity)) overview_.standards = standards(messages, today);
  if (entity == domain::number::WhistleResponse) overview_.scores = scores(messages, today);
  if (entity == domain::number::Device) overview_.devices = devices(messages);
}

std::shared_ptr<const view::DevicesView> RecordViews::devices(
    const view::Messages& messages) const {
  auto seen = store::seen_devices(place().database());
  auto registered = store::live_records(place().database(), domain::number::Device);
  if (!seen || !registered) return nullptr;
  return std::make_shared<const view::DevicesView>(
      view::build_devices({.words = words(messages),
                           .may_write = view::may_write(domain::kDevice, role()),
                           .seen = *std::move(seen),
                           .registered = *std::move(registered)}));
}

std::shared_ptr<const view::StandardsView> RecordViews::standards(const view::Messages& messages,
                                                                  Date today) const {
  const domain::Entity& entity = *entity_of(session_.route);
  store::Database& database = place().database();
  store::AreaHomes homes(database, today);
  view::StandardsInput input{.route = session_.route,
                             .words = words(messages),
                             .place = place().facts(),
                             .scope = session_.scope,
                             .entity = entity.number,
                             .standards = {},
                             .checked = {},
                             .today = today};
  auto standards = store::placed_records(database, homes, entity);
  if (!standards || standards->empty()) return nullptr;
  input.standards = *std::move(standards);
  const auto classes = store::classes_of_communities(database);
  if (!classes) return nullptr;
  input.classes = {classes->begin(), classes->end()};
  for (const domain::EntityNumber number : view::checked_against(entity.number)) {
    const auto count = store::count_records(database, number);
    if (!count) return nullptr;
    input.too_many_records = input.too_many_records || *count > view::kMostChecked;
  }
  for (const domain::EntityNumber number : view::checked_against(entity.number)) {
    if (input.too_many_records) break;
    auto records = store::placed_records(database, homes, *domain::find_entity(number));
    if (!records) return nullptr;
    input.checked.push_back(*std::move(records));
  }
  return std::make_shared<const view::StandardsView>(view::build_standards(input));
}

std::shared_ptr<const view::WhistleScores> RecordViews::scores(const view::Messages& messages,
                                                               Date today) const {
  store::Database& database = place().database();
  const auto count = store::count_records(database, domain::number::WhistleResponse);
  if (!count || *count == 0) return nullptr;
  if (*count > view::kMostChecked) {
    return std::make_shared<const view::WhistleScores>(view::WhistleScores{
        .lines = {}, .too_many = std::string(messages.text("scores.too_many"))});
  }
  store::AreaHomes homes(database, today);
  auto responses = store::placed_records(database, homes, domain::kWhistleResponse);
  if (!responses) return nullptr;
  store::TitleBook& titles = place().records().titles();
  view::WhistleScoresInput input{.route = session_.route,
                                 .words = words(messages),
                                 .place = place().facts(),
                                 .scope = session_.scope,
                                 .responses = *std::move(responses)};
  for (const store::PlacedRecord& placed : input.responses) {
    const Id unit = placed.record.id(domain::kWhistleResponse["unit"]);
    if (!unit.is_nil()) static_cast<void>(titles.learn(database, domain::number::Unit, unit));
  }
  input.words.titles = &titles;
  auto scores = view::build_whistle_scores(input);
  if (scores.lines.empty()) return nullptr;
  return std::make_shared<const view::WhistleScores>(std::move(scores));
}

std::shared_ptr<const view::Directory> RecordViews::directory(const view::Messages& messages,
                                                              Date today) {
  auto appointments = store::live_records(place().database(), domain::number::Appointment);
  auto persons = store::live_records(place().database(), domain::number::Person);
  if (!appointments || !persons) return nullptr;
  store::TitleBook& titles = place().records().titles();
  const domain::Entity& entity = *domain::find_entity(domain::number::Appointment);
  for (const domain::RecordFact& appointment : *appointments) {
    for (const domain::Cell& cell : appointment.cells) {
      const auto* id = std::get_if<Id>(&cell.value);
      if (id == nullptr) continue;
      const domain::EntityNumber target = entity.field(cell.field)->target;
      static_cast<void>(titles.learn(place().database(), target, *id));
    }
  }
  view::DirectoryInput input{.route = session_.route,
                             .words = words(messages),
                             .appointments = *std::move(appointments),
                             .persons = *std::move(persons),
                             .today = today};
  input.words.titles = &titles;
  return std::make_shared<const view::Directory>(view::build_directory(input));
}

void RecordViews::build_list(const view::Messages& messages, Date today) {
  if (entity_of(session_.route) == nullptr) return;
  RecordReader& reader = place().records();
  view::EntityListInput input{.route = session_.route,
                              .filter = session_.filter_text,
                              .role = role(),
                              .words = words(messages),
                              .scope = {},
                              .demo = place().demo(),
                              .pages = nullptr,
                              .error = {}};
  Id area;
  if (const view::PlaceFacts* facts = place().facts(); facts != nullptr && session_.scope != 0) {
    const auto row = store::area_by_key(place().database(), session_.scope);
    if (row && *row) area = (*row)->id, input.scope = (*row)->name;
  }
  const store::RecordListQuery query = view::list_query(session_.route, session_.filter_text, area);
  if (query.by != 0) {
    const domain::Field& by = *entity_of(session_.route)->field(query.by);
    static_cast<void>(reader.titles().learn(place().database(), by.target, query.by_record));
  }
  input.words.titles = &reader.titles();
  input.pages = reader.list(query);
  input.error = reader.list_error();
  if (query.entity == domain::number::CalendarDay) input.holidays = holidays(messages, today);
  look_over(messages, today);
  input.standards = overview_.standards;
  input.scores = overview_.scores;
  input.devices = overview_.devices;
  if (query.entity == domain::number::DirectoryEntry) input.directory = directory(messages, today);
  list_ = view::build_entity_list(input);
}

view::SuggestionQuestion RecordViews::suggestion_question(const domain::RecordFact& of,
                                                          Date today) {
  view::SuggestionQuestion question{.of = of, .today = today};
  if (of.name.entity != domain::number::ListItem) return question;
  if (auto kinds = store::live_records(place().database(), domain::number::ServiceKind)) {
    question.kinds = *std::move(kinds);
  }
  const domain::Field& area = *domain::kListItem.field(domain::Meaning::Place);
  const auto row = store::area_by_id(place().database(), of.id(area.number));
  if (row && *row) question.areas_above = areas_above((*row)->key);
  return question;
}

std::optional<view::DetailSuggestions> RecordViews::suggestions(
    const domain::RecordFact& of, const view::EntityDetailInput& input, Date today) {
  if (!view::has_suggestions(of)) return std::nullopt;
  const Suggester& suggester =
      place().records().suggestions(of.name, [&] { return suggestion_question(of, today); });
  return view::build_suggestions(suggester.question(), suggester.found(), input.route, input.words);
}

void RecordViews::build_detail(const view::Messages& messages, Date today) {
  const auto name = record_of(session_.route);
  if (!name) return;
  const Result<RecordPage>& page = place().records().page(*name);
  view::EntityDetailInput input{.route = session_.route,
                                .role = role(),
                                .words = words(messages),
                                .record = {},
                                .referrers = {},
                                .as_child = {},
                                .as_parent = {},
                                .suggestions = {},
                                .history = {},
                                .error = {}};
  if (page) {
    input.words.titles = &page->titles;
    input.record = page->detail;
    input.referrers = page->referrers;
    input.as_child = page->as_child;
    input.as_parent = page->as_parent;
    input.history = page->history;
    input.suggestions = suggestions(store::fact_of(page->detail), input, today);
  } else {
    input.error = page.error();
  }
  detail_ = view::build_entity_detail(input);
}

void RecordViews::build_form(const view::Messages& messages, Date today) {
  const view::Route& route = session_.route;
  view::EntityFormInput input{.task = view::FormTask::Add,
                              .entity = entity_of(route),
                              .action = 0,
                              .record = {},
                              .words = words(messages),
                              .error = session_.form_error,
                              .error_number = session_.form_error_number,
                              .references = choices(messages),
                              .today = today,
                              .given_field = 0,
                              .given = {}};
  if (input.entity == nullptr) return;
  // What a form changes must be seen in full, or a mask would be stored in its place.
  input.words.contacts = view::Contacts::Shown;
  RecordReader& reader = place().records();
  const auto name = record_of(route);
  if (name) {
    const Result<RecordPage>& page = reader.page(*name);
    if (!page || page->detail.standing != domain::Standing::Alive) return;
    input.record = page->detail;
    input.words.titles = &page->titles;
  }
  switch (route.panel) {
    case view::Panel::Form:
      if (!view::may_write(*input.entity, role())) return;
      if (name) input.task = view::FormTask::Edit;
      break;
    case view::Panel::Act: {
      const domain::Workflow* workflow = domain::find_workflow(input.entity->number);
      const domain::Action* action =
          workflow == nullptr ? nullptr : workflow->action(std::string_view(route.entity.action));
      if (!name || action == nullptr) return;
      input.task = view::FormTask::Act;
      input.action = action->number;
      break;
    }
    case view::Panel::Link:
      input.entity = domain::find_entity(route.entity.action);
      if (!name || input.entity == nullptr || !input.entity->is_link()) return;
      if (!view::may_write(*input.entity, role())) return;
      input.task = view::FormTask::Link;
      break;
    default: return;
  }
  if (!name && !route.entity.by.empty()) {
    const domain::Field* by = input.entity->field(std::string_view(route.entity.by));
    const auto given = parse_id(route.entity.by_record);
    if (by != nullptr && given) {
      input.given_field = by->number;
      input.given = *given;
      static_cast<void>(reader.titles().learn(place().database(), by->target, *given));
      input.words.titles = &reader.titles();
    }
  }
  form_ = view::build_entity_form(input);
}

// Areas are found by the index over the tree, which knows what lies above each.
void RecordViews::find_areas(view::ReferenceChoices& choices) const {
  const view::PlaceFacts* facts = place().facts();
  const store::SearchIndex* index = place().search();
  if (facts == nullptr || index == nullptr) {
    choices.searching = true;
    return;
  }
  const auto add = [&](store::Node node) {
    const auto row = store::area_by_key(place().database(), facts->tree->key(node));
    if (!row || !*row) return;
    choices.choices.push_back(
        {(*row)->id, std::string(facts->tree->name(node)), view::path_above(*facts, node)});
  };
  const store::Node scope = view::node_of(*facts, session_.scope);
  if (choices.text.empty()) {
    store::Node node = scope == store::kNoNode ? 0 : scope;
    for (; node < facts->tree->size() && choices.choices.size() < kChoices; ++node) add(node);
    return;
  }
  for (const store::SearchHit& hit : index->search(choices.text, kChoices, scope).hits) {
    add(hit.node);
  }
}

view::ReferenceChoices RecordViews::choices(const view::Messages& messages) {
  const ChoiceSearch& asked = session_.choice;
  view::ReferenceChoices choices{.field = asked.field, .text = asked.text, .choices = {}};
  if (asked.field == 0 || !session_.place) return choices;
  if (asked.entity == domain::number::Area) {
    find_areas(choices);
    return choices;
  }
  const store::RecordSearch& search = place().records().search(
      RecordReader::Searcher::Choice, asked.text, {asked.entity}, kChoices);
  choices.searching = !search.done();
  const view::ValueWords names = words(messages);
  for (const store::RecordHit& hit : search.hits()) {
    const std::string label = names.title(hit.title);
    choices.choices.push_back({hit.title.name.id, label, hit.found == label ? "" : hit.found});
  }
  return choices;
}

std::vector<view::RecordFound> RecordViews::found(const std::string& text,
                                                  const view::Messages& messages) {
  std::vector<view::RecordFound> all;
  if (text.empty() || !session_.place) return all;
  std::vector<domain::EntityNumber> entities;
  for (const domain::Entity* entity : domain::all_entities()) {
    // Areas have an index of their own, and who works here is no record of the work.
    const bool own =
        entity->number == domain::number::Area || entity->number == domain::number::Workspace;
    if (!own && !entity->is_link()) entities.push_back(entity->number);
  }
  const store::RecordSearch& search = place().records().search(
      RecordReader::Searcher::Palette, text, std::move(entities), kPaletteRecords);
  const view::ValueWords names = words(messages);
  for (const store::RecordHit& hit : search.hits()) {
    if (all.size() == kPaletteMost) break;
    const domain::Entity& entity = *domain::find_entity(hit.title.name.entity);
    view::RecordFound found{.token = view::record_token(hit.title.name),
                            .label = names.title(hit.title),
                            .kind = std::string(messages.words(entity.words)),
                            .matched = {}};
    if (found.label == hit.found)
      found.matched.push_back({hit.begin, hit.end});
    else
      found.kind += " · " + hit.found;
    all.push_back(std::move(found));
  }
  return all;
}

std::string RecordViews::print() const {
  std::string text;
  if (index_) text += view::print(*index_);
  if (list_) text += view::print(*list_);
  if (detail_) text += view::print(*detail_);
  if (form_) text += view::print(*form_);
  return text;
}

}  // namespace quanyu::app
