#include "ui/semantics.hpp"

#include <algorithm>
#include <utility>

namespace quanyu::ui {
namespace {

// FNV-1a over the parent's id and the key: stable between builds, so that tests may record ids.
NodeId hash_key(NodeId scope, std::string_view key) {
  std::uint32_t hash = 2166136261u;
  for (int shift = 0; shift < 32; shift += 8) hash = (hash ^ (scope >> shift & 0xff)) * 16777619u;
  for (const char letter : key) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
  return hash == 0 ? 1 : hash;
}

}  // namespace

void SemanticTree::begin_frame() {
  last_parents_.clear();
  for (const EmittedNode& emitted : nodes_) {
    last_parents_.emplace(emitted.node.id, emitted.node.parent);
  }
  nodes_.clear();
  index_.clear();
  scopes_.clear();
  parents_.clear();
  clips_.clear();
  overlays_.clear();
  open_overlays_.clear();
  duplicates_.clear();
}

void SemanticTree::end_frame() {
  for (std::size_t i = 0; i < overlays_.size(); ++i) mark_covered(i);
}

// True if the node belongs to the overlay or to one that was opened after it.
bool SemanticTree::above(std::size_t node, std::size_t overlay) const {
  for (std::size_t i = overlay; i < overlays_.size(); ++i) {
    if (node >= overlays_[i].first && node < overlays_[i].last) return true;
  }
  return false;
}

void SemanticTree::mark_covered(std::size_t overlay) {
  const auto& [area, kind, first, last] = overlays_[overlay];
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    SemanticNode& node = nodes_[i].node;
    const Rect rect{node.rect.x, node.rect.y, node.rect.width, node.rect.height};
    const bool hidden = kind == OverlayKind::Modal || (nodes_[i].field && area.intersects(rect));
    if (hidden && !above(i, overlay)) node.states.set(State::Covered);
  }
}

NodeId SemanticTree::id_for(std::string_view key) const {
  return hash_key(scopes_.empty() ? 0 : scopes_.back(), key);
}

void SemanticTree::push_scope(std::string_view key) { scopes_.push_back(id_for(key)); }
void SemanticTree::pop_scope() { scopes_.pop_back(); }

NodeId SemanticTree::emit(SemanticNode node, std::optional<FieldLook> field) {
  if (node.id == 0) node.id = id_for(node.test_id);
  node.parent = parent();
  if (index_.contains(node.id)) {
    duplicates_.push_back(node.test_id);
    // Under another id, so that the page's mirror stays a tree even then.
    while (index_.contains(node.id)) node.id = hash_key(node.id, node.test_id);
  }
  const Rect rect{node.rect.x, node.rect.y, node.rect.width, node.rect.height};
  if (field && !clips_.empty() && !clips_.back().contains(rect)) node.states.set(State::Covered);
  const NodeId id = node.id;
  index_.emplace(id, nodes_.size());
  nodes_.push_back({std::move(node), std::move(field)});
  return id;
}

NodeId SemanticTree::push(SemanticNode node) {
  const NodeId id = emit(std::move(node));
  parents_.push_back(id);
  scopes_.push_back(id);
  return id;
}

void SemanticTree::push_children(NodeId id) {
  parents_.push_back(id);
  scopes_.push_back(id);
}

void SemanticTree::pop() {
  parents_.pop_back();
  scopes_.pop_back();
}

void SemanticTree::push_overlay(Rect rect, OverlayKind kind) {
  open_overlays_.push_back(overlays_.size());
  overlays_.push_back({rect, kind, nodes_.size(), nodes_.size()});
  parents_.push_back(0);
  clips_.push_back(rect);
}

void SemanticTree::pop_overlay() {
  overlays_[open_overlays_.back()].last = nodes_.size();
  open_overlays_.pop_back();
  parents_.pop_back();
  clips_.pop_back();
}

void SemanticTree::push_clip(Rect rect) {
  clips_.push_back(clips_.empty() ? rect : rect.clipped_to(clips_.back()));
}
void SemanticTree::pop_clip() { clips_.pop_back(); }

EmittedNode* SemanticTree::current(NodeId id) {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

const EmittedNode* SemanticTree::find(NodeId id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

const EmittedNode* SemanticTree::find_test_id(std::string_view test_id) const {
  const auto found = std::ranges::find_if(
      nodes_, [&](const EmittedNode& emitted) { return emitted.node.test_id == test_id; });
  return found == nodes_.end() ? nullptr : &*found;
}

bool SemanticTree::within(NodeId id, NodeId ancestor) const {
  // Children always stand behind their parents, so the walk ends.
  while (id != 0) {
    if (id == ancestor) return true;
    // While a frame is made, what is not drawn yet is known from the frame before.
    if (const EmittedNode* emitted = find(id))
      id = emitted->node.parent;
    else if (const auto old = last_parents_.find(id); old != last_parents_.end())
      id = old->second;
    else
      return false;
  }
  return false;
}

NodeId SemanticTree::parent() const { return parents_.empty() ? 0 : parents_.back(); }

MirrorDelta SemanticTree::take_delta() {
  MirrorDelta delta;
  std::unordered_map<NodeId, std::vector<NodeId>> orders;
  std::vector<NodeId> parents_in_order;
  for (const EmittedNode& emitted : nodes_) {
    auto [children, first] = orders.try_emplace(emitted.node.parent);
    if (first) parents_in_order.push_back(emitted.node.parent);
    children->second.push_back(emitted.node.id);
    const auto old = sent_.find(emitted.node.id);
    if (old == sent_.end() || old->second != emitted) delta.changed.push_back(emitted);
  }
  for (const NodeId parent : parents_in_order) {
    const auto old = sent_orders_.find(parent);
    if (old == sent_orders_.end() || old->second != orders[parent]) {
      delta.orders.push_back({parent, orders[parent]});
    }
  }
  for (const auto& [parent, children] : sent_orders_) {
    // A parent that lost its last child but stays must hear of it.
    if (!orders.contains(parent) && (parent == 0 || index_.contains(parent))) {
      delta.orders.push_back({parent, {}});
    }
  }
  for (const auto& [id, old] : sent_) {
    if (!index_.contains(id)) delta.removed.push_back(id);
  }
  std::ranges::sort(delta.removed);
  for (const NodeId id : delta.removed) sent_.erase(id);
  for (const EmittedNode& emitted : delta.changed) sent_.insert_or_assign(emitted.node.id, emitted);
  sent_orders_ = std::move(orders);
  return delta;
}

void SemanticTree::forget_sent() {
  sent_.clear();
  sent_orders_.clear();
}

}  // namespace quanyu::ui
