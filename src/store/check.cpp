#include "store/check.hpp"

#include <algorithm>
#include <optional>

#include "domain/model.hpp"
#include "store/check_item.hpp"
#include "store/check_links.hpp"
#include "store/check_ops.hpp"
#include "store/check_rebuild.hpp"
#include "store/check_rows.hpp"
#include "store/journal.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {
namespace {

Result<std::vector<std::string>> table_names(Connection& connection) {
  std::vector<std::string> names;
  Query query = connection.query("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return names;
    names.emplace_back(query.text(0));
  }
}

// One table with its indexes; the whole file at one go would be a long step.
Result<std::string> damage_of(Connection& connection, const std::string& table) {
  sqlite3_stmt* statement = nullptr;
  const std::string sql = "PRAGMA integrity_check(" + quoted_name(table) + ")";
  const int code = sqlite3_prepare_v2(connection.raw(), sql.c_str(), -1, &statement, nullptr);
  if (code != SQLITE_OK) return database_error(connection.raw(), code);
  const int stepped = sqlite3_step(statement);
  std::string answer;
  if (stepped == SQLITE_ROW) {
    answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  if (stepped != SQLITE_ROW) return database_error(connection.raw(), stepped);
  return answer == "ok" ? std::string() : answer;
}

CheckItem check_schema(Connection& connection) {
  for (const domain::Entity* entity : domain::all_entities()) {
    const std::string sql = select_all_sql(*entity) + " LIMIT 0";
    if (auto read = connection.query(sql).step(); !read) return failed("schema", read.error());
  }
  return passed("schema", std::to_string(schema_version()));
}

// Sequence numbers known, transactions recorded, epochs and segments kept must tell the same story.
CheckItem check_have(Connection& connection) {
  return count_is_zero(
      connection, "I4 have",
      "SELECT "
      // Every number known is a transaction here, or an epoch stands for it.
      "(SELECT coalesce(sum(abs(h.high-h.low+1"
      "-(SELECT count(*) FROM tx WHERE tx.site=h.site AND tx.seq BETWEEN h.low AND h.high)"
      "-(SELECT coalesce(sum(c.high-c.low+1-(SELECT count(*) FROM tx WHERE tx.site=c.site AND "
      "tx.seq BETWEEN c.low AND c.high)),0) FROM epoch_cover c WHERE c.site=h.site AND "
      "c.low>=h.low AND c.high<=h.high))),0) FROM have h)"
      "+(SELECT count(*) FROM tx WHERE NOT EXISTS(SELECT 1 FROM have h WHERE h.site=tx.site AND "
      "tx.seq BETWEEN h.low AND h.high))"
      // Every segment has its transactions, and each transaction one place in the journal.
      "+abs((SELECT coalesce(sum(seq_high-seq_low+1),0) FROM segment WHERE kind<>3 AND state<>3)"
      "+(SELECT count(*) FROM open_frame)+(SELECT count(*) FROM tx WHERE segment IN (SELECT key "
      "FROM segment WHERE kind=3 AND state<>3))-(SELECT count(*) FROM tx))"
      // The numbers of this site have no gap.
      "+(SELECT count(*) FROM have h JOIN site s ON s.key=h.site WHERE h.low>1 AND s.id=(SELECT "
      "value FROM meta WHERE name='site'))");
}

// Stamps go up with the sequence numbers of a site, and the clock has seen them all.
CheckItem check_stamps(Connection& connection) {
  return count_is_zero(
      connection, "I5 stamps",
      "SELECT (SELECT count(*) FROM (SELECT stamp,lag(stamp) OVER (PARTITION BY site ORDER BY seq) "
      "AS before FROM tx) WHERE stamp<=before)+(SELECT count(*) FROM tx WHERE stamp>"
      "(SELECT value FROM meta WHERE name='clock'))");
}

CheckItem check_digest(const Digest& rows, const Digest& kept) {
  if (rows != kept) return failed("I8 digest", to_hex(rows) + " " + to_hex(kept));
  return passed("I8 digest", to_hex(kept));
}

}  // namespace

bool CheckReport::passed() const { return std::ranges::all_of(items, &CheckItem::passed); }

Result<Digest> state_digest(Database& database) { return load_digest(database.connection()); }

struct Check::State {
  enum class Phase : std::uint8_t { Beginning, File, Rows, Links, Ops, Rebuild, Ending, Done };

  explicit State(Database& of) : database(of), connection(of.connection()) {}

