#include "store/queries/record_list.hpp"

#include <algorithm>
#include <map>

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/queries/record_match.hpp"
#include "store/queries/record_order.hpp"
#include "store/queries/record_scope.hpp"
#include "store/queries/record_sql.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

using domain::Entity;
using domain::Field;
using domain::Meaning;

constexpr std::int64_t kRowsPerStep = 4096;

// Places of the columns that every statement begins with.
enum Column : int { kKey, kKind, kFrom, kState, kBegins, kEnds, kSort, kTexts };

std::string column_or_null(const Field* field) {
  return field == nullptr ? "NULL" : column_of("r", *field);
}

// What a list reads: one statement, made once from declaration and query.
struct Reading {
  const Entity* entity = nullptr;
  const Field* by = nullptr;
  const Field* sort = nullptr;
  std::vector<const Field*> places = {};  // their columns stand behind the texts
  std::string sql = {};
  int texts = 0;
};

Result<const Field*> field_or_none(const Entity& entity, domain::FieldNumber number) {
  if (number == 0) return nullptr;
  const Field* field = entity.field(number);
  if (field == nullptr) return fail(ErrorCode::NotFound, {std::to_string(number)});
  return field;
}

std::string from_records(const Field* by) {
  std::string sql = " WHERE r.key>?1 AND r.life=?3";
  if (by != nullptr) sql += " AND " + column_of("r", *by) + "=?4";
  return sql + " ORDER BY r.key LIMIT ?2";
}

// A link holds on a day when it is the latest that has begun, and leads somewhere.
std::string from_links(const Entity& entity, const RecordListQuery& query, const Field* by) {
  std::string sql =
      " WHERE (r.child,r.kind,r.valid_from)>(?1,?3,?4) AND c.life=1 AND r.valid_from<=?5";
  if (query.on) {
    sql += " AND r.parent IS NOT NULL AND NOT EXISTS(SELECT 1 FROM " + quoted_name(entity.name) +
           " n WHERE n.child=r.child AND n.kind=r.kind AND n.valid_from<=?5 "
           "AND n.valid_from>r.valid_from)";
  }
  if (by != nullptr) sql += " AND " + column_of("r", *by) + "=?6";
  return sql + " ORDER BY r.child,r.kind,r.valid_from LIMIT ?2";
}

Result<Reading> plan(const RecordListQuery& query) {
  Reading reading{.entity = domain::find_entity(query.entity)};
  if (reading.entity == nullptr) return fail(ErrorCode::NotFound, {std::to_string(query.entity)});
  const Entity& entity = *reading.entity;
  TRY_ASSIGN(reading.by, field_or_none(entity, query.by));
  TRY_ASSIGN(reading.sort, field_or_none(entity, query.sort));
  if (reading.sort == nullptr) reading.sort = own_order(entity);
  SelectPart part = query.text.empty() ? SelectPart{} : found_by_columns(entity, "r");
  reading.texts = part.count;
  const bool by_title =
      reading.sort != nullptr && reading.sort->type == domain::FieldType::Reference;
  const std::string sort =
      by_title ? referred_title(*reading.sort, "r", part) : column_or_null(reading.sort);
  reading.sql = std::string("SELECT ") +
                (entity.is_link() ? "r.child,r.kind,r.valid_from" : "r.key,0,0") + "," +
                column_or_null(entity.field(Meaning::State)) + "," +
                column_or_null(entity.field(Meaning::From)) + "," +
                column_or_null(entity.field(Meaning::To)) + "," + sort + part.columns;
  for (const Field& field : entity.fields) {
    if (field.meaning != Meaning::Place || query.area.is_nil()) continue;
    reading.places.push_back(&field);
    reading.sql += "," + column_of("r", field);
  }
  reading.sql += " FROM " + quoted_name(entity.name) + " r";
  if (entity.is_link()) {
    reading.sql += " JOIN " + quoted_name(entity_of_child(entity)->name) + " c ON c.key=r.child";
  }
  reading.sql += part.joins + (entity.is_link() ? from_links(entity, query, reading.by)
                                                : from_records(reading.by));
  return reading;
}

bool holds_on(const Query& row, Date day) {
  if (!row.is_null(kBegins) && row.integer(kBegins) > day.days) return false;
  return row.is_null(kEnds) || row.integer(kEnds) >= day.days;
}

}  // namespace

const Field* own_order(const Entity& entity) {
  for (const Meaning meaning : {Meaning::Order, Meaning::Serial, Meaning::From}) {
    if (const Field* field = entity.field(meaning)) return field;
  }
  return entity.is_link() ? entity.field(domain::link_field::kValidFrom) : nullptr;
}

ListDirection own_direction(const Entity& entity) {
  return entity.field(Meaning::Order) != nullptr ? ListDirection::Ascending
                                                 : ListDirection::Descending;
}

struct RecordListLoader::State {
  enum class Phase : std::uint8_t { Start, Read, Sort, Done };

  State(Database& source, RecordListQuery asked)
      : database(source), query(std::move(asked)), typed(query.text) {}

  Result<void> start();
  Result<bool> read();
  Result<bool> take_row(const Query& row);
  Result<bool> in_area(const Query& row);
  bool found(const Query& row) const;
  void note_state(const Query& row);
  void finish();

