#include "store/check_rebuild.hpp"

#include <algorithm>

#include "store/check_item.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

enum Plans : std::size_t { kForward, kReverse, kOwnFirst, kOthersFirst };

}  // namespace

CheckRebuild::CheckRebuild(Database& database, std::vector<SegmentInfo> segments)
    : database_(database), segments_(std::move(segments)) {}

// A journal of one site has no two halves to meet.
Result<void> CheckRebuild::make_plans() {
  planned_ = true;
  TRY_ASSIGN(open_, open_segment_preview(database_));
  const std::size_t count = segments_.size() + open_.size();
  const Id first = segments_.empty() ? database_.site() : segments_.front().header.site;
  std::vector<std::size_t> forward, own, others;
  for (std::size_t at = 0; at < count; ++at) {
    forward.push_back(at);
    const bool open = at >= segments_.size();
    const Id& site = open ? database_.site() : segments_[at].header.site;
    (site == first ? own : others).push_back(at);
  }
  std::vector<std::size_t> reverse(forward.rbegin(), forward.rend());
  reverse.insert(reverse.end(), forward.begin(), forward.end());
  plans_.resize(2);
  plans_[kForward].order = forward;
  plans_[kReverse].order = std::move(reverse);
  one_site_ = own.empty() || others.empty();
  if (one_site_) return {};
  plans_.resize(4);
  plans_[kOwnFirst].order = own;
  plans_[kOwnFirst].order.insert(plans_[kOwnFirst].order.end(), others.begin(), others.end());
  plans_[kOthersFirst].order = std::move(others);
  plans_[kOthersFirst].order.insert(plans_[kOthersFirst].order.end(), own.begin(), own.end());
  return {};
}

Result<bool> CheckRebuild::step() {
  if (failure_) return true;
  const auto stepped = [&]() -> Result<bool> {
    if (!planned_) {
      TRY(make_plans());
      return false;
    }
    if (plan_ == plans_.size()) return true;
    TRY_ASSIGN(const bool made, make(plans_[plan_]));
    plan_ += made ? 1 : 0;
    return false;
  }();
  // What cannot be merged is no reason to stop checking.
  if (!stepped) {
    merging_.reset();
    failure_ = stepped.error();
    return true;
  }
  return stepped;
}

double CheckRebuild::done() const {
  if (plans_.empty()) return 0;
  return static_cast<double>(plan_) / static_cast<double>(plans_.size());
}

Result<Bytes> CheckRebuild::bytes_of(std::size_t at) {
  if (at >= segments_.size()) return open_[at - segments_.size()];
  return segment_bytes(database_, segments_[at].key);
}

Result<bool> CheckRebuild::make(Plan& plan) {
  if (plan.made == nullptr) {
    TRY_ASSIGN(plan.made, Database::open_extents({}, database_.connection().machine()));
    plan.made->connection().policy = database_.connection().policy;
    return false;
  }
  if (merging_) {
    TRY_ASSIGN(const bool merged, merging_->step());
    if (merged) merging_.reset();
    return false;
  }
  if (plan.next < plan.order.size()) {
    TRY_ASSIGN(Bytes bytes, bytes_of(plan.order[plan.next++]));
    merging_.emplace(*plan.made, std::move(bytes));
    return false;
  }
  TRY_ASSIGN(plan.digest, state_digest(*plan.made));
  // The first one is asked further questions; the others have said what they had to say.
  if (&plan != plans_.data()) plan.made.reset();
  return true;
}

CheckItem CheckRebuild::order() const {
  constexpr std::string_view kName = "I1 order";
  if (failure_) return failed(kName, *failure_);
  const Digest& forward = plans_[kForward].digest;
  const Digest& reverse = plans_[kReverse].digest;
  if (forward != reverse) return failed(kName, to_hex(forward) + " " + to_hex(reverse));
  return passed(kName, to_hex(forward));
}

CheckItem CheckRebuild::merge() const {
  constexpr std::string_view kName = "I2 merge";
  if (failure_) return failed(kName, *failure_);
  if (one_site_) return passed(kName, "1 site");
  const Digest& own = plans_[kOwnFirst].digest;
  const Digest& others = plans_[kOthersFirst].digest;
  if (own != others) return failed(kName, to_hex(own) + " " + to_hex(others));
  return passed(kName, to_hex(own));
}

CheckItem CheckRebuild::rebuild(const Digest& rows) const {
  constexpr std::string_view kName = "I3 rebuild";
  if (failure_) return failed(kName, *failure_);
  const Digest& made = plans_[kForward].digest;
  if (made != rows) return failed(kName, to_hex(made) + " " + to_hex(rows));
  return passed(kName, to_hex(made));
}

// Counts the rows that damaged segments changed in the rebuilt database: none, or something is
// wrong with the order of verifying and writing.
Result<std::int64_t> CheckRebuild::damaged_changes() {
  Database& made = *plans_[kForward].made;
  constexpr std::size_t kTried = 3;
  const std::int64_t before = sqlite3_total_changes64(made.connection().raw());
  for (std::size_t at = 0; at < std::min(kTried, segments_.size() + open_.size()); ++at) {
    TRY_ASSIGN(Bytes bytes, bytes_of(at));
    bytes[bytes.size() / 2] ^= std::byte{1};
    if (merge_segment(made, bytes)) return fail(ErrorCode::SegmentDamaged, {"accepted"});
  }
  return sqlite3_total_changes64(made.connection().raw()) - before;
}

CheckItem CheckRebuild::door() {
  constexpr std::string_view kName = "I9 door";
  Connection& connection = database_.connection();
  // Nobody but the door writes: no code in the file, and no body without its segment, whole or not.
  const CheckItem closed = count_is_zero(
      connection, kName,
      "SELECT (SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger','view'))+"
      "(SELECT count(*) FROM segment_body b WHERE NOT EXISTS(SELECT 1 FROM segment s WHERE "
      "s.key=b.key>>24 AND s.state<>3))+(SELECT count(*) FROM segment s WHERE state<>3 AND "
      "size<>(SELECT coalesce(sum(length(bytes)),0) FROM segment_body b WHERE b.key>=s.key<<24 "
      "AND b.key<(s.key+1)<<24))");
  if (!closed.passed || failure_) return closed;
  const auto changed = damaged_changes();
  if (!changed) return failed(kName, changed.error());
  return counted(kName, *changed, {});
}

Result<CheckItem> CheckRebuild::conflicts(const std::set<CellName>& cells) {
  constexpr std::string_view kName = "I10 conflicts";
  if (failure_) return failed(kName, *failure_);
  Connection& live = database_.connection();
  Connection& made = plans_[kForward].made->connection();
  for (const auto& [name, field] : cells) {
    TRY_ASSIGN(Row here, load_row(live, name));
    TRY_ASSIGN(Row there, load_row(made, name));
    const Register* mine = here.find(field);
    const Register* theirs = there.find(field);
    if (mine == nullptr || theirs == nullptr) return failed(kName, to_hex(name.id));
    TRY_ASSIGN(const auto winner, live.order_of(mine->transaction));
    TRY_ASSIGN(const auto other, made.order_of(theirs->transaction));
    if (winner != other) return failed(kName, to_hex(name.id));
  }
  return passed(kName, std::to_string(cells.size()));
}

}  // namespace quanyu::store
