// The open place's tree of areas as the builders read it: one row per area, parents before children,
// children in official order, counts beneath every row folded beforehand. A thin read-only face over
// the store's snapshot, cheap to copy; the snapshot must outlive it and every view built from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/intents.hpp"

namespace quanyu::domain {
enum class AreaKind : std::uint8_t;
}
namespace quanyu::store {
class AreaTree;
}

namespace quanyu::view {

using domain::AreaKind;
// Row of an area in the snapshot.
using TreeIndex = std::uint32_t;
inline constexpr TreeIndex kNoArea = 0xffffffff;
inline constexpr std::size_t kAreaKindCount = 16;

class TreeFacts {
 public:
  TreeFacts() = default;
  explicit TreeFacts(const store::AreaTree& tree) : tree_(&tree) {}

  [[nodiscard]] TreeIndex size() const;
  // The rows without a parent, in official order. Mostly one.
  [[nodiscard]] std::vector<TreeIndex> roots() const;
  [[nodiscard]] TreeIndex parent(TreeIndex area) const;  // kNoArea at a root
  [[nodiscard]] std::vector<TreeIndex> children(TreeIndex area) const;
  [[nodiscard]] AreaKey key(TreeIndex area) const;
  [[nodiscard]] std::optional<TreeIndex> find(AreaKey key) const;
  [[nodiscard]] std::string_view name(TreeIndex area) const;
  [[nodiscard]] std::string_view code(TreeIndex area) const;  // empty: none
  [[nodiscard]] AreaKind kind(TreeIndex area) const;
  [[nodiscard]] bool statistical_only(TreeIndex area) const;
  // Counted areas of a kind beneath `area`, itself excluded, statistical-only ones excluded.
  [[nodiscard]] std::int64_t count(TreeIndex area, AreaKind kind) const;
  [[nodiscard]] std::int64_t statistical_only_count(TreeIndex area) const;

 private:
  const store::AreaTree* tree_ = nullptr;
};

}  // namespace quanyu::view
