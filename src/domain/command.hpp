// Everything the application can do, as plain data: printable, storable, replayable. Made by `app`
// and `cli`, decided by decide.hpp. A command holds no pointer, no key of a database and no clock:
// whoever makes it fills in new ids and days.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/dates.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "domain/changes.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/workspace.hpp"
#include "domain/roles.hpp"
#include "domain/structure.hpp"

namespace quanyu::domain {

// Who does it. `id` is nil only for the command line before anybody has said who they are, and
// for IntroduceActor by a new actor.
struct Acting {
  Id id;
  std::string name;
  std::string unit;
  Role role = Role::Clerk;
  Id scope = {};  // the area answered for; nil: everything
};

namespace command {

// Makes the one workspace record of a new database.
struct CreateWorkspace {
  Id workspace;  // new
  std::string name;
  WorkspaceKind kind = WorkspaceKind::Own;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
  std::string source;  // sample code or file name, may be empty
};

// "Who am I": makes an actor or changes its name and unit.
struct IntroduceActor {
  Id actor;  // new, or an actor known already
  std::string name;
  std::string unit;
  Role role = Role::Clerk;
  Id scope = {};  // an area; nil: everything
};

// Makes one area under a parent, last among its siblings.
struct AddArea {
  Id area;           // new; replaced by the id derived from the code where there is one
  std::string code;  // may be empty
  std::string name;
  AreaKind kind = AreaKind::Community;
  Id parent;  // nil: a root
  Date valid_from;
};

struct RenameArea {
  Id area;
  std::string name;
};

// Moves an area to a place among its siblings: 0 is the first.
struct ReorderArea {
  Id area;
  std::uint32_t position = 0;
};

struct RemoveArea {
  Id area;
};

// Opens a bulk import of a code table; its rows follow as AreaChunks (area_import.hpp).
struct ImportAreas {
  std::string source;  // what the table is called: shown in the history
  Date valid_from;     // since when the tree is as the table says
};

// --- Every entity alike, from its declaration ---

// Makes a record. Where the entity has a natural key, its id is derived from that. Fields that
// rules give (state, serial, given) may not stand among the cells.
struct AddRecord {
  EntityNumber entity = 0;
  Id id;  // new
  std::vector<Cell> cells;
  Moment now;
};

// Changes cells of a record, or of a dated link: naming a day that the link does not have yet makes
// it, so a move is one cell, the parent from that day on.
struct EditRecord {
  RowName row;
  std::vector<Cell> cells;
  Moment now;
};

// Puts a record into the trash, or takes it out with all its cells.
struct RemoveRecord {
  RowName row;
};
struct RestoreRecord {
  RowName row;
};

// Destroys the key of a record's contact values, on every replica, for good: nothing brings them
// back, neither undoing nor the journal. Values that are entered later are not touched.
struct EraseContacts {
  RowName row;
};

// Takes an action of the entity's workflow (workflow.hpp), with what the action asks for.
struct Act {
  RowName record;
  ActionNumber action = 0;
  std::vector<Cell> cells;
  Moment now;
};

// --- Nodes of the trees: areas, grids, carriers, organisations, units alike (structure.hpp) ---

// Makes a node and puts it under a parent from a day on, last among its siblings.
struct FoundNode {
  NodeName node;  // new
  std::vector<Cell> cells;
  NodeName parent;  // nil id: a root
  Date from;
  Moment now;
};

// Gives a node another name from a day on; the old one stays known (沿革).
struct RenameNode {
  NodeName node;
  std::string name;
  Date from;
  std::string ground;
  Id lineage;  // new
  Moment now;
};

// Puts a node under another parent from a day on.
struct MoveNode {
  NodeName node;
  NodeName parent;  // nil id: a root from then on
  Date from;
  Moment now;
};

enum class MergeKind : std::uint8_t {
  FromDay,    // two become one on a day; what was before stays with the one that had it
  Duplicate,  // one thing was entered twice: all that points at the source points at the target
};

struct MergeNodes {
  NodeName source;
  Id target;  // of the same entity
  MergeKind kind = MergeKind::FromDay;
  Date from;
  std::string ground;
  Moment now;
};

// What a split makes: a sibling with some of the children.
struct NewSibling {
  Id id;  // new
  std::string name;
  std::vector<NodeName> children;

  friend bool operator==(const NewSibling&, const NewSibling&) = default;
};

enum class AfterSplit : std::uint8_t { Stays, Dissolves };

struct SplitNode {
  NodeName source;
  std::vector<NewSibling> siblings;
  AfterSplit after = AfterSplit::Stays;
  Date from;
  std::string ground;
  Moment now;
};

enum class ChildrenGo : std::uint8_t {
  Nowhere,  // there may be none
  Along,    // all beneath the node is dissolved with it
  Over,     // to another parent
};

struct DissolveNode {
  NodeName node;
  ChildrenGo children = ChildrenGo::Nowhere;
  NodeName parent;  // for Over
  Date from;
  std::string ground;
  Moment now;
};

}  // namespace command

using Command =
    std::variant<command::CreateWorkspace, command::IntroduceActor, command::AddArea,
                 command::RenameArea, command::ReorderArea, command::RemoveArea,
                 command::ImportAreas, command::AddRecord, command::EditRecord,
                 command::RemoveRecord, command::RestoreRecord, command::EraseContacts,
                 command::Act, command::FoundNode, command::RenameNode, command::MoveNode,
                 command::MergeNodes, command::SplitNode, command::DissolveNode>;

// The stable name that stands in the journal and the history: "area.rename", "matter.add",
// "matter.accept".
std::string command_name(const Command& command);

// One line of text with all its values, for logs and golden tests.
std::string print_command(const Command& command);

}  // namespace quanyu::domain
