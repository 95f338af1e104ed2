#include "exchange/area_order.hpp"

#include <algorithm>
#include <limits>

namespace quanyu::exchange {

namespace {

constexpr AreaRowIndex kRowsPerStep = 65536;

// Streets stand before towns before townships; elsewhere kinds do not matter.
int rank(domain::AreaKind kind) {
  switch (kind) {
    case domain::AreaKind::Town: return 1;
    case domain::AreaKind::Township: return 2;
    case domain::AreaKind::StatisticalStreet: return 3;
    default: return 0;
  }
}

}  // namespace

void AreaOrder::start(const AreaRows& rows, const std::vector<AreaRowIndex>& parents) {
  rows_ = &rows;
  parents_ = &parents;
  starts_.assign(rows.size() + 2, 0);
  filled_.assign(rows.size() + 1, 0);
  children_.resize(rows.size());
}

bool AreaOrder::step() {
  const AreaRowIndex count = rows_->size();
  const AreaRowIndex end = count - next_ > kRowsPerStep ? next_ + kRowsPerStep : count;
  for (AreaRowIndex row = next_; row < end; row++) {
    const AreaRowIndex home = home_of(row);
    if (stage_ == Stage::Count) {
      starts_[home + 1]++;
    } else if (stage_ == Stage::Place) {
      children_[starts_[home] + filled_[home]++] = row;
    } else {
      const auto first = children_.begin() + starts_[row];
      const auto last = children_.begin() + starts_[row + 1];
      const auto earlier = [this](AreaRowIndex a, AreaRowIndex b) { return before(a, b); };
      if (!std::is_sorted(first, last, earlier)) std::sort(first, last, earlier);
    }
  }
  done_ += end - next_;
  next_ = end;
  if (end < count) return false;
  next_ = 0;
  if (stage_ == Stage::Count) {
    for (std::size_t home = 1; home < starts_.size(); home++) starts_[home] += starts_[home - 1];
    stage_ = Stage::Place;
  } else if (stage_ == Stage::Place) {
    stage_ = Stage::Sort;
  } else {
    std::sort(children_.begin() + starts_[count], children_.end(),
              [this](AreaRowIndex a, AreaRowIndex b) { return before(a, b); });
    if (has_children(count)) homes_.push_back({count, -1});
    at_ = starts_[count];
    stage_ = Stage::Ready;
  }
  return stage_ == Stage::Ready;
}

AreaOrder::Placed AreaOrder::take() {
  if (at_ == starts_[homes_.front().row + 1]) {
    homes_.pop_front();
    at_ = starts_[homes_.front().row];
  }
  const Home& home = homes_.front();
  const Placed placed{children_[at_], home.ordinal,
                      static_cast<std::int32_t>(at_ - starts_[home.row] + 1)};
  at_++;
  if (has_children(placed.row)) homes_.push_back({placed.row, taken_});
  taken_++;
  return placed;
}

AreaRowIndex AreaOrder::home_of(AreaRowIndex row) const {
  const AreaRowIndex parent = (*parents_)[row];
  return parent == kNoAreaRow ? rows_->size() : parent;
}

bool AreaOrder::before(AreaRowIndex a, AreaRowIndex b) const {
  const auto stated = [this](AreaRowIndex row) {
    const std::int32_t order = rows_->order(row);
    return order > 0 ? order : std::numeric_limits<std::int32_t>::max();
  };
  if (stated(a) != stated(b)) return stated(a) < stated(b);
  const int rank_a = rank(rows_->kind(a));
  const int rank_b = rank(rows_->kind(b));
  return rank_a != rank_b ? rank_a < rank_b : a < b;
}

}  // namespace quanyu::exchange