  Result<bool> step() {
    switch (phase) {
      case Phase::Beginning: return begin();
      case Phase::File: return check_file();
      case Phase::Rows: return on(rows->step(), rows_failure, Phase::Links);
      case Phase::Links: return on(links->step(), links_failure, Phase::Ops);
      case Phase::Ops: return on(ops->step(), ops_failure, Phase::Rebuild);
      case Phase::Rebuild: return on(rebuild->step(), ops_failure, Phase::Ending);
      case Phase::Ending: return end();
      case Phase::Done: break;
    }
    return true;
  }

  // What cannot be read is told by the items of its part, and the next part goes on.
  Result<bool> on(Result<bool> stepped, std::optional<Error>& failure, Phase next) {
    if (!stepped) failure = stepped.error();
    if (!stepped || *stepped) phase = next;
    return false;
  }

  void tell(CheckItem item, const std::optional<Error>& failure = {}) {
    report.items.push_back(failure ? failed(item.name, *failure) : std::move(item));
  }

  Result<bool> begin() {
    if (database.in_transaction()) return fail(ErrorCode::StorageBusy);
    TRY_ASSIGN(report.digest, state_digest(database));
    TRY_ASSIGN(const auto segments, sealed_segments(database));
    TRY_ASSIGN(report.transactions, number_of(connection, "SELECT count(*) FROM tx"));
    report.segments = static_cast<std::int64_t>(segments.size());
    TRY_ASSIGN(tables, table_names(connection));
    rows = std::make_unique<CheckRows>(connection);
    links = std::make_unique<CheckLinks>(connection);
    ops = std::make_unique<CheckOps>(database, segments);
    rebuild = std::make_unique<CheckRebuild>(database, segments);
    phase = Phase::File;
    return false;
  }

  Result<bool> check_file() {
    if (next_table < tables.size() && damage.empty()) {
      const auto found = damage_of(connection, tables[next_table++]);
      damage = found ? *found : failed("", found.error()).detail;
      return false;
    }
    phase = Phase::Rows;
    return false;
  }

  Result<bool> end() {
    tell(damage.empty() ? passed("file", "ok") : failed("file", damage));
    tell(check_schema(connection));
    tell(rows->ids());
    tell(links->item(), links_failure);
    tell(rows->contacts());
    tell(rebuild->order());
    tell(rebuild->merge());
    tell(rebuild->rebuild(rows->digest()), rows_failure);
    tell(check_have(connection));
    tell(check_stamps(connection));
    tell(ops->winners(), ops_failure);
    tell(ops->journal(rows->logged()), ops_failure);
    tell(check_digest(rows->digest(), report.digest), rows_failure);
    tell(rebuild->door());
    auto conflicts = rebuild->conflicts(ops->conflicting());
    tell(conflicts ? *std::move(conflicts) : failed("I10 conflicts", conflicts.error()));
    report.rows = rows->rows();
    rebuild.reset();
    phase = Phase::Done;
    return true;
  }

  Database& database;
  Connection& connection;
  Phase phase = Phase::Beginning;
  std::vector<std::string> tables;
  std::size_t next_table = 0;
  std::string damage;
  std::unique_ptr<CheckRows> rows;
  std::unique_ptr<CheckLinks> links;
  std::unique_ptr<CheckOps> ops;
  std::unique_ptr<CheckRebuild> rebuild;
  std::optional<Error> rows_failure, links_failure, ops_failure;
  CheckReport report;
};

Check::Check(Database& database) : state_(std::make_unique<State>(database)) {}
Check::Check(Check&&) noexcept = default;
Check::~Check() = default;

Result<bool> Check::step() { return state_->step(); }

int Check::progress() const {
  const State& state = *state_;
  const auto share = [](int from, int width, double done) {
    return from + static_cast<int>(width * done);
  };
  switch (state.phase) {
    case State::Phase::Beginning: return 0;
    case State::Phase::File:
      return share(
          0, 100,
          static_cast<double>(state.next_table) / static_cast<double>(state.tables.size() + 1));
    case State::Phase::Rows: return share(100, 200, state.rows->done());
    case State::Phase::Links: return share(300, 100, state.links->done());
    case State::Phase::Ops: return share(400, 200, state.ops->done());
    case State::Phase::Rebuild: return share(600, 400, state.rebuild->done());
    case State::Phase::Ending:
    case State::Phase::Done: break;
  }
  return 1000;
}

const CheckReport& Check::report() const { return state_->report; }

Result<CheckReport> check(Database& database) {
  Check running(database);
  while (true) {
    TRY_ASSIGN(const bool done, running.step());
    if (done) return running.report();
  }
}

}  // namespace quanyu::store
