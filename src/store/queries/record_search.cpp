#include "store/queries/record_search.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/queries/record_match.hpp"
#include "store/queries/record_sql.hpp"
#include "store/schema.hpp"

namespace quanyu::store {
namespace {

constexpr std::int64_t kRowsPerStep = 4096;
// Small tables are searched several at a step.
constexpr std::int64_t kRowsEnough = 2048;

struct Candidate {
  std::int64_t key = 0;
  TextMatch match;
  std::string found;
};

// Better first; of equal ones the latest made.
bool better(const Candidate& a, const Candidate& b) {
  if (a.match.rank != b.match.rank) return a.match.rank < b.match.rank;
  if (a.match.how != b.match.how) return a.match.how < b.match.how;
  return a.key > b.key;
}

}  // namespace

struct RecordSearch::State {
  State(Database& source, std::string asked)
      : database(source), text(std::move(asked)), query(text) {}

  Result<std::int64_t> scan(const domain::Entity& entity);
  void look_at(const Query& row, int texts);
  void keep_best();
  Result<void> close_entity(const domain::Entity& entity);

  Database& database;
  std::string text;
  NameQuery query;
  std::vector<domain::EntityNumber> entities;
  std::size_t limit = 0;
  std::size_t at = 0;  // the entity being searched
  std::int64_t last_key = INT64_MAX;
  std::vector<Candidate> best;  // of that entity
  std::vector<RecordHit> hits;
};

void RecordSearch::State::look_at(const Query& row, int texts) {
  std::optional<Candidate> candidate;
  if (query.empty()) candidate = Candidate{.key = row.integer(0), .match = {}, .found = {}};
  for (int column = 1; column <= texts && !query.empty(); ++column) {
    if (row.is_null(column)) continue;
    const auto match = match_text(query, row.text(column));
    if (!match) continue;
    Candidate here{.key = row.integer(0), .match = *match, .found = std::string(row.text(column))};
    if (!candidate || better(here, *candidate)) candidate = std::move(here);
  }
  if (candidate) best.push_back(*std::move(candidate));
}

void RecordSearch::State::keep_best() {
  if (best.size() <= limit) return;
  std::ranges::nth_element(best, best.begin() + static_cast<std::ptrdiff_t>(limit), better);
  best.resize(limit);
}

// From the latest made to the first.
Result<std::int64_t> RecordSearch::State::scan(const domain::Entity& entity) {
  const SelectPart part = found_by_columns(entity, "r");
  Query row = database.connection().query("SELECT r.key" + part.columns + " FROM " +
                                          quoted_name(entity.name) + " r" + part.joins +
                                          " WHERE r.key<? AND r.life=1 ORDER BY r.key DESC "
                                          "LIMIT ?");
  const auto wanted = query.empty() ? static_cast<std::int64_t>(limit) : kRowsPerStep;
  row.bind(last_key, wanted);
  std::int64_t rows = 0;
  for (;; ++rows) {
    TRY_ASSIGN(const bool more, row.step());
    if (!more) break;
    last_key = row.integer(0);
    look_at(row, part.count);
  }
  keep_best();
  if (rows < kRowsPerStep || query.empty()) last_key = 0;
  return rows;
}

Result<void> RecordSearch::State::close_entity(const domain::Entity& entity) {
  std::ranges::sort(best, better);
  for (Candidate& candidate : best) {
    RecordHit hit{
        .how = candidate.match.how, .begin = candidate.match.begin, .end = candidate.match.end};
    TRY_ASSIGN(hit.title, title_of_key(database.connection(), entity, candidate.key));
    hit.found = std::move(candidate.found);
    hits.push_back(std::move(hit));
  }
  best.clear();
  last_key = INT64_MAX;
  ++at;
  return {};
}

RecordSearch::RecordSearch(Database& database, std::string text,
                           std::vector<domain::EntityNumber> entities, std::size_t limit)
    : state_(std::make_unique<State>(database, std::move(text))) {
  std::erase_if(entities, [](domain::EntityNumber number) {
    const domain::Entity* entity = domain::find_entity(number);
    return entity == nullptr || entity->is_link();
  });
  state_->entities = std::move(entities);
  state_->limit = limit;
}
RecordSearch::~RecordSearch() = default;

Result<bool> RecordSearch::step() {
  State& state = *state_;
  if (state.database.in_transaction()) return fail(ErrorCode::StorageBusy);
  std::int64_t rows = 0;
  while (!done() && rows < kRowsEnough) {
    const domain::Entity& entity = *domain::find_entity(state.entities[state.at]);
    TRY_ASSIGN(const std::int64_t scanned, state.scan(entity));
    rows += scanned;
    if (state.last_key == 0) TRY(state.close_entity(entity));
  }
  return done();
}

const std::string& RecordSearch::text() const { return state_->text; }
bool RecordSearch::done() const { return state_->at >= state_->entities.size(); }
const std::vector<RecordHit>& RecordSearch::hits() const { return state_->hits; }

Result<std::vector<RecordHit>> search_records(Database& database, std::string text,
                                              std::vector<domain::EntityNumber> entities,
                                              std::size_t limit) {
  RecordSearch search(database, std::move(text), std::move(entities), limit);
  while (true) {
    TRY_ASSIGN(const bool ready, search.step());
    if (ready) return search.hits();
  }
}

}  // namespace quanyu::store
