// The whole area tree of one day in columns: what trees, searches and counts on screen read instead
// of asking the database for each row. Built in short steps by AreaTreeLoader; never changes
// afterwards: `app` builds a new one when the revision moved. Nodes stand in display order (a
// parent, then its children in official order, each with its subtree), so a subtree is a range.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "domain/entities/area.hpp"
#include "store/database.hpp"

namespace quanyu::store {

using Node = std::int32_t;  // the place in the tree's columns, from 0
inline constexpr Node kNoNode = -1;

class AreaTree {
 public:
  [[nodiscard]] Node size() const { return static_cast<Node>(keys_.size()); }
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] Date as_of() const { return as_of_; }

  // REQUIRES for all below: 0 <= node < size(). Texts live as long as the tree.
  [[nodiscard]] std::int64_t key(Node node) const { return keys_[at(node)]; }
  [[nodiscard]] std::string_view name(Node node) const { return names_.at(at(node)); }
  [[nodiscard]] std::string_view code(Node node) const { return codes_.at(at(node)); }
  [[nodiscard]] domain::AreaKind kind(Node node) const { return kinds_[at(node)]; }
  [[nodiscard]] bool statistical(Node node) const { return statistical_[at(node)] != 0; }
  [[nodiscard]] std::int32_t order(Node node) const { return orders_[at(node)]; }
  [[nodiscard]] int depth(Node node) const { return depths_[at(node)]; }
  [[nodiscard]] Node parent(Node node) const { return parents_[at(node)]; }
  // One past the last node of the subtree: [node, end) is the node and everything below.
  [[nodiscard]] Node subtree_end(Node node) const { return ends_[at(node)]; }
  [[nodiscard]] bool has_children(Node node) const { return ends_[at(node)] > node + 1; }
  // Walking children: first_child, then next_sibling until kNoNode. Roots: node 0 onwards.
  [[nodiscard]] Node first_child(Node node) const {
    return has_children(node) ? node + 1 : kNoNode;
  }
  [[nodiscard]] Node next_sibling(Node node) const;
  // True for areas whose parent is missing or was cut out of a cycle: shown apart, as unplaced.
  [[nodiscard]] bool unplaced(Node node) const { return unplaced_[at(node)] != 0; }

  // The node of a local key or a code, or kNoNode; in constant time.
  [[nodiscard]] Node find_key(std::int64_t key) const;
  [[nodiscard]] Node find_code(std::string_view code) const;

  // Bytes held, for the memory report.
  [[nodiscard]] std::size_t memory() const;

 private:
  friend class AreaTreeLoader;
  static std::size_t at(Node node) { return static_cast<std::size_t>(node); }

  std::uint64_t revision_ = 0;
  Date as_of_;
  std::vector<std::int64_t> keys_;
  TextColumn names_;
  TextColumn codes_;
  std::vector<domain::AreaKind> kinds_;
  std::vector<std::uint8_t> statistical_;
  std::vector<std::uint8_t> unplaced_;
  std::vector<std::uint8_t> depths_;
  std::vector<std::int32_t> orders_;
  std::vector<Node> parents_;
  std::vector<Node> ends_;
  std::vector<Node> by_key_;   // local key -> node; keys are dense
  std::vector<Node> by_code_;  // open addressing over the codes' hashes, a power of two long
};

// Loads the tree in steps. The database must not be changed between them: a change of its revision
// makes the next step start again.
class AreaTreeLoader {
 public:
  AreaTreeLoader(Database& database, Date as_of);
  ~AreaTreeLoader();

  // One step of at most some 20 ms. True when the tree is ready.
  Result<bool> step();
  // Rows read so far, and about how many there are (never fewer), for a progress bar.
  [[nodiscard]] std::int64_t rows_done() const;
  [[nodiscard]] std::int64_t rows_total() const;
  // The finished tree. REQUIRES: step() gave true; once.
  std::shared_ptr<const AreaTree> take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All steps at once, for tests and the command line.
Result<std::shared_ptr<const AreaTree>> load_area_tree(Database& database, Date as_of);

}  // namespace quanyu::store
