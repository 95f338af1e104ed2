#include "store/area_tree.hpp"

namespace quanyu::store {

Node AreaTree::next_sibling(Node node) const {
  const Node next = ends_[at(node)];
  const Node above = parents_[at(node)];
  const Node limit = above == kNoNode ? size() : ends_[at(above)];
  return next < limit ? next : kNoNode;
}

Node AreaTree::find_key(std::int64_t key) const {
  if (key < 0 || key >= static_cast<std::int64_t>(by_key_.size())) return kNoNode;
  return by_key_[static_cast<std::size_t>(key)];
}

Node AreaTree::find_code(std::string_view code) const {
  if (by_code_.empty() || code.empty()) return kNoNode;
  const std::size_t mask = by_code_.size() - 1;
  for (std::size_t slot = std::hash<std::string_view>{}(code)&mask;; slot = (slot + 1) & mask) {
    const Node node = by_code_[slot];
    if (node == kNoNode || codes_.at(at(node)) == code) return node;
  }
}

std::size_t AreaTree::memory() const {
  const std::size_t per_node = sizeof(std::int64_t) + sizeof(domain::AreaKind) + 3 +
                               sizeof(std::int32_t) + 2 * sizeof(Node) + 2 * sizeof(std::uint32_t);
  return keys_.size() * per_node + names_.byte_size() + codes_.byte_size() +
         (by_key_.size() + by_code_.size()) * sizeof(Node);
}

}  // namespace quanyu::store
