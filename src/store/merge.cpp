#include "store/merge.hpp"

#include <algorithm>
#include <optional>

#include "store/merge_core.hpp"
#include "store/segment_table.hpp"

namespace quanyu::store {
namespace {

// What this database knows of the sequence numbers a segment covers.
enum class Known : std::uint8_t { New, Same, Forked };

Result<bool> overlaps(Connection& connection, std::string_view sql, const SegmentHeader& header) {
  Query query = connection.query(sql);
  return query.bind(header.site, header.sequence_high, header.sequence_low).step();
}

// Numbers that only an epoch stands for cannot be compared any more: they count as known.
Result<Known> known_numbers(Connection& connection, const SegmentHeader& header) {
  TRY_ASSIGN(const bool known,
             overlaps(connection,
                      "SELECT 1 FROM have JOIN site ON site.key=have.site WHERE site.id=? AND "
                      "low<=? AND high>=?",
                      header));
  if (!known) return Known::New;
  TRY_ASSIGN(const bool sealed,
             overlaps(connection,
                      "SELECT 1 FROM segment JOIN site ON site.key=segment.site WHERE site.id=? "
                      "AND kind<>3 AND seq_low<=? AND seq_high>=?",
                      header));
  TRY_ASSIGN(const bool open,
             overlaps(connection,
                      "SELECT 1 FROM tx JOIN site ON site.key=tx.site WHERE site.id=? AND "
                      "segment=0 AND seq<=? AND seq>=?",
                      header));
  if (sealed || open) return Known::Forked;
  Query cover = connection.query(
      "SELECT 1 FROM epoch_cover c JOIN site ON site.key=c.site WHERE site.id=? AND low<=? AND "
      "high>=?");
  TRY_ASSIGN(const bool covered,
             cover.bind(header.site, header.sequence_low, header.sequence_high).step());
  return covered ? Known::Same : Known::Forked;
}

Result<bool> covers_nothing_new(Connection& connection, const std::vector<Have>& covered) {
  for (const Have& range : covered) {
    Query query = connection.query(
        "SELECT 1 FROM have JOIN site ON site.key=have.site WHERE site.id=? AND low<=? AND "
        "high>=?");
    TRY_ASSIGN(const bool known, query.bind(range.site, range.low, range.high).step());
    if (!known) return false;
  }
  return true;
}

Result<Known> known_already(Connection& connection, const Segment& segment, const Sha256& hash) {
  {
    Query same = connection.query("SELECT 1 FROM segment WHERE sha=?");
    TRY_ASSIGN(const bool found, same.bind(ByteView(hash)).step());
    if (found) return Known::Same;
  }
  if (segment.header.kind != SegmentKind::Epoch) return known_numbers(connection, segment.header);
  TRY_ASSIGN(const bool nothing_new, covers_nothing_new(connection, segment.covered));
  return nothing_new ? Known::Same : Known::New;
}

}  // namespace

struct SegmentMerge::State {
  enum class Phase : std::uint8_t { Verifying, Claiming, Folding, Committing, Done, Failed };

  State(Database& into, Bytes segment)
      : database(into), bytes(std::move(segment)), decoder(std::in_place, bytes) {}

  Result<bool> step() {
    switch (phase) {
      case Phase::Verifying: {
        TRY_ASSIGN(const bool verified, decoder->step());
        if (verified) phase = Phase::Claiming;
        return false;
      }
      case Phase::Claiming: return claim();
      case Phase::Folding: {
        TRY_ASSIGN(const bool folded, fold->step());
        if (folded) phase = Phase::Committing;
        return false;
      }
      case Phase::Committing:
        merged = fold->merged();
        TRY(scope->commit());
        release();
        phase = Phase::Done;
        return true;
      case Phase::Done: return true;
      case Phase::Failed: break;
    }
    return fail(ErrorCode::Internal, {"merge"});
  }

  // The segment gets its place in the journal; the cells follow.
  Result<bool> claim() {
    segment = decoder->take();
    decoder.reset();
    Sha256 hash;
    std::ranges::copy(ByteView(bytes).last(hash.size()), hash.begin());
    TRY_ASSIGN(scope, WriteScope::begin(database));
    Connection& connection = database.connection();
    TRY(check_workspace(connection));
    TRY_ASSIGN(const Known known, known_already(connection, segment, hash));
    if (known == Known::Same) {
      merged.outcome = MergeOutcome::KnownAlready;
      release();
      phase = Phase::Done;
      return true;
    }
    if (known == Known::Forked) {
      return fail(ErrorCode::SegmentForked,
                  {to_hex(segment.header.site), std::to_string(segment.header.sequence_low)});
    }
    TRY_ASSIGN(const std::int64_t key, next_segment_key(connection));
    const Id author = segment.transactions.empty() ? Id{} : segment.transactions.front().author;
    TRY(put_segment(connection, key, segment.header, author, SegmentState::Merged,
                    static_cast<std::int64_t>(bytes.size()), hash));
    TRY(put_segment_pieces(connection, key, bytes));
    fold.emplace(*scope, segment, key);
    phase = Phase::Folding;
    return false;
  }

  Result<void> check_workspace(Connection& connection) {
    TRY_ASSIGN(const Id workspace, workspace_id(connection));
    if (workspace.is_nil()) {
      return connection.set_meta("workspace", segment.header.workspace.view());
    }
    if (workspace == segment.header.workspace) return {};
    return fail(ErrorCode::SegmentForeign, {to_hex(segment.header.workspace)});
  }

  void release() {
    fold.reset();
    scope.reset();
  }

  Database& database;
  Bytes bytes;
  Phase phase = Phase::Verifying;
  std::optional<SegmentDecoder> decoder;
  Segment segment;
  std::unique_ptr<WriteScope> scope;
  std::optional<SegmentFold> fold;
  Merged merged;
};

SegmentMerge::SegmentMerge(Database& database, Bytes segment)
    : state_(std::make_unique<State>(database, std::move(segment))) {}
SegmentMerge::SegmentMerge(SegmentMerge&&) noexcept = default;
SegmentMerge::~SegmentMerge() = default;

Result<bool> SegmentMerge::step() {
  Result<bool> stepped = state_->step();
  if (!stepped) cancel();
  return stepped;
}

int SegmentMerge::progress() const {
  using Phase = State::Phase;
  constexpr int kVerified = 300;
  switch (state_->phase) {
    case Phase::Verifying:
      return state_->bytes.empty() ? 0
                                   : static_cast<int>(kVerified * state_->decoder->done() /
                                                      (2 * state_->bytes.size()));
    case Phase::Claiming: return kVerified;
    case Phase::Folding:
      return kVerified + static_cast<int>((1000 - kVerified) * state_->fold->done());
    case Phase::Committing:
    case Phase::Done: return 1000;
    case Phase::Failed: break;
  }
  return 0;
}

void SegmentMerge::cancel() {
  if (state_->phase == State::Phase::Done) return;
  state_->phase = State::Phase::Failed;
  state_->release();
}

Merged SegmentMerge::merged() const { return state_->merged; }

Result<Merged> merge_segment(Database& database, ByteView bytes) {
  SegmentMerge merge(database, Bytes(bytes.begin(), bytes.end()));
  while (true) {
    TRY_ASSIGN(const bool done, merge.step());
    if (done) return merge.merged();
  }
}

}  // namespace quanyu::store
