#include "store/compaction.hpp"

#include <algorithm>

#include "store/epoch_rows.hpp"
#include "store/journal.hpp"
#include "store/segment_table.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {

struct Compaction::State {
  enum class Phase : std::uint8_t { Sealing, Collecting, Writing, Replacing, Done, Failed };

  explicit State(Database& of) : database(of) {}

  Result<bool> step();
  Result<bool> begin();
  Result<bool> collect();
  Result<bool> write();
  Result<bool> replace();
  Result<void> forget(const SegmentInfo& info);
  Result<void> begin_epoch();
  Result<void> put(const Bytes& piece);
  void release();

  Database& database;
  Phase phase = Phase::Sealing;
  std::unique_ptr<WriteScope> scope;
  std::unique_ptr<EpochRows> rows;
  std::vector<SegmentInfo> segments;
  std::size_t replaced = 0;
  std::vector<Have> covered;
  EpochWriter writer;
  SegmentHeader header;
  std::int64_t key = 0;
  std::int64_t pieces = 0;
  std::int64_t size = 0;
  std::size_t grouped = 0;  // transactions written
  std::size_t written = 0;  // ops written
  Compacted result;
};

Result<bool> Compaction::State::step() {
  switch (phase) {
    case Phase::Sealing: return begin();
    case Phase::Collecting: return collect();
    case Phase::Writing: return write();
    case Phase::Replacing: return replace();
    case Phase::Done: return true;
    case Phase::Failed: break;
  }
  return fail(ErrorCode::Internal, {"compaction"});
}

Result<bool> Compaction::State::begin() {
  TRY(seal_open_segment(database));
  TRY_ASSIGN(result.bytes_before, journal_size(database));
  TRY_ASSIGN(const auto all, sealed_segments(database));
  bool has_log = false;
  for (const SegmentInfo& info : all) {
    if (info.header.kind == SegmentKind::Bulk) continue;
    has_log = has_log || info.header.kind == SegmentKind::Log;
    segments.push_back(info);
    if (info.header.kind == SegmentKind::Log) {
      covered.push_back({info.header.site, info.header.sequence_low, info.header.sequence_high});
    }
  }
  if (!has_log) {
    result.bytes_after = result.bytes_before;
    phase = Phase::Done;
    return true;
  }
  TRY_ASSIGN(scope, WriteScope::begin(database));
  std::vector<std::int64_t> keys;
  for (const SegmentInfo& info : segments) keys.push_back(info.key);
  rows = std::make_unique<EpochRows>(database, std::move(keys));
  phase = Phase::Collecting;
  return false;
}

Result<bool> Compaction::State::collect() {
  TRY_ASSIGN(const bool collected, rows->step());
  if (!collected) return false;
  TRY(begin_epoch());
  phase = Phase::Writing;
  return false;
}

// What an earlier epoch covered this one covers too.
Result<void> Compaction::State::begin_epoch() {
  Connection& connection = scope->connection();
  for (const Have& range : covered) TRY(scope->add_cover(range.site, range.low, range.high));
  covered.clear();
  {
    Query query = connection.query(
        "SELECT site.id,low,high FROM epoch_cover c JOIN site ON site.key=c.site "
        "ORDER BY site.id,low");
    while (true) {
      TRY_ASSIGN(const bool more, query.step());
      if (!more) break;
      covered.push_back({query.id(0), query.integer(1), query.integer(2)});
    }
  }
  TRY_ASSIGN(const Id workspace, workspace_id(connection));
  header = {SegmentKind::Epoch, kSuite, workspace, database.site(), 0, 0};
  TRY_ASSIGN(key, next_segment_key(connection));
  return put(writer.begin(header, covered));
}

Result<void> Compaction::State::put(const Bytes& piece) {
  size += static_cast<std::int64_t>(piece.size());
  return put_segment_piece(scope->connection(), key, pieces++, piece);
}

