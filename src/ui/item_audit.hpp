// ItemAudit: what Dear ImGui registered as an item in this frame, gathered by its test hooks, to be
// compared with the semantic tree: an item without a node is a thing nobody can reach without a
// mouse. Owned by the stage; found by the hooks through the context, so nothing is global.
#pragma once

#include <vector>

#include "ui/semantics.hpp"

struct ImGuiContext;

namespace quanyu::ui {

class ItemAudit {
 public:
  // Lets the hooks of `context` report here; the audit must outlive the context.
  void attach(ImGuiContext& context);
  void begin_frame() { items_.clear(); }
  void add(NodeId id) { items_.push_back(id); }
  // Items that are neither nodes nor windows nor scroll bars.
  [[nodiscard]] std::vector<NodeId> without_node(const SemanticTree& tree,
                                                 ImGuiContext& context) const;

 private:
  std::vector<NodeId> items_;
};

}  // namespace quanyu::ui
