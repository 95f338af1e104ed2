// Place: the open workspace with what screens read of it: database, tree of areas, search index,
// who acts, and what that person can undo. Owned by the session; tree and index are brought
// up to the database's revision in slices. Never writes to storage: the keeper does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/record_reader.hpp"
#include "domain/command.hpp"
#include "store/area_tree.hpp"
#include "store/database.hpp"
#include "store/queries/workspace_query.hpp"
#include "store/run_group.hpp"
#include "store/search.hpp"
#include "store/undo.hpp"
#include "view/person_view.hpp"
#include "view/place_facts.hpp"

namespace quanyu::app {

class Place {
 public:
  // Opens a stored file. Errors are those of Database::open_extents, and StorageCorrupt for a
  // database without a workspace record.
  static Result<std::unique_ptr<Place>> open(platform::StoredImage image, store::Machine machine);

  // A place just made in memory, with its workspace record.
  static Result<std::unique_ptr<Place>> adopt(std::unique_ptr<store::Database> database);

  [[nodiscard]] store::Database& database() { return *database_; }
  [[nodiscard]] const std::string& token() const { return facts_.token; }
  [[nodiscard]] const store::WorkspaceInfo& info() const { return info_; }
  [[nodiscard]] bool demo() const { return info_.kind == domain::WorkspaceKind::Demo; }

  // Who acts: finds the actor of this name and unit, or introduces a new one. An empty name is
  // refused by the rule. The second also writes the capacity and the area answered for, where they
  // differ from what is known.
  Result<void> act_as(const std::string& name, const std::string& unit, platform::Random& random);
  Result<void> act_as(domain::Acting wanted, platform::Random& random);
  // Somebody known here takes over. NotFound for an unknown actor.
  Result<void> act_as(const Id& actor);
  // Everybody known here, by name; their areas by name.
  Result<std::vector<view::KnownPerson>> known_persons();
  [[nodiscard]] const domain::Acting& acting() const { return acting_; }

  // Runs a local command.
  Result<void> run(const domain::Command& command);
  // Several commands as one act, undone together. With refusals nothing is written.
  Result<store::GroupResult> run_group(std::string_view name,
                                       std::span<const domain::Command> commands);
  // Takes back, or brings back, the last act of the person who acts, also one from before the place
  // was opened. Names the records that somebody else has changed since and that were left alone.
  Result<store::TakenBack> undo();
  Result<store::TakenBack> redo();
  [[nodiscard]] bool can_undo() { return stacks().undo; }
  [[nodiscard]] bool can_redo() { return stacks().redo; }

  // What screens read of records.
  [[nodiscard]] RecordReader& records() { return *records_; }

  // Works for a slice on tree and index, if they are behind the database. True when something
  // that screens show has changed.
  Result<bool> refresh_step(Date today);
  [[nodiscard]] bool fresh() const;

  // Null until the first tree is loaded. Views made from it go when refresh_step says true.
  [[nodiscard]] const view::PlaceFacts* facts() const { return tree_ ? &facts_ : nullptr; }
  [[nodiscard]] const store::AreaTree* tree() const { return tree_.get(); }
  // Null until it is built for the current tree.
  [[nodiscard]] const store::SearchIndex* search() const { return search_.get(); }

 private:
  Place() = default;
  // What the person can undo and redo, as of a revision of the database.
  struct Stacks {
    std::uint64_t revision = 0;
    Id author;
    bool undo = false, redo = false;
  };
  const Stacks& stacks();

  std::unique_ptr<store::Database> database_;
  store::WorkspaceInfo info_;
  domain::Acting acting_;
  view::PlaceFacts facts_;
  std::shared_ptr<const store::AreaTree> tree_;
  std::unique_ptr<const stats::TreeCounts> counts_;
  std::unique_ptr<store::AreaTreeLoader> loading_;
  std::unique_ptr<store::SearchIndexBuilder> indexing_;
  std::unique_ptr<const store::SearchIndex> search_;
  Stacks stacks_;
  std::unique_ptr<RecordReader> records_;
};

}  // namespace quanyu::app
