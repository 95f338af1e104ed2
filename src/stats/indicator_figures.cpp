#include "stats/indicator_figures.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace quanyu::stats {
namespace {

using domain::RollUp;
using store::AreaTree;
using store::kNoNode;
using store::Node;

std::size_t at(Node node) { return static_cast<std::size_t>(node); }

// The lowest node that has both beneath it (or is one of them), kNoNode in different trees.
Node common_ancestor(const AreaTree& tree, Node first, Node second) {
  while (first != kNoNode && tree.subtree_end(first) <= second) first = tree.parent(first);
  return first;
}

std::int64_t sum_of(const std::vector<FoldedFacts>& parts, Node node) {
  std::int64_t total = 0;
  for (const FoldedFacts& part : parts) total += part.sum(node);
  return total;
}
std::int64_t count_of(const std::vector<FoldedFacts>& parts, Node node) {
  std::int64_t total = 0;
  for (const FoldedFacts& part : parts) total += part.count(node);
  return total;
}

void add_up(std::vector<std::int64_t>& before) {
  std::exclusive_scan(before.begin(), before.end(), before.begin(), std::int64_t{0});
}

}  // namespace

FoldedFacts::FoldedFacts(const AreaTree& tree, const domain::Counted& counted,
                         store::FactColumns facts)
    : counted_(counted), facts_(std::move(facts)) {
  ends_.reserve(at(tree.size()));
  for (Node node = 0; node < tree.size(); ++node) ends_.push_back(tree.subtree_end(node));
  sort_by_node(tree);
  sums_.assign(ends_.size() + 1, 0);
  counts_.assign(ends_.size() + 1, 0);
  if (counted_.take == domain::Take::LatestOfPlace) {
    fold_latest(tree);
  } else if (counted_.each != 0) {
    fold_distinct(tree);
  } else {
    fold_plain();
  }
}

