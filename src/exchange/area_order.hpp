// The order in which a table's areas are handed out: parents first, siblings side by side in
// official order: by the stated order where there is one, then streets before towns before
// townships, then as listed. Part of the area table reader; works in short steps.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "exchange/area_rows.hpp"

namespace quanyu::exchange {

class AreaOrder {
 public:
  // `rows` and `parents` (one per row, kNoAreaRow for a root) must outlive this and form no cycle.
  void start(const AreaRows& rows, const std::vector<AreaRowIndex>& parents);

  // Sorts some more. True when rows can be taken.
  bool step();
  // Rows looked at so far, of 3 × rows.
  [[nodiscard]] std::uint64_t done() const { return done_; }

  // One row on its way out.
  struct Placed {
    AreaRowIndex row = kNoAreaRow;
    std::int64_t parent_ordinal = -1;  // place of its parent in this order, -1 for a root
    std::int32_t position = 0;         // among its siblings, from 1
  };
  // The next row; REQUIRES: step() gave true and taken() < rows.
  Placed take();
  [[nodiscard]] AreaRowIndex taken() const { return taken_; }

 private:
  enum class Stage : std::uint8_t { Count, Place, Sort, Ready };

  // Children are kept per parent; the roots count as children of a parent behind the last row.
  [[nodiscard]] AreaRowIndex home_of(AreaRowIndex row) const;
  [[nodiscard]] bool before(AreaRowIndex a, AreaRowIndex b) const;
  [[nodiscard]] bool has_children(AreaRowIndex home) const {
    return starts_[home] < starts_[home + 1];
  }

  const AreaRows* rows_ = nullptr;
  const std::vector<AreaRowIndex>* parents_ = nullptr;
  Stage stage_ = Stage::Count;
  AreaRowIndex next_ = 0;
  std::uint64_t done_ = 0;
  std::vector<AreaRowIndex> starts_;  // first child of each home in children_
  std::vector<AreaRowIndex> filled_;  // how many of them have been placed
  std::vector<AreaRowIndex> children_;
  // Rows handed out whose children are still to come, in the order they were handed out.
  struct Home {
    AreaRowIndex row;
    std::int64_t ordinal;
  };
  std::deque<Home> homes_;
  AreaRowIndex at_ = 0;  // of the next child of the first home in children_
  AreaRowIndex taken_ = 0;
};

}  // namespace quanyu::exchange
