// A small world of replicas for property tests: they act, seal and exchange segments in random
// order, with clocks that stand still, jump and agree too often. Deterministic by seed. The
// replicas live across histories and are emptied between them, which is faster than new ones.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "property/history_acts.hpp"
#include "property/model_fold.hpp"
#include "property/random_rows.hpp"
#include "store/connection.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {

class ReplicaWorld {
 public:
  explicit ReplicaWorld(FoldPolicy policy);

  // Plays one history and delivers everything to everybody, shuffled, partly twice and partly late.
  // Returns an empty text, or what is wrong: with the replica that lacks segments, between
  // replicas, against the model, or after rebuilding from the journal.
  std::string play(std::uint64_t seed);

  [[nodiscard]] const HistoryStats& stats() const { return stats_; }

 private:
  void reset(std::uint64_t seed);
  void empty(Replica& replica);
  void step();
  void seal(std::size_t replica);
  void deliver(std::size_t segment, std::size_t replica);
  void deliver_shuffled(std::vector<std::size_t> segments, std::size_t replica);
  void set_clock(Replica& replica);
  void note_used(const Segment& segment);
  std::string play_with_gaps(std::size_t replica);
  std::string compare();
  std::string compare_with_model(Replica& replica, const ModelFold& model);
  std::string compare_with_rows(Replica& replica);
  std::string compare_with_rebuilt(Replica& replica);

  RandomRows rows_;
  HistoryStats stats_;
  HistoryActs acts_{rows_, stats_};
  std::vector<std::unique_ptr<Replica>> all_;
  std::unique_ptr<Replica> rebuilt_;
  std::vector<std::string> journal_tables_;
  std::size_t count_ = 2;  // replicas that take part in this history
  std::vector<Bytes> segments_;
  std::vector<std::size_t> sealed_;  // of each replica: how many of its segments are in segments_
  std::vector<std::set<std::size_t>> held_;  // of each replica: which of segments_ it has
  std::set<domain::EntityNumber> used_;      // entities whose tables may hold rows
};

}  // namespace quanyu::store
