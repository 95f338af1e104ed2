// Place: the open workspace with what screens read of it: database, tree of areas, search index,
// who acts, and what can be undone in this session. Owned by the session; tree and index are brought
// up to the database's revision in slices. Never writes to storage: the keeper does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/command.hpp"
#include "store/area_tree.hpp"
#include "store/database.hpp"
#include "store/queries/workspace_query.hpp"
#include "store/search.hpp"
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
  // refused by the rule.
  Result<void> act_as(const std::string& name, const std::string& unit, platform::Random& random);
  [[nodiscard]] const domain::Acting& acting() const { return acting_; }

  // Runs a local command; it can be undone until the place is closed.
  Result<void> run(const domain::Command& command);
  // Takes back, or brings back, the last command. The number of records that somebody else has
  // changed since and that were left alone.
  Result<std::size_t> undo();
  Result<std::size_t> redo();
  [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
  [[nodiscard]] bool can_redo() const { return !redo_.empty(); }

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
  Result<std::size_t> take_back(std::vector<std::int64_t>& from, std::vector<std::int64_t>& to,
                                std::string_view name);

  std::unique_ptr<store::Database> database_;
  store::WorkspaceInfo info_;
  domain::Acting acting_;
  view::PlaceFacts facts_;
  std::shared_ptr<const store::AreaTree> tree_;
  std::unique_ptr<const stats::TreeCounts> counts_;
  std::unique_ptr<store::AreaTreeLoader> loading_;
  std::unique_ptr<store::SearchIndexBuilder> indexing_;
  std::unique_ptr<const store::SearchIndex> search_;
  std::vector<std::int64_t> undo_, redo_;
};

}  // namespace quanyu::app