// A counting sort: rows of one node keep the order they were read in.
void FoldedFacts::sort_by_node(const AreaTree& tree) {
  const std::size_t nodes = ends_.size();
  std::vector<std::uint32_t> places(facts_.size());
  starts_.assign(nodes + 2, 0);
  for (std::size_t row = 0; row < facts_.size(); ++row) {
    const Node node = facts_.areas[row] == 0 ? kNoNode : tree.find_key(facts_.areas[row]);
    places[row] = static_cast<std::uint32_t>(node == kNoNode ? nodes : at(node));
    ++starts_[places[row] + 1];
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  order_.resize(facts_.size());
  std::vector<std::size_t> next = starts_;
  for (std::size_t row = 0; row < facts_.size(); ++row) {
    order_[next[places[row]]++] = static_cast<std::uint32_t>(row);
  }
}

void FoldedFacts::fold_plain() {
  for (std::size_t node = 0; node < ends_.size(); ++node) {
    for (std::size_t place = starts_[node]; place < starts_[node + 1]; ++place) {
      sums_[node] += facts_.values[order_[place]];
    }
    counts_[node] = static_cast<std::int64_t>(starts_[node + 1] - starts_[node]);
  }
  whole_sum_ = std::reduce(facts_.values.begin(), facts_.values.end(), std::int64_t{0});
  whole_count_ = static_cast<std::int64_t>(facts_.size());
  add_up(sums_);
  add_up(counts_);
}

// Each value counts at every node where it occurs, and is taken back where two of its nodes meet:
// so that every subtree counts it once.
void FoldedFacts::fold_distinct(const AreaTree& tree) {
  struct Occurrence {
    std::int64_t value;
    Node node;
    auto operator<=>(const Occurrence&) const = default;
  };
  std::vector<Occurrence> placed;
  std::vector<std::int64_t> all;
  for (std::size_t node = 0; node <= ends_.size(); ++node) {
    for (std::size_t place = starts_[node]; place < starts_[node + 1]; ++place) {
      const std::int64_t value = facts_.each[order_[place]];
      if (value == 0) continue;
      all.push_back(value);
      if (node < ends_.size()) placed.push_back({value, static_cast<Node>(node)});
    }
  }
  std::ranges::sort(placed);
  placed.erase(std::ranges::unique(placed).begin(), placed.end());
  for (std::size_t index = 0; index < placed.size(); ++index) {
    ++sums_[at(placed[index].node)];
    if (index == 0 || placed[index - 1].value != placed[index].value) continue;
    const Node meet = common_ancestor(tree, placed[index - 1].node, placed[index].node);
    if (meet != kNoNode) --sums_[at(meet)];
  }
  std::ranges::sort(all);
  whole_sum_ = std::ranges::unique(all).begin() - all.begin();
  whole_count_ = whole_sum_;
  add_up(sums_);
  counts_ = sums_;
}

// Of equal days the greater value stands, so that every replica says the same.
void FoldedFacts::fold_latest(const AreaTree& tree) {
  spoken_.assign(ends_.size(), -1);
  for (std::size_t node = 0; node < ends_.size(); ++node) {
    for (std::size_t place = starts_[node]; place < starts_[node + 1]; ++place) {
      const auto row = static_cast<std::int32_t>(order_[place]);
      const auto rank = [&](std::int32_t of) {
        return std::pair(facts_.days[at(of)], facts_.values[at(of)]);
      };
      if (spoken_[node] < 0 || rank(spoken_[node]) < rank(row)) spoken_[node] = row;
    }
  }
  // Here sums_ and counts_ are those of each node's subtree, not of what stands before it.
  for (Node node = tree.size() - 1; node >= 0; --node) {
    if (spoken_[at(node)] >= 0) {
      sums_[at(node)] = facts_.values[at(spoken_[at(node)])];
      counts_[at(node)] = 1;
    }
    const Node parent = tree.parent(node);
    std::int64_t& sum = parent == kNoNode ? whole_sum_ : sums_[at(parent)];
    std::int64_t& count = parent == kNoNode ? whole_count_ : counts_[at(parent)];
    sum += sums_[at(node)];
    count += counts_[at(node)];
  }
}

std::int64_t FoldedFacts::sum(Node node) const {
  if (node == kNoNode) return whole_sum_;
  if (counted_.take == domain::Take::LatestOfPlace) return sums_[at(node)];
  return sums_[at(ends_[at(node)])] - sums_[at(node)];
}

std::int64_t FoldedFacts::count(Node node) const {
  if (node == kNoNode) return whole_count_;
  if (counted_.take == domain::Take::LatestOfPlace) return counts_[at(node)];
  return counts_[at(ends_[at(node)])] - counts_[at(node)];
}

std::vector<std::uint32_t> FoldedFacts::latest_rows(Node node) const {
  std::vector<std::uint32_t> rows;
  const std::size_t end = node == kNoNode ? ends_.size() : at(ends_[at(node)]);
  for (std::size_t below = node == kNoNode ? 0 : at(node); below < end;) {
    if (spoken_[below] >= 0) rows.push_back(static_cast<std::uint32_t>(spoken_[below]));
    below = spoken_[below] >= 0 ? at(ends_[below]) : below + 1;
  }
  return rows;
}

std::vector<std::uint32_t> FoldedFacts::rows(Node node) const {
  if (counted_.take == domain::Take::LatestOfPlace) return latest_rows(node);
  const std::size_t first = node == kNoNode ? 0 : starts_[at(node)];
  const std::size_t last = node == kNoNode ? order_.size() : starts_[at(ends_[at(node)])];
  std::vector<std::uint32_t> rows(order_.begin() + static_cast<std::ptrdiff_t>(first),
                                  order_.begin() + static_cast<std::ptrdiff_t>(last));
  if (counted_.each == 0) return rows;
  std::vector<std::int64_t> seen;
  for (const std::uint32_t row : rows) seen.push_back(facts_.each[row]);
  std::ranges::sort(seen);
  seen.erase(std::ranges::unique(seen).begin(), seen.end());
  std::vector<std::uint8_t> given(seen.size(), 0);
  std::erase_if(rows, [&](std::uint32_t row) {
    const std::int64_t value = facts_.each[row];
    const auto place = std::ranges::lower_bound(seen, value) - seen.begin();
    return value == 0 || std::exchange(given[static_cast<std::size_t>(place)], 1) != 0;
  });
  return rows;
}

IndicatorFigures::IndicatorFigures(const domain::Indicator& indicator,
                                   std::shared_ptr<const AreaTree> tree,
                                   std::vector<FoldedFacts> counted, std::vector<FoldedFacts> among)
    : indicator_(&indicator),
      tree_(std::move(tree)),
      counted_(std::move(counted)),
      among_(std::move(among)) {}

Ratio IndicatorFigures::value(Node node) const {
  const std::int64_t sum = sum_of(counted_, node);
  switch (indicator_->roll_up) {
    case RollUp::Sum:
    case RollUp::Distinct: return {sum, 1};
    case RollUp::Ratio: return {sum, sum_of(among_, node)};
    case RollUp::Mean: return {sum, count_of(counted_, node)};
    case RollUp::Latest: return {sum, count_of(counted_, node) == 0 ? 0 : 1};
  }
  return {};
}

std::vector<FactPlace> IndicatorFigures::records(Node node) const {
  std::vector<FactPlace> places;
  for (std::size_t part = 0; part < counted_.size(); ++part) {
    for (const std::uint32_t row : counted_[part].rows(node)) {
      places.push_back({static_cast<std::uint8_t>(part), row});
    }
  }
  return places;
}

Result<IndicatorFigures> indicator_figures(store::Database& database, store::AreaHomes& homes,
                                           const domain::Indicator& indicator,
                                           std::shared_ptr<const AreaTree> tree,
                                           store::FigurePeriod period) {
  std::vector<FoldedFacts> counted;
  std::vector<FoldedFacts> among;
  const auto fold = [&](const domain::Counted& part,
                        std::vector<FoldedFacts>& into) -> Result<void> {
    if (part.source == nullptr) return {};
    TRY_ASSIGN(store::FactColumns facts, store::load_fact_columns(database, homes, part, period));
    into.emplace_back(*tree, part, std::move(facts));
    return {};
  };
  TRY(fold(indicator.counted, counted));
  TRY(fold(indicator.also, counted));
  TRY(fold(indicator.among, among));
  TRY(fold(indicator.among_also, among));
  return IndicatorFigures(indicator, std::move(tree), std::move(counted), std::move(among));
}

}  // namespace quanyu::stats
