// The figures of one indicator for every area of a tree: facts folded over the tree of the period's
// last day, by all five kinds of rolling up, and the way back from a figure to its records. Pure;
// linear in tree and facts, distinct and latest after one sort.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/numbers.hpp"
#include "domain/indicators/indicator.hpp"
#include "store/area_tree.hpp"
#include "store/fact_loader.hpp"

namespace quanyu::stats {

// One side of an indicator: what is counted, or the whole it is a share of.
class FoldedFacts {
 public:
  FoldedFacts(const store::AreaTree& tree, const domain::Counted& counted,
              store::FactColumns facts);

  // The sum at a node and everything beneath it; kNoNode: of all records, also of those that hang
  // on no area of the tree. A distinct side counts its values.
  [[nodiscard]] std::int64_t sum(store::Node node) const;
  // How many records (distinct: values) stand behind it.
  [[nodiscard]] std::int64_t count(store::Node node) const;
  // Their rows in facts(), in the order of the tree: as many as count() says. A value that occurs
  // often is given by the first of its records.
  [[nodiscard]] std::vector<std::uint32_t> rows(store::Node node) const;
  [[nodiscard]] const store::FactColumns& facts() const { return facts_; }

 private:
  void sort_by_node(const store::AreaTree& tree);
  void fold_plain();
  void fold_distinct(const store::AreaTree& tree);
  void fold_latest(const store::AreaTree& tree);
  [[nodiscard]] std::vector<std::uint32_t> latest_rows(store::Node node) const;

  domain::Counted counted_;
  store::FactColumns facts_;
  std::vector<store::Node> ends_;     // of each node's subtree
  std::vector<std::uint32_t> order_;  // rows by node; those without one come last
  std::vector<std::size_t> starts_;   // of each node in order_, one more than there are nodes
  // What stands before each node, one more than nodes: a subtree is a difference of two.
  std::vector<std::int64_t> sums_;
  std::vector<std::int64_t> counts_;
  std::vector<std::int32_t> spoken_;  // LatestOfPlace: each node's own row, or -1
  std::int64_t whole_sum_ = 0;
  std::int64_t whole_count_ = 0;
};

// Where a record behind a figure stands: in the first or second source of what is counted.
struct FactPlace {
  std::uint8_t part = 0;
  std::uint32_t row = 0;

  friend bool operator==(const FactPlace&, const FactPlace&) = default;
};

class IndicatorFigures {
 public:
  // One FoldedFacts for each source of what is counted and of the whole.
  IndicatorFigures(const domain::Indicator& indicator, std::shared_ptr<const store::AreaTree> tree,
                   std::vector<FoldedFacts> counted, std::vector<FoldedFacts> among);

  // The figure as a ratio of whole numbers: denominator 1 for sums and counts; undefined where
  // there is nothing to divide by or, for the latest, nothing said. Sums are in the measure's
  // stored unit (stored_decimals). kNoNode: of everything.
  [[nodiscard]] Ratio value(store::Node node) const;
  // The records behind it. Their count is the figure where records or values are counted.
  [[nodiscard]] std::vector<FactPlace> records(store::Node node) const;
  [[nodiscard]] const std::vector<FoldedFacts>& counted() const { return counted_; }
  [[nodiscard]] const std::vector<FoldedFacts>& among() const { return among_; }

  [[nodiscard]] const domain::Indicator& indicator() const { return *indicator_; }
  [[nodiscard]] const store::AreaTree& tree() const { return *tree_; }

 private:
  const domain::Indicator* indicator_;
  std::shared_ptr<const store::AreaTree> tree_;
  std::vector<FoldedFacts> counted_;
  std::vector<FoldedFacts> among_;
};

// Loads and folds an indicator over the tree of the period's last day.
Result<IndicatorFigures> indicator_figures(store::Database& database, store::AreaHomes& homes,
                                           const domain::Indicator& indicator,
                                           std::shared_ptr<const store::AreaTree> tree,
                                           store::FigurePeriod period);

}  // namespace quanyu::stats
