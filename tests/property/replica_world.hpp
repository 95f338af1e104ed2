// A small world of replicas for property tests: they edit, import, seal and exchange segments in
// random order, with clocks that stand still, jump and agree too often. Deterministic by seed. The
// replicas live across histories and are emptied between them, which is faster than new ones.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "store/connection.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/segment.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {

// The state that a set of segments must lead to, folded without any database: for each cell the
// value with the greatest (stamp, site, sequence).
class ModelFold {
 public:
  void add(const Segment& segment);

  struct Cell {
    domain::EditOrder order;
    domain::Value value;
  };
  using Cells = std::map<std::pair<domain::RowName, domain::FieldNumber>, Cell>;
  [[nodiscard]] const Cells& cells() const { return cells_; }

 private:
  void offer(const domain::RowName& row, domain::FieldNumber field, domain::Value value,
             const domain::EditOrder& order);
  void add_batch(const domain::ChangeBatch& batch, const domain::EditOrder& order,
                 std::map<std::int64_t, Id>& ids);

  Cells cells_;
};

struct HistoryStats {
  std::int64_t edits = 0;
  std::int64_t equal_stamps = 0;  // pairs of different sites with one stamp in one cell's history
  std::int64_t segments = 0;
};

class ReplicaWorld {
 public:
  explicit ReplicaWorld(FoldPolicy policy);

  // Plays one history and delivers everything to everybody, shuffled and partly twice. Returns an
  // empty text, or what differs.
  std::string play(std::uint64_t seed, HistoryStats& stats);

 private:
  void reset(std::uint64_t seed);
  void step();
  void edit(Replica& replica);
  void edit_area(Replica& replica, const Id& area);
  void move(Replica& replica, const Id& child);
  void import(Replica& replica);
  void seal(std::size_t replica);
  void deliver(std::size_t segment, Replica& replica);
  void set_clock(Replica& replica);
  std::string compare(HistoryStats& stats);
  std::string compare_with_model(Replica& replica, const ModelFold& model);
  std::uint64_t pick(std::uint64_t below) { return chance_.next() % below; }
  const Id& pick_area() { return areas_[pick(areas_.size())]; }

  platform::SeededRandom chance_{0};
  std::vector<std::unique_ptr<Replica>> all_;
  std::size_t count_ = 2;  // replicas that take part in this history
  std::vector<Id> areas_;
  std::vector<std::string> codes_;
  std::vector<Bytes> segments_;
  std::vector<std::size_t> sealed_;  // of each replica: how many of its segments are in segments_
  std::int64_t edits_ = 0;
};

}  // namespace quanyu::store
