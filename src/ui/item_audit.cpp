#include "ui/item_audit.hpp"

#include <unordered_set>

#include <imgui.h>
#include <imgui_internal.h>

// The four hooks that Dear ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
  if (context->TestEngine != nullptr) {
    static_cast<quanyu::ui::ItemAudit*>(context->TestEngine)->add(id);
  }
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace quanyu::ui {

void ItemAudit::attach(ImGuiContext& context) {
  context.TestEngine = this;
  context.TestEngineHookItems = true;
}

std::vector<NodeId> ItemAudit::without_node(const SemanticTree& tree, ImGuiContext& context) const {
  std::unordered_set<NodeId> excused;
  for (ImGuiWindow* window : context.Windows) {
    excused.insert({window->ID, window->MoveId, window->ChildId,
                    ImGui::GetWindowScrollbarID(window, ImGuiAxis_X),
                    ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y)});
  }
  std::vector<NodeId> missing;
  for (const NodeId id : items_) {
    if (!excused.contains(id) && tree.find(id) == nullptr) missing.push_back(id);
  }
  return missing;
}

}  // namespace quanyu::ui
