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
#include "domain/entities/area.hpp"
#include "domain/entities/workspace.hpp"

namespace quanyu::domain {

// In which capacity somebody acts; permanent numbers, stored with each transaction.
enum class Role : std::uint8_t {
  None = 0,
  Clerk = 1,   // works with the records
  Import = 2,  // an import on behalf of the person named
};

// Who does it. `id` is nil only for the command line before anybody has said who they are, and
// for IntroduceActor by a new actor.
struct Acting {
  Id id;
  std::string name;
  std::string unit;
  Role role = Role::Clerk;
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

}  // namespace command

using Command = std::variant<command::CreateWorkspace, command::IntroduceActor, command::AddArea,
                             command::RenameArea, command::ReorderArea, command::RemoveArea,
                             command::ImportAreas>;

// The stable name that stands in the journal and the history: "area.rename".
std::string_view command_name(const Command& command);

// One line of text with all its values, for logs and golden tests.
std::string print_command(const Command& command);

}  // namespace quanyu::domain
