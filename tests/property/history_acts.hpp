// What people do in a history of the property tests, on records of whatever entity is declared:
// plain edits, dated moves, structural commands, actions of workflows, imports, undo and redo. An
// act may be refused, as in life; what came through is counted. Deterministic by seed.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "domain/structure.hpp"
#include "domain/workflow.hpp"
#include "property/random_rows.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {

enum class ActKind : std::uint8_t { Edit, Link, Structure, Workflow, Import, Undo, Redo };

struct HistoryStats {
  std::int64_t equal_stamps = 0;  // stamps that transactions of several sites have
  std::int64_t segments = 0;
  std::int64_t gaps = 0;                    // replicas looked at while segments were missing
  std::map<ActKind, std::int64_t> acts;     // that came through
  std::set<std::string> commands;           // their names in the journal
  std::set<domain::EntityNumber> entities;  // that were written
};

class HistoryActs {
 public:
  HistoryActs(RandomRows& rows, HistoryStats& stats) : rows_(rows), stats_(stats) {}

  // Chooses the entities of a history.
  void deal();
  // What must stand before it begins.
  void set_up(Replica& replica);
  // One act of somebody there.
  void act(Replica& replica);

 private:
  void edit(Replica& replica);
  void move_link(Replica& replica);
  void change_structure(Replica& replica);
  void take_action(Replica& replica);
  void import(Replica& replica);
  domain::Command structural_command(Replica& replica);
  domain::NodeName node();
  void bring(Replica& replica, domain::EntityNumber entity, const Id& id);
  void apply_rows(Replica& replica, ActKind kind, std::vector<domain::RowChange> changes);
  void run(Replica& replica, ActKind kind, const domain::Command& command);
  void count(ActKind kind, std::string command);

  RandomRows& rows_;
  HistoryStats& stats_;
  std::vector<const domain::Entity*> records_;
  const domain::Entity* link_ = nullptr;
  std::vector<domain::EntityNumber> nodes_;  // entities of one tree; empty: no structural commands
  const domain::Workflow* workflow_ = nullptr;
  bool imports_ = false;
};

}  // namespace quanyu::store
