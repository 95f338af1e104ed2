#include "view/entity_list_view.hpp"

#include <algorithm>

#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"
#include "view/format.hpp"

namespace quanyu::view {
namespace {

using domain::Entity;
using domain::Field;
using domain::FieldType;
using domain::Meaning;

// More columns than this are a spreadsheet, not a list.
constexpr std::size_t kMostColumns = 7;

const Entity& entity_of(const Route& route) { return *domain::find_entity(route.entity.entity); }

bool is_numeric(const Field& field) {
  return field.type == FieldType::Integer || field.type == FieldType::Scaled;
}

float width_of(const Field& field) {
  if (field.meaning == Meaning::Title) return 3;
  switch (field.type) {
    case FieldType::Text: return field.lines > 1 || field.max_length > 40 ? 2.5f : 1.6f;
    case FieldType::Reference: return 1.8f;
    case FieldType::Moment: return 1.4f;
    default: return 1;
  }
}

// The title leads, else the number, else the first listed field that says what the row is.
const Field* leading_field(const Entity& entity) {
  for (const Meaning meaning : {Meaning::Title, Meaning::Serial}) {
    if (const Field* field = entity.field(meaning)) return field;
  }
  for (const Field& field : entity.fields) {
    if (field.shown == domain::Shown::List) return &field;
  }
  return &entity.fields.front();
}

EntityColumn column_for(const EntityListInput& input, const Entity& entity, const Field& field) {
  const std::string& sort = input.route.entity.sort;
  const bool down = sort.starts_with('-');
  const bool sorted = std::string_view(sort).substr(down ? 1 : 0) == field.name;
  return {.field = field.number,
          .key = std::string(field.name),
          .label = input.words.head(field),
          .numeric = is_numeric(field),
          .sorted = sorted,
          .descending = sorted && down,
          .leads = &field == leading_field(entity),
          .state = field.meaning == Meaning::State,
          .width = width_of(field)};
}

std::vector<EntityColumn> build_columns(const EntityListInput& input, const Entity& entity) {
  const Field* leads = leading_field(entity);
  const Field* state = entity.field(Meaning::State);
  const std::size_t most = kMostColumns - (state == nullptr ? 0 : 1);
  std::vector<EntityColumn> columns = {column_for(input, entity, *leads)};
  for (const Field& field : entity.fields) {
    if (field.shown != domain::Shown::List || &field == leads || &field == state) continue;
    // A list of what belongs to one record does not repeat it in every row.
    if (field.name == input.route.entity.by) continue;
    if (columns.size() < most) columns.push_back(column_for(input, entity, field));
  }
  if (state != nullptr) columns.push_back(column_for(input, entity, *state));
  return columns;
}

EntityTab tab(const EntityListInput& input, std::string key, std::string label,
              const EntityRoute& to) {
  EntityTab made{
      .key = std::move(key),
      .label = std::move(label),
      .count = {},
      .current = to.state == input.route.entity.state && to.trash == input.route.entity.trash,
      .target = input.route};
  made.target.entity.state = to.state;
  made.target.entity.trash = to.trash;
  return made;
}

// All, the states that are or are looked at, and the trash. Links have neither states nor trash.
std::vector<EntityTab> build_tabs(const EntityListInput& input, const Entity& entity) {
  std::vector<EntityTab> tabs;
  if (entity.is_link()) return tabs;
  const Messages& messages = input.words.messages;
  EntityRoute to;
  const store::RecordList* list = input.pages == nullptr ? nullptr : &input.pages->list();
  const bool counted = list != nullptr && !input.route.entity.trash;
  tabs.push_back(tab(input, "all", std::string(messages.text("list.tab.all")), to));
  if (counted) tabs.back().count = format_number(list->in_all_states());
  if (const Field* state = entity.field(Meaning::State)) {
    for (const domain::Choice& choice : state->choices) {
      std::int64_t records = 0;
      for (const store::StateCount& count :
           counted ? list->states() : std::vector<store::StateCount>{}) {
        if (count.state == choice.number) records = count.records;
      }
      if (records == 0 && input.route.entity.state != choice.name) continue;
      to.state = choice.name;
      tabs.push_back(tab(input, to.state, std::string(messages.words(choice.words)), to));
      if (counted) tabs.back().count = format_number(records);
    }
  }
  to = {};
  to.trash = true;
  tabs.push_back(tab(input, "trash", std::string(messages.text("list.tab.trash")), to));
  if (list != nullptr && input.route.entity.trash) {
    tabs.back().count = format_number(list->on_shelf());
  }
  return tabs;
}

StateNote empty_note(const EntityListInput& input, const EntityListView& view,
                     const Entity& entity) {
  const Messages& messages = input.words.messages;
  const std::string kind(messages.words(entity.words));
  const auto text = [&](MessageKey key) { return std::string(messages.text(key)); };
  if (!input.filter.empty()) {
    return {Icon::Search,
            messages.format("list.empty.filter", {input.filter}),
            text("list.empty.filter.detail"),
            {}};
  }
  if (view.trash) return {Icon::Trash, text("list.empty.trash"), {}, {}};
  if (!view.related.empty() || !input.route.entity.state.empty()) {
    return {Icon::Inbox, messages.format("list.empty.some", {kind}), {}, {}};
  }
  return {Icon::Inbox,
          messages.format("list.empty", {kind}),
          view.can_add ? messages.format("list.empty.detail", {view.add_label}) : std::string(),
          {}};
}

void settle(const EntityListInput& input, const Entity& entity, EntityListView& view) {
  const Messages& messages = input.words.messages;
  if (input.error) {
    view.phase = Phase::Failed;
    view.note = {Icon::AlertCircle,
                 std::string(messages.text("list.failed")),
                 messages.error(*input.error),
                 {}};
    return;
  }
  if (input.pages == nullptr) {
    view.phase = Phase::Loading;
    view.note = {Icon::Loader, std::string(messages.text("list.loading")), {}, {}};
    return;
  }
  const auto shown = static_cast<std::int64_t>(input.pages->size());
  const std::int64_t all = input.pages->list().on_shelf();
  std::string where = input.scope;
  const std::string records = messages.format("list.records", {format_number(shown)});
  view.subtitle = where.empty() ? records : messages.format("records.subtitle", {where, records});
  if (shown != all && !input.filter.empty()) {
    view.filter_summary = messages.format("list.shown", {format_number(shown), format_number(all)});
  }
  if (shown > 0) return;
  view.phase = Phase::Empty;
  view.note = empty_note(input, view, entity);
}

void describe_related(const EntityListInput& input, const Entity& entity, EntityListView& view) {
  const EntityRoute& route = input.route.entity;
  const Field* by = entity.field(std::string_view(route.by));
  const auto id = parse_id(route.by_record);
  if (by == nullptr || !id) return;
  view.related = input.words.messages.format(
      "list.related",
      {std::string(input.words.messages.words(by->words)), input.words.title(by->target, *id)});
  view.without_related = input.route;
  view.without_related.entity.by.clear();
  view.without_related.entity.by_record.clear();
}

}  // namespace

EntityRows::EntityRows(store::RecordPages& pages, ValueWords words,
                       std::vector<EntityColumn> columns)
    : pages_(&pages), words_(words), columns_(std::move(columns)) {
  words_.titles = &pages.titles();
}

// A row without a title of its own is called as it is everywhere else.
std::string EntityRows::leading(const store::RecordRow& row) const {
  const Entity& entity = *domain::find_entity(row.name.entity);
  if (entity.is_link()) return words_.title(entity.fields.front().target, row.name.id);
  const Field* field = leading_field(entity);
  std::string text = words_.bare(*field, row.value(field->number));
  if (!text.empty()) return text;
  return std::string(words_.messages.text("value.untitled"));
}

EntityCell EntityRows::cell(std::size_t row, std::size_t column) const {
  const store::RecordRow* read = pages_->row(row);
  if (read == nullptr) return {.text = std::string(words_.messages.text("value.later")), .tag = {}};
  const EntityColumn& shown = columns_[column];
  if (shown.leads) return {.text = leading(*read), .tag = {}};
  const Entity& entity = *domain::find_entity(read->name.entity);
  const Field& field = *entity.field(shown.field);
  const domain::Value& value = read->value(shown.field);
  EntityCell cell{.text = words_.bare(field, value), .tag = {}};
  const auto* state = std::get_if<std::int64_t>(&value);
  if (!shown.state || state == nullptr) return cell;
  cell.tag = std::exchange(cell.text, {});
  cell.tone = state_tone(entity, *state);
  return cell;
}

domain::RowName EntityRows::name(std::size_t row) const {
  const store::RecordRow* read = pages_->row(row);
  return read == nullptr ? domain::RowName{} : read->name;
}

bool may_write(const Entity& entity, domain::Role role) {
  // The workspace is one record, made with it.
  return entity.writers.has(role) && entity.number != domain::number::Workspace;
}

Route list_route(const Route& from, std::string_view entity) {
  Route route;
  route.screen = Screen::List;
  route.place = from.place;
  route.scope = from.scope;
  route.entity.entity = entity;
  return route;
}

Route record_route(const Route& from, const domain::RowName& row) {
  const Entity* entity = domain::find_entity(row.entity);
  if (entity->is_link()) entity = domain::find_entity(entity->fields.front().target);
  Route route = list_route(from, entity->name);
  route.screen = Screen::Record;
  route.entity.record = to_hex(row.id);
  return route;
}

std::string record_token(const domain::RowName& row) {
  return std::string(domain::find_entity(row.entity)->name) + '/' + to_hex(row.id);
}

std::optional<domain::RowName> record_of_token(std::string_view token) {
  const std::size_t slash = token.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const Entity* entity = domain::find_entity(token.substr(0, slash));
  const auto id = parse_id(token.substr(slash + 1));
  if (entity == nullptr || entity->is_link() || !id) return std::nullopt;
  return domain::RowName{.entity = entity->number, .id = *id};
}

store::RecordListQuery list_query(const Route& route, std::string_view filter, const Id& area) {
  const Entity& entity = entity_of(route);
  const EntityRoute& asked = route.entity;
  store::RecordListQuery query{.entity = entity.number, .text = std::string(filter)};
  query.area = area;
  if (asked.trash) query.shelf = store::Shelf::Trash;
  if (const Field* state = entity.field(Meaning::State)) {
    for (const domain::Choice& choice : state->choices) {
      if (choice.name == asked.state) query.state = choice.number;
    }
  }
  const Field* by = asked.by.empty() ? nullptr : entity.field(std::string_view(asked.by));
  const auto by_record = parse_id(asked.by_record);
  if (by != nullptr && by->type == FieldType::Reference && by_record) {
    query.by = by->number;
    query.by_record = *by_record;
  }
  const bool down = asked.sort.starts_with('-');
  const Field* sort = entity.field(std::string_view(asked.sort).substr(down ? 1 : 0));
  if (sort != nullptr) query.sort = sort->number;
  if (down) query.direction = store::ListDirection::Descending;
  return query;
}

EntityListView build_entity_list(const EntityListInput& input) {
  const Entity& entity = entity_of(input.route);
  const Messages& messages = input.words.messages;
  EntityListView view;
  view.route = input.route;
  view.title = messages.words(entity.words);
  view.trash = input.route.entity.trash;
  view.filter = input.filter;
  view.filter_hint = messages.text("list.filter");
  view.can_import = may_write(entity, input.role) && !view.trash;
  view.can_add = view.can_import && !entity.is_link();
  view.add_label = messages.format("list.add", {view.title});
  if (!view.trash) {
    view.holidays = input.holidays;
    view.directory = input.directory;
    view.standards = input.standards;
    view.scores = input.scores;
    view.devices = input.devices;
  }
  if (input.demo) view.demo = messages.text("app.demo");
  describe_related(input, entity, view);
  view.tabs = build_tabs(input, entity);
  view.columns = build_columns(input, entity);
  if (input.pages != nullptr) view.rows = EntityRows(*input.pages, input.words, view.columns);
  settle(input, entity, view);
  return view;
}

}  // namespace quanyu::view
