// SemanticTree: what is on screen, in words. Every widget call emits one node in the very call that
// draws it; the app sends the difference to the last frame to the page's mirror. Node ids are also
// the ids of Dear ImGui's items, so that the audit (ui/item_audit.hpp) can compare the two.
// Never draws, never holds text longer than two frames.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/semantics.hpp"
#include "ui/geometry.hpp"

namespace quanyu::ui {

// Identifies a node among all nodes of a frame; 0 is none (the root, the canvas).
using NodeId = std::uint32_t;

enum class FieldKind : std::uint8_t { Text, Search, Number, Multiline, Date };

// How the page must dress a field's element so that its glyphs lie under the drawn ones.
// Sizes in CSS pixels; `max_length` in UTF-16 units, 0: none.
struct FieldLook {
  FieldKind kind = FieldKind::Text;
  float font_size = 14, line_height = 22;
  bool semibold = false;
  float padding_left = 0, padding_top = 0, padding_right = 0, padding_bottom = 0;
  std::uint32_t max_length = 0;
  std::string placeholder;
  friend bool operator==(const FieldLook&, const FieldLook&) = default;
};

struct EmittedNode {
  SemanticNode node;
  std::optional<FieldLook> field;  // text fields only
  friend bool operator==(const EmittedNode&, const EmittedNode&) = default;
};

// The difference between two frames: new and changed nodes in order of emission, the children of
// each parent whose list changed, and the ids that are gone.
struct MirrorDelta {
  struct Order {
    NodeId parent = 0;
    std::vector<NodeId> children;
  };
  std::vector<EmittedNode> changed;
  std::vector<Order> orders;
  std::vector<NodeId> removed;
  [[nodiscard]] bool empty() const { return changed.empty() && orders.empty() && removed.empty(); }
};

class SemanticTree {
 public:
  // Forgets the nodes of the frame before; scopes and containers must be balanced.
  void begin_frame();
  // Works out which nodes are covered by overlays or lie outside a modal one (State::Covered).
  void end_frame();

  // The id that `key` has in the current scope: a hash of the scope's id and the key, never 0.
  [[nodiscard]] NodeId id_for(std::string_view key) const;

  // A scope makes ids unique without being seen: rows of a list, repeated panels. Balance with pop.
  void push_scope(std::string_view key);
  void pop_scope();

  // Emits a node under the open container. `node.id` may be set beforehand (from id_for), else it
  // is made from `node.test_id`; parent is filled in. Answers the id. A second node with the same
  // id in a frame is kept under another id and listed in duplicates().
  NodeId emit(SemanticNode node, std::optional<FieldLook> field = std::nullopt);

  // Emits a container and opens it (also as a scope) until pop().
  NodeId push(SemanticNode node);
  // Opens a node that was emitted already (a row that is pressable and has cells).
  void push_children(NodeId id);
  void pop();

  // Everything emitted until pop_overlay hangs under the root and lies above what is outside:
  // fields under `rect` become Covered, and when the overlay is modal all that no later overlay
  // holds.
  enum class OverlayKind : std::uint8_t { Floating, Modal };
  void push_overlay(Rect rect, OverlayKind kind);
  void pop_overlay();

  // The part of the canvas where things can be seen now (a scroll area's inner rectangle). Fields
  // that are not wholly inside it are Covered: their element would lie over something else.
  void push_clip(Rect rect);
  void pop_clip();

  // The node emitted in this frame, to correct it while its widget is still drawing; else null.
  // Valid until the next emit.
  [[nodiscard]] EmittedNode* current(NodeId id);

  // All nodes of the frame in order of emission.
  [[nodiscard]] std::span<const EmittedNode> nodes() const { return nodes_; }
  // A node of the frame just ended or being made, or null.
  [[nodiscard]] const EmittedNode* find(NodeId id) const;
  // The first node with this test id whose path of ancestors is not asked for; null: none.
  [[nodiscard]] const EmittedNode* find_test_id(std::string_view test_id) const;
  // True if `id` is `ancestor` or lies under it.
  [[nodiscard]] bool within(NodeId id, NodeId ancestor) const;
  // Test ids of the nodes whose id was taken already; a correct screen has none.
  [[nodiscard]] std::span<const std::string> duplicates() const { return duplicates_; }
  [[nodiscard]] NodeId parent() const;

  // One line per node, indented: role "name" [states] =value #test_id. For golden tests.
  [[nodiscard]] std::string dump() const;

  // The difference to what was taken last; after it that counts as sent. To be called after
  // end_frame. `forget_sent` makes the next delta complete again (a new page took over).
  [[nodiscard]] MirrorDelta take_delta();
  void forget_sent();

 private:
  struct Overlay {
    Rect rect;
    OverlayKind kind = OverlayKind::Floating;
    std::size_t first = 0, last = 0;  // the nodes emitted inside
  };
  void mark_covered(std::size_t overlay);
  [[nodiscard]] bool above(std::size_t node, std::size_t overlay) const;

  std::vector<EmittedNode> nodes_;
  std::unordered_map<NodeId, std::size_t> index_;
  std::vector<NodeId> scopes_;  // ids that keys are hashed with; containers are scopes too
  std::vector<NodeId> parents_;
  std::vector<Rect> clips_;
  std::vector<Overlay> overlays_;
  std::vector<std::size_t> open_overlays_;
  std::vector<std::string> duplicates_;
  std::unordered_map<NodeId, NodeId> last_parents_;  // of the frame before, for within()
  std::unordered_map<NodeId, EmittedNode> sent_;
  std::unordered_map<NodeId, std::vector<NodeId>> sent_orders_;
};

}  // namespace quanyu::ui
