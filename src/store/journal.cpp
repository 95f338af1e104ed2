#include "store/journal.hpp"

#include <algorithm>

#include "store/frame.hpp"
#include "store/segment_table.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {
namespace {

// A segment of so many transactions has a head section far below the limit of a block.
constexpr std::size_t kMostTransactions = 16384;

// Consecutive transactions of the open segment.
struct OpenRun {
  std::int64_t low = 0;
  std::vector<TransactionHead> heads;
  std::vector<Op> ops;
  std::size_t bytes = 0;  // of its frames, which are about those of its blocks

  [[nodiscard]] bool takes(std::int64_t sequence, std::size_t more) const {
    return low + static_cast<std::int64_t>(heads.size()) == sequence &&
           heads.size() < kMostTransactions && bytes + more <= kMostFrameBytes;
  }
};

// Bulk commands have segments of their own, so the open frames may have gaps: one segment per run,
// and several where a run is longer than a segment may be.
Result<std::vector<OpenRun>> read_open_runs(Connection& connection) {
  std::vector<OpenRun> runs;
  Query query = connection.query("SELECT seq,bytes FROM open_frame ORDER BY seq");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return runs;
    const std::int64_t sequence = query.integer(0);
    TRY_ASSIGN(Frame frame, decode_frame(query.blob(1)));
    const std::size_t size = query.blob(1).size();
    if (runs.empty() || !runs.back().takes(sequence, size)) {
      runs.push_back({.low = sequence, .heads = {}, .ops = {}});
    }
    OpenRun& run = runs.back();
    run.bytes += size;
    for (Op& op : frame.ops) {
      op.transaction = static_cast<std::uint32_t>(run.heads.size());
      run.ops.push_back(std::move(op));
    }
    run.heads.push_back(std::move(frame.head));
  }
}

Result<SegmentHeader> header_of(Connection& connection, const Id& site, const OpenRun& run) {
  TRY_ASSIGN(const Id workspace, workspace_id(connection));
  const std::int64_t high = run.low + static_cast<std::int64_t>(run.heads.size()) - 1;
  return SegmentHeader{SegmentKind::Log, kSuite, workspace, site, run.low, high};
}

Result<void> seal_run(Connection& connection, const Id& site, OpenRun& run) {
  TRY_ASSIGN(const SegmentHeader header, header_of(connection, site, run));
  const std::int64_t high = header.sequence_high;
  const Bytes bytes = encode_log_segment(header, run.heads, std::move(run.ops));
  Sha256 hash;
  std::ranges::copy(ByteView(bytes).last(hash.size()), hash.begin());
  TRY_ASSIGN(const std::int64_t key, next_segment_key(connection));
  TRY(put_segment(connection, key, header, run.heads.front().author, SegmentState::Own,
                  static_cast<std::int64_t>(bytes.size()), hash));
  TRY(put_segment_piece(connection, key, 0, bytes));
  TRY(connection.query("DELETE FROM open_frame WHERE seq BETWEEN ? AND ?")
          .bind(run.low, high)
          .run());
  return connection
      .query(
          "UPDATE tx SET segment=? WHERE seq BETWEEN ? AND ? AND "
          "site=(SELECT key FROM site WHERE id=?)")
      .bind(key, run.low, high, site)
      .run();
}

}  // namespace

Result<bool> seal_open_segment(Database& database) {
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  TRY_ASSIGN(auto runs, read_open_runs(database.connection()));
  if (runs.empty()) return false;
  for (OpenRun& run : runs) TRY(seal_run(database.connection(), database.site(), run));
  TRY(scope->commit());
  return true;
}

Result<std::vector<Bytes>> open_segment_preview(Database& database) {
  Connection& connection = database.connection();
  TRY_ASSIGN(auto runs, read_open_runs(connection));
  std::vector<Bytes> previews;
  for (OpenRun& run : runs) {
    TRY_ASSIGN(const SegmentHeader header, header_of(connection, database.site(), run));
    previews.push_back(encode_log_segment(header, run.heads, std::move(run.ops)));
  }
  return previews;
}

Result<std::vector<SegmentInfo>> sealed_segments(Database& database) {
  TRY_ASSIGN(const Id workspace, workspace_id(database.connection()));
  std::vector<SegmentInfo> segments;
  Query query = database.connection().query(
      "SELECT segment.key,kind,suite,site.id,seq_low,seq_high,size,sha FROM segment "
      "JOIN site ON site.key=segment.site WHERE state<>3 ORDER BY segment.key");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return segments;
    SegmentInfo info;
    info.key = query.integer(0);
    info.header = {static_cast<SegmentKind>(query.integer(1)),
                   static_cast<std::uint8_t>(query.integer(2)),
                   workspace,
                   query.id(3),
                   query.integer(4),
                   query.integer(5)};
    info.bytes = query.integer(6);
    const ByteView hash = query.blob(7);
    if (hash.size() == info.hash.size()) std::ranges::copy(hash, info.hash.begin());
    segments.push_back(info);
  }
}

Result<Bytes> segment_bytes(Database& database, std::int64_t key) {
  Bytes bytes;
  Query query = database.connection().query(
      "SELECT bytes FROM segment_body WHERE key>=? AND key<? ORDER BY key");
  query.bind(key << 24, (key + 1) << 24);
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) break;
    const ByteView piece = query.blob(0);
    bytes.insert(bytes.end(), piece.begin(), piece.end());
  }
  if (bytes.empty()) return fail(ErrorCode::NotFound, {std::to_string(key)});
  return bytes;
}

Result<std::int64_t> journal_size(Database& database) {
  Query query = database.connection().query(
      "SELECT (SELECT coalesce(sum(length(bytes)),0) FROM segment_body)+"
      "(SELECT coalesce(sum(length(bytes)),0) FROM open_frame)");
  TRY(query.step());
  return query.integer(0);
}

Result<std::vector<Have>> have_ranges(Database& database) {
  std::vector<Have> ranges;
  Query query = database.connection().query(
      "SELECT site.id,low,high FROM have JOIN site ON site.key=have.site ORDER BY site.id,low");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return ranges;
    ranges.push_back({query.id(0), query.integer(1), query.integer(2)});
  }
}

}  // namespace quanyu::store
