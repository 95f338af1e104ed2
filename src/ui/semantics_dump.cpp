// The printed form of a semantic tree, for golden tests.
#include <cstdio>

#include "ui/semantics.hpp"

namespace quanyu::ui {
namespace {

struct NamedState {
  State state;
  const char* name;
};
constexpr NamedState kStates[] = {
#define X(bit, name, text) {State::name, text},
    QUANYU_SEMANTIC_STATES(X)
#undef X
};

const char* role_text(Role role) {
  switch (role) {
#define X(number, name, text) \
  case Role::name: return text;
    QUANYU_SEMANTIC_ROLES(X)
#undef X
  }
  return "none";
}

std::string number_text(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", number);
  return text;
}

void append_line(std::string& dump, const SemanticNode& node) {
  dump += role_text(node.role);
  if (!node.name.empty()) dump += " \"" + node.name + "\"";
  std::string states;
  for (const NamedState& known : kStates) {
    if (node.states.has(known.state))
      states += (states.empty() ? "" : " ") + std::string(known.name);
  }
  if (!states.empty()) dump += " [" + states + "]";
  if (!node.value.empty()) dump += " =" + node.value;
  if (!node.description.empty()) dump += " (" + node.description + ")";
  if (node.level != 0) dump += " level " + std::to_string(node.level);
  if (node.set_size != 0) {
    dump += " " + std::to_string(node.position) + "/" + std::to_string(node.set_size);
  }
  if (node.row != 0 || node.column != 0) {
    dump += " at " + std::to_string(node.row) + "," + std::to_string(node.column);
  }
  if (node.maximum > node.minimum) {
    dump += " " + number_text(node.minimum) + "≤" + number_text(node.now) + "≤" +
            number_text(node.maximum);
  }
  if (!node.test_id.empty()) dump += " #" + node.test_id;
  dump += "\n";
}

}  // namespace

std::string SemanticTree::dump() const {
  std::string dump;
  std::unordered_map<NodeId, int> depth;
  for (const EmittedNode& emitted : nodes_) {
    const auto parent = depth.find(emitted.node.parent);
    const int level = parent == depth.end() ? 0 : parent->second + 1;
    depth[emitted.node.id] = level;
    dump.append(static_cast<std::size_t>(level) * 2, ' ');
    append_line(dump, emitted.node);
  }
  return dump;
}

}  // namespace quanyu::ui