// Groups of transactions, each followed by the ops they won.
Result<bool> Compaction::State::write() {
  const std::span ops(rows->ops());
  if (written < ops.size() && ops[written].transaction < grouped) {
    const auto end = std::ranges::find_if(ops.subspan(written),
                                          [&](const Op& op) { return op.transaction >= grouped; });
    const auto count = static_cast<std::size_t>(end - ops.subspan(written).begin());
    std::size_t taken = 0;
    TRY(put(writer.block(ops.subspan(written, count), rows->heads(), taken)));
    written += taken;
    return false;
  }
  if (grouped < rows->heads().size()) {
    const std::size_t count = std::min(kMostEpochGroup, rows->heads().size() - grouped);
    TRY(put(writer.group(std::span(rows->heads()).subspan(grouped, count),
                         std::span(rows->origins()).subspan(grouped, count))));
    grouped += count;
    return false;
  }
  TRY(put(writer.end()));
  phase = Phase::Replacing;
  return false;
}

// One segment a step: its body goes, its name stays known.
Result<bool> Compaction::State::replace() {
  if (replaced < segments.size()) {
    TRY(forget(segments[replaced++]));
    return false;
  }
  const Id author = rows->heads().empty() ? Id{} : rows->heads().back().author;
  TRY(put_segment(scope->connection(), key, header, author, SegmentState::Own, size,
                  writer.hash()));
  TRY(scope->commit());
  result.segments = static_cast<std::int64_t>(segments.size());
  result.registers = static_cast<std::int64_t>(rows->ops().size());
  release();
  TRY_ASSIGN(result.bytes_after, journal_size(database));
  phase = Phase::Done;
  return true;
}

Result<void> Compaction::State::forget(const SegmentInfo& info) {
  Connection& connection = scope->connection();
  TRY(connection.query("DELETE FROM segment_body WHERE key>=? AND key<?")
          .bind(info.key << 24, (info.key + 1) << 24)
          .run());
  TRY(connection.query("UPDATE segment SET state=3 WHERE key=?").bind(info.key).run());
  if (info.header.kind == SegmentKind::Epoch) {
    return connection.query("UPDATE tx SET segment=? WHERE segment=?").bind(key, info.key).run();
  }
  return connection
      .query(
          "UPDATE tx SET segment=? WHERE site=(SELECT key FROM site WHERE id=?) AND seq BETWEEN ? "
          "AND ?")
      .bind(key, info.header.site, info.header.sequence_low, info.header.sequence_high)
      .run();
}

void Compaction::State::release() {
  rows.reset();
  scope.reset();
}

Compaction::Compaction(Database& database) : state_(std::make_unique<State>(database)) {}
Compaction::Compaction(Compaction&&) noexcept = default;
Compaction::~Compaction() = default;

Result<bool> Compaction::step() {
  Result<bool> stepped = state_->step();
  if (!stepped) cancel();
  return stepped;
}

int Compaction::progress() const {
  switch (state_->phase) {
    case State::Phase::Collecting: return static_cast<int>(700 * state_->rows->done());
    case State::Phase::Writing:
    case State::Phase::Replacing: {
      const auto all = static_cast<double>(state_->rows->ops().size() + 1);
      return 700 + static_cast<int>(300 * static_cast<double>(state_->written) / all);
    }
    case State::Phase::Done: return 1000;
    case State::Phase::Sealing:
    case State::Phase::Failed: break;
  }
  return 0;
}

void Compaction::cancel() {
  if (state_->phase == State::Phase::Done) return;
  state_->phase = State::Phase::Failed;
  state_->release();
}

Compacted Compaction::compacted() const { return state_->result; }

Result<Compacted> compact(Database& database) {
  Compaction compaction(database);
  while (true) {
    TRY_ASSIGN(const bool done, compaction.step());
    if (done) return compaction.compacted();
  }
}

}  // namespace quanyu::store