  Database& database;
  RecordListQuery query;
  NameQuery typed;
  Phase phase = Phase::Start;
  Reading reading;
  std::int64_t by_key = 0;
  std::optional<RecordScope> scope;
  RecordKey last;
  RecordOrder order;
  std::map<std::int64_t, std::int64_t> states;
  std::shared_ptr<RecordList> list;
};

Result<void> RecordListLoader::State::start() {
  list = std::make_shared<RecordList>();
  list->query_ = query;
  list->revision_ = database.revision();
  states.clear();
  TRY_ASSIGN(reading, plan(query));
  const bool own = query.sort == 0;
  order = RecordOrder(reading.sort, own ? own_direction(*reading.entity) : query.direction);
  last = {};
  if (reading.by != nullptr) {
    TRY_ASSIGN(by_key, find_record(database.connection(), *domain::find_entity(reading.by->target),
                                   query.by_record));
  }
  scope.reset();
  if (!query.area.is_nil() && can_hang(*reading.entity)) {
    scope.emplace(database.connection(), query.area);
  }
  phase = Phase::Read;
  return {};
}

// The first place that is filled, else the record itself: the climb from there is the scope's to
// remember.
Result<bool> RecordListLoader::State::in_area(const Query& row) {
  if (!scope) return true;
  const Entity* entity =
      reading.entity->is_link() ? entity_of_child(*reading.entity) : reading.entity;
  std::int64_t key = row.integer(kKey);
  int column = kTexts + reading.texts;
  for (const Field* place : reading.places) {
    if (row.is_null(column++)) continue;
    entity = domain::find_entity(place->target);
    key = row.integer(column - 1);
    break;
  }
  TRY_ASSIGN(const Hanging hanging, scope->of(*entity, key));
  return hanging != Hanging::Outside;
}

bool RecordListLoader::State::found(const Query& row) const {
  if (typed.empty()) return true;
  for (int column = kTexts; column < kTexts + reading.texts; ++column) {
    if (!row.is_null(column) && match_text(typed, row.text(column))) return true;
  }
  return false;
}

Result<bool> RecordListLoader::State::take_row(const Query& row) {
  ++list->on_shelf_;
  if (query.on && !reading.entity->is_link() && !holds_on(row, *query.on)) return false;
  if (!found(row)) return false;
  TRY_ASSIGN(const bool inside, in_area(row));
  if (!inside) return false;
  ++list->in_all_states_;
  if (!row.is_null(kState)) ++states[row.integer(kState)];
  if (!query.state) return true;
  return !row.is_null(kState) && row.integer(kState) == *query.state;
}

Result<bool> RecordListLoader::State::read() {
  Query row = database.connection().query(reading.sql);
  row.bind(last.key, kRowsPerStep);
  if (reading.entity->is_link()) {
    const std::int64_t day = query.on ? query.on->days : INT32_MAX;
    row.bind(std::int64_t{last.kind}, std::int64_t{last.valid_from}, day);
  } else {
    row.bind(std::int64_t{query.shelf == Shelf::Alive ? 1 : 0});
  }
  if (reading.by != nullptr) row.bind(by_key);
  std::int64_t rows = 0;
  for (;; ++rows) {
    TRY_ASSIGN(const bool more, row.step());
    if (!more) break;
    last = {row.integer(kKey), static_cast<std::int32_t>(row.integer(kKind)),
            static_cast<std::int32_t>(row.integer(kFrom))};
    TRY_ASSIGN(const bool taken, take_row(row));
    if (!taken) continue;
    if (row.is_null(kSort))
      order.add(last);
    else if (order.by_text())
      order.add(last, row.text(kSort));
    else
      order.add(last, row.integer(kSort));
  }
  order.end_run();
  return rows < kRowsPerStep;
}

void RecordListLoader::State::finish() {
  list->keys_ = order.take();
  for (const auto& [state, records] : states) list->states_.push_back({state, records});
  phase = Phase::Done;
}

RecordListLoader::RecordListLoader(Database& database, RecordListQuery query)
    : state_(std::make_unique<State>(database, std::move(query))) {}
RecordListLoader::~RecordListLoader() = default;

const RecordListQuery& RecordListLoader::query() const { return state_->query; }

Result<bool> RecordListLoader::step() {
  State& state = *state_;
  using Phase = State::Phase;
  if (state.database.in_transaction()) return fail(ErrorCode::StorageBusy);
  if (state.list && state.list->revision_ != state.database.revision()) state.phase = Phase::Start;
  if (state.phase == Phase::Start) TRY(state.start());
  if (state.phase == Phase::Read) {
    TRY_ASSIGN(const bool all, state.read());
    if (!all) return false;
    state.phase = Phase::Sort;
  }
  if (state.phase == Phase::Sort) {
    if (!state.order.merge_step()) return false;
    state.finish();
  }
  return true;
}

std::shared_ptr<const RecordList> RecordListLoader::take() { return std::move(state_->list); }

Result<std::shared_ptr<const RecordList>> load_record_list(Database& database,
                                                           const RecordListQuery& query) {
  RecordListLoader loader(database, query);
  while (true) {
    TRY_ASSIGN(const bool ready, loader.step());
    if (ready) return loader.take();
  }
}

}  // namespace quanyu::store
