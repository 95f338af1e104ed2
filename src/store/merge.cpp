#include "store/merge.hpp"

#include <algorithm>

#include "store/merge_core.hpp"
#include "store/segment_table.hpp"

namespace quanyu::store {
namespace {

// What this database knows of the sequence numbers a segment covers.
enum class Known : std::uint8_t { New, Same, Forked };

Result<Known> known_already(Connection& connection, const SegmentHeader& header,
                            const Sha256& hash) {
  {
    Query same = connection.query("SELECT 1 FROM segment WHERE sha=?");
    TRY_ASSIGN(const bool found, same.bind(ByteView(hash)).step());
    if (found) return Known::Same;
  }
  Query overlap = connection.query(
      "SELECT 1 FROM have JOIN site ON site.key=have.site WHERE site.id=? AND low<=? AND high>=?");
  TRY_ASSIGN(const bool found,
             overlap.bind(header.site, header.sequence_high, header.sequence_low).step());
  return found ? Known::Forked : Known::New;
}

}  // namespace

Result<Merged> merge_segment(Database& database, ByteView bytes) {
  TRY_ASSIGN(const Segment segment, decode_segment(bytes));
  Sha256 hash;
  std::ranges::copy(bytes.last(hash.size()), hash.begin());
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  Connection& connection = database.connection();
  TRY_ASSIGN(const Id workspace, workspace_id(connection));
  if (workspace.is_nil()) {
    TRY(connection.set_meta("workspace", segment.header.workspace.view()));
  } else if (workspace != segment.header.workspace) {
    return fail(ErrorCode::SegmentForeign, {to_hex(segment.header.workspace)});
  }
  TRY_ASSIGN(const Known known, known_already(connection, segment.header, hash));
  if (known == Known::Same) return Merged{MergeOutcome::KnownAlready, 0, 0};
  if (known == Known::Forked) {
    return fail(ErrorCode::SegmentForked,
                {to_hex(segment.header.site), std::to_string(segment.header.sequence_low)});
  }
  TRY_ASSIGN(const std::int64_t key, next_segment_key(connection));
  TRY(put_segment(connection, key, segment.header, segment.transactions.front().author,
                  SegmentState::Merged, static_cast<std::int64_t>(bytes.size()), hash));
  TRY(put_segment_piece(connection, key, 0, bytes));
  TRY_ASSIGN(const Merged merged, fold_segment(*scope, segment, key));
  TRY(scope->commit());
  return merged;
}

}  // namespace quanyu::store
