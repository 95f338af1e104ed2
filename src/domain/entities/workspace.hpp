// The workspace itself: one record in every database, made with it. Its offset and kind decide how
// everything else is read; who may join it is no matter of this record.
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain {

// Own work, or a sample that always carries the demo mark and is never shared.
enum class WorkspaceKind : std::uint8_t { Own = 1, Demo = 2 };

namespace workspace_field {
inline constexpr FieldNumber kName = 1;
inline constexpr FieldNumber kKind = 2;
inline constexpr FieldNumber kOffsetMinutes = 3;  // of civil time from UTC
inline constexpr FieldNumber kSource = 4;         // which sample or file it began with
}  // namespace workspace_field

inline constexpr Choice kWorkspaceKinds[] = {
    {1, "own", "workspace.kind.own"},
    {2, "demo", "workspace.kind.demo"},
};

inline constexpr Field kWorkspaceFields[] = {
    {.number = workspace_field::kName,
     .name = "name",
     .label = "workspace.name",
     .presence = Presence::Required,
     .max_length = 60},
    {.number = workspace_field::kKind,
     .name = "kind",
     .label = "workspace.kind",
     .type = FieldType::Choice,
     .presence = Presence::Required,
     .choices = kWorkspaceKinds},
    {.number = workspace_field::kOffsetMinutes,
     .name = "offset_minutes",
     .label = "workspace.offset_minutes",
     .type = FieldType::Integer,
     .presence = Presence::Required,
     .minimum = -12 * 60,
     .maximum = 14 * 60},
    {.number = workspace_field::kSource,
     .name = "source",
     .label = "workspace.source",
     .max_length = 120},
};

inline constexpr Entity kWorkspace{
    .number = 1, .name = "workspace", .label = "workspace", .fields = kWorkspaceFields};

}  // namespace quanyu::domain
