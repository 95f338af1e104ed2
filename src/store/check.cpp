#include "store/check.hpp"

#include <algorithm>

#include "domain/model.hpp"
#include "store/connection.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/segment.hpp"
#include "store/segment_table.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {
namespace {

CheckItem passed(std::string_view name, std::string detail) {
  return {std::string(name), true, std::move(detail)};
}

CheckItem failed(std::string_view name, std::string detail) {
  return {std::string(name), false, std::move(detail)};
}

CheckItem failed(std::string_view name, const Error& error) {
  std::string detail(error_name(error.code));
  for (const std::string& arg : error.args) detail += " " + arg;
  return failed(name, std::move(detail));
}

Result<std::int64_t> number(Connection& connection, const std::string& sql) {
  Query row = connection.query(sql);
  TRY(row.step());
  return row.integer(0);
}

// A query that counts what is wrong.
CheckItem count_is_zero(Connection& connection, std::string_view name, const std::string& sql) {
  const auto wrong = number(connection, sql);
  if (!wrong) return failed(name, wrong.error());
  if (*wrong != 0) return failed(name, std::to_string(*wrong));
  return passed(name, "0");
}

CheckItem check_file(Connection& connection) {
  Query row = connection.query("PRAGMA integrity_check(1)");
  const auto stepped = row.step();
  if (!stepped) return failed("file", stepped.error());
  const std::string answer(row.text(0));
  return answer == "ok" ? passed("file", answer) : failed("file", answer);
}

CheckItem check_schema(Connection& connection) {
  for (const domain::Entity* entity : domain::all_entities()) {
    const std::string sql = select_all_sql(*entity) + " LIMIT 0";
    if (auto read = connection.query(sql).step(); !read) return failed("schema", read.error());
  }
  return passed("schema", std::to_string(schema_version()));
}

Result<Digest> digest_of_rows(Connection& connection, std::int64_t& rows) {
  Digest digest;
  for (const domain::Entity* entity : domain::all_entities()) {
    TRY(for_each_row(connection, *entity, [&](const Row& row) -> Result<void> {
      TRY_ASSIGN(const Digest one, row_digest(connection, row));
      digest.add(one);
      ++rows;
      return {};
    }));
  }
  return digest;
}

CheckItem check_digest(Connection& connection, const Digest& kept, std::int64_t& rows) {
  const auto found = digest_of_rows(connection, rows);
  if (!found) return failed("digest", found.error());
  if (*found != kept) return failed("digest", to_hex(*found) + " " + to_hex(kept));
  return passed("digest", to_hex(kept));
}

// I4: sequence numbers known, transactions recorded and segments kept must tell the same story.
CheckItem check_have(Connection& connection) {
  return count_is_zero(
      connection, "have",
      "SELECT (SELECT count(*) FROM have h WHERE h.high-h.low+1<>(SELECT count(*) FROM tx "
      "WHERE tx.site=h.site AND tx.seq BETWEEN h.low AND h.high))+"
      "abs((SELECT coalesce(sum(high-low+1),0) FROM have)-(SELECT count(*) FROM tx))+"
      "abs((SELECT coalesce(sum(seq_high-seq_low+1),0) FROM segment)+"
      "(SELECT count(*) FROM open_frame)-(SELECT count(*) FROM tx))");
}

// I5: stamps go up with the sequence numbers of a site, and the clock has seen them all.
CheckItem check_stamps(Connection& connection) {
  return count_is_zero(
      connection, "stamps",
      "SELECT (SELECT count(*) FROM (SELECT stamp,lag(stamp) OVER (PARTITION BY site ORDER BY seq) "
      "AS before FROM tx) WHERE stamp<=before)+(SELECT count(*) FROM tx WHERE stamp>"
      "(SELECT value FROM meta WHERE name='clock'))");
}

CheckItem check_links(Connection& connection) {
  return count_is_zero(
      connection, "links",
      "SELECT count(*) FROM area_parent l WHERE NOT EXISTS(SELECT 1 FROM area a WHERE "
      "a.key=l.child) OR (l.parent IS NOT NULL AND NOT EXISTS(SELECT 1 FROM area a WHERE "
      "a.key=l.parent))");
}

Result<std::int64_t> wrong_ids(Connection& connection, const domain::Entity& entity) {
  const std::string table = quoted_name(entity.name);
  const std::string ids = quoted_name(std::string(entity.name) + "_id");
  TRY_ASSIGN(std::int64_t wrong,
             number(connection, "SELECT (SELECT count(*) FROM " + table + " r LEFT JOIN " + ids +
                                    " i ON i.id=r.id WHERE i.key IS NULL OR i.key<>r.key)+abs("
                                    "(SELECT count(*) FROM " +
                                    table + ")-(SELECT count(*) FROM " + ids + "))"));
  if (natural_key(entity) == nullptr) return wrong;
  TRY(for_each_row(connection, entity, [&](const Row& row) -> Result<void> {
    if (!row.natural.empty() &&
        derived_id(kPublicTables, entity.number, row.natural) != row.name.id) {
      ++wrong;
    }
    return {};
  }));
  return wrong;
}

CheckItem check_ids(Connection& connection) {
  for (const domain::Entity* entity : domain::all_entities()) {
    if (entity->is_link()) continue;
    const auto wrong = wrong_ids(connection, *entity);
    if (!wrong) return failed("ids", wrong.error());
    if (*wrong != 0) return failed("ids", std::string(entity->name) + " " + std::to_string(*wrong));
  }
  return passed("ids", "0");
}

Result<void> check_segment(Database& database, const SegmentInfo& info) {
  TRY_ASSIGN(const Bytes bytes, segment_bytes(database, info.key));
  TRY_ASSIGN(const Segment segment, decode_segment(bytes));
  const bool same_hash = std::ranges::equal(ByteView(bytes).last(info.hash.size()), info.hash);
  if (!same_hash || segment.header != info.header) {
    return fail(ErrorCode::SegmentDamaged, {"header"});
  }
  return {};
}

CheckItem check_segments(Database& database, const std::vector<SegmentInfo>& segments) {
  for (const SegmentInfo& info : segments) {
    const auto checked = check_segment(database, info);
    if (!checked) {
      CheckItem item = failed("segments", checked.error());
      item.detail += " " + std::to_string(info.key);
      return item;
    }
  }
  return passed("segments", std::to_string(segments.size()));
}

// I3: the domain tables hold what the journal says, no more and no less.
Result<Digest> digest_of_journal(Database& database, const std::vector<SegmentInfo>& segments) {
  TRY_ASSIGN(const auto rebuilt, Database::open_extents({}, database.connection().machine()));
  for (const SegmentInfo& info : segments) {
    TRY_ASSIGN(const Bytes bytes, segment_bytes(database, info.key));
    TRY(merge_segment(*rebuilt, bytes));
  }
  TRY_ASSIGN(const auto open, open_segment_preview(database));
  for (const Bytes& bytes : open) TRY(merge_segment(*rebuilt, bytes));
  return state_digest(*rebuilt);
}

CheckItem check_rebuild(Database& database, const std::vector<SegmentInfo>& segments,
                        const Digest& kept) {
  const auto rebuilt = digest_of_journal(database, segments);
  if (!rebuilt) return failed("rebuild", rebuilt.error());
  if (*rebuilt != kept) return failed("rebuild", to_hex(*rebuilt) + " " + to_hex(kept));
  return passed("rebuild", to_hex(*rebuilt));
}

}  // namespace

bool CheckReport::passed() const { return std::ranges::all_of(items, &CheckItem::passed); }

Result<Digest> state_digest(Database& database) { return load_digest(database.connection()); }

Result<CheckReport> check(Database& database) {
  if (database.in_transaction()) return fail(ErrorCode::StorageBusy);
  Connection& connection = database.connection();
  CheckReport report;
  TRY_ASSIGN(report.digest, state_digest(database));
  TRY_ASSIGN(const auto segments, sealed_segments(database));
  TRY_ASSIGN(report.transactions, number(connection, "SELECT count(*) FROM tx"));
  report.segments = static_cast<std::int64_t>(segments.size());
  report.items.push_back(check_file(connection));
  report.items.push_back(check_schema(connection));
  report.items.push_back(check_digest(connection, report.digest, report.rows));
  report.items.push_back(check_ids(connection));
  report.items.push_back(check_links(connection));
  report.items.push_back(check_stamps(connection));
  report.items.push_back(check_have(connection));
  report.items.push_back(check_segments(database, segments));
  report.items.push_back(check_rebuild(database, segments, report.digest));
  return report;
}

}  // namespace quanyu::store
