#include "stats/tree_counts.hpp"

namespace quanyu::stats {

TreeCounts::TreeCounts(const store::AreaTree& tree)
    : slots_(static_cast<std::size_t>(tree.size())), counts_(1), statistical_(1) {
  for (store::Node node = 0; node < tree.size(); ++node) {
    if (!tree.has_children(node)) continue;
    slots_[static_cast<std::size_t>(node)] = static_cast<std::int32_t>(counts_.size());
    counts_.emplace_back();
    statistical_.push_back(0);
  }
  // Children stand behind their parents, so going backwards every node is complete when it is
  // added.
  for (store::Node node = tree.size() - 1; node >= 0; --node) {
    const store::Node parent = tree.parent(node);
    const auto own = static_cast<std::size_t>(slots_[static_cast<std::size_t>(node)]);
    const auto above =
        parent < 0 ? 0 : static_cast<std::size_t>(slots_[static_cast<std::size_t>(parent)]);
    AreaCounts& into = parent < 0 ? all_ : counts_[above];
    std::int32_t& statistical_into = parent < 0 ? statistical_all_ : statistical_[above];
    if (own != 0) {
      for (std::size_t kind = 0; kind < into.size(); ++kind) into[kind] += counts_[own][kind];
      statistical_into += statistical_[own];
    }
    if (tree.statistical(node)) {
      ++statistical_into;
    } else {
      ++into[static_cast<std::size_t>(tree.kind(node))];
    }
  }
}

const AreaCounts& TreeCounts::below(store::Node node) const {
  return counts_[static_cast<std::size_t>(slots_[static_cast<std::size_t>(node)])];
}

std::int32_t TreeCounts::statistical_below(store::Node node) const {
  return statistical_[static_cast<std::size_t>(slots_[static_cast<std::size_t>(node)])];
}

}  // namespace quanyu::stats
