// What the builders are told about the open place and this device: plain read-only facts that `app`
// gathers from the store and keeps alive while views built from them live; and the few questions
// about the tree that all builders must answer alike. Never written by a view.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/entities/area.hpp"
#include "stats/tree_counts.hpp"
#include "view/intents.hpp"
#include "view/messages.hpp"
#include "view/routes.hpp"

namespace quanyu::view {

using domain::AreaKind;
using store::kNoNode;
using store::Node;

// Who works here; empty name: not said yet.
struct PersonFacts {
  std::string name, unit;
  friend bool operator==(const PersonFacts&, const PersonFacts&) = default;
};

// One line of the samples index. `code` as in the index ("3310").
struct SampleFacts {
  std::string code, name, where;
  stats::AreaCounts counts{};
  bool here = false;  // kept on this device already
  friend bool operator==(const SampleFacts&, const SampleFacts&) = default;
};

// One workspace kept on this device. `areas` and `bytes` are -1 when not known.
struct WorkspaceFacts {
  std::string token;  // its id, 32 hex digits
  std::string name;
  bool demo = false;
  std::int64_t areas = -1, bytes = -1, opened_utc_ms = 0;
  friend bool operator==(const WorkspaceFacts&, const WorkspaceFacts&) = default;
};

// The open place. Tree and counts must be of the same revision and outlive every view made of them.
struct PlaceFacts {
  std::string token, name;  // workspace id as 32 hex digits, name as written
  bool demo = false;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
  std::string as_of;  // date of the code table, "2023-06-30", or empty
  const store::AreaTree* tree = nullptr;
  const stats::TreeCounts* counts = nullptr;
};

// ---- Reading the tree: what all builders agree on
// ------------------------------------------------

// The node of a key, or kNoNode (also for 0, which stands for the whole place).
Node node_of(const PlaceFacts& place, AreaKey area);
// The token that names a node in a route: its code, or "k" and its local key where it has none.
std::string token_of(const PlaceFacts& place, Node node);
// The area a token of this place names, or 0.
AreaKey area_of_token(const PlaceFacts& place, std::string_view token);
// Children in official order; of kNoNode: the roots.
std::vector<Node> children_of(const PlaceFacts& place, Node node);
// Counts beneath a node, itself left out; of kNoNode: of everything.
const stats::AreaCounts& counts_below(const PlaceFacts& place, Node node);
std::int64_t statistical_below(const PlaceFacts& place, Node node);
// How many records a group has beneath a node: always the length of the list the group opens.
std::int64_t count_group(const stats::AreaCounts& counts, RecordGroup group);
bool in_group(const store::AreaTree& tree, Node node, RecordGroup group);
// "浙江省 · 台州市", from the root to the parent of `node`, not above `scope`; empty at the top.
std::string path_above(const PlaceFacts& place, Node node, Node scope = kNoNode);
// Words for kinds and groups.
std::string_view kind_label(AreaKind kind, const Messages& messages);
MessageKey group_label(RecordGroup group);
// "9 个区县 · 131 个镇街 · 4,000 个社区村", parts of nought left out.
std::string counts_phrase(const stats::AreaCounts& counts, const Messages& messages);
// A route to a screen of this place with this scope (kNoNode: all of it).
Route route_in(const PlaceFacts& place, Screen screen, Node scope);
// The same to the list of a group beneath the scope.
Route records_route(const PlaceFacts& place, Node scope, RecordsQuery query);

}  // namespace quanyu::view
