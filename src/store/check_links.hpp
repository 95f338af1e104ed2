// The part of the check that follows every reference and every dated link: it must point at a
// record of the declared entity. Records that are named but never came are listed as unplaced, and
// so are cycles, which views cut; neither is a fault. Internal to `store`; read-only.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"

namespace quanyu::store {

class CheckLinks {
 public:
  explicit CheckLinks(Connection& connection) : connection_(connection) {}

  // True when all was followed.
  Result<bool> step();
  [[nodiscard]] double done() const;
  [[nodiscard]] CheckItem item() const;

 private:
  // One dated link of a tree, by local keys; parent 0 for none.
  struct Edge {
    std::int64_t child = 0, kind = 0, from = 0, parent = 0;
  };

  Result<void> follow(const domain::Entity& entity);
  Result<void> follow_field(const domain::Entity& entity, const domain::Field& field,
                            std::int64_t last);
  void begin_tree(const domain::Entity& link, std::int64_t last);
  Result<void> read_edges();
  Result<void> find_cycles();
  [[nodiscard]] bool is_on_cycle(const Edge& edge) const;
  [[nodiscard]] std::int64_t parent_of(std::int64_t child, std::int64_t kind,
                                       std::int64_t day) const;

  Connection& connection_;
  std::size_t entity_ = 0;
  std::int64_t next_ = 1;
  std::vector<Edge> edges_;  // by child, kind, from
  std::size_t next_edge_ = 0;
  const domain::Entity* tree_ = nullptr;
  std::int64_t next_child_ = 0, last_child_ = 0;  // whose edges are to be read; 0: none
  std::int64_t broken_ = 0, unplaced_ = 0, cycles_ = 0;
  std::string first_broken_, first_unplaced_, first_cycle_;
};

}  // namespace quanyu::store
