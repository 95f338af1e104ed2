// The workspace itself: one record in every database, made with it. Its offset and kind decide how
// everything else is read; who may join it is no matter of this record.
#pragma once

#include "domain/builders.hpp"

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
    {1, "own", {"工作数据", "own data"}},
    {2, "demo", {"演示数据", "sample data"}},
};

inline constexpr Field kWorkspaceFields[] = {
    text(workspace_field::kName, "name", "名称", "Name", 60).required().title(),
    choice(workspace_field::kKind, "kind", "种类", "Kind", kWorkspaceKinds).required().given(),
    integer(workspace_field::kOffsetMinutes, "offset_minutes", "时差（分钟）",
            "Offset from UTC (minutes)")
        .required()
        .between(-12 * 60, 14 * 60),
    text(workspace_field::kSource, "source", "来源", "Source", 120),
};

inline constexpr Entity kWorkspace{.number = 1,
                                   .name = "workspace",
                                   .words = {"工作区", "Workspace"},
                                   .writers = kDistrictOnly,
                                   .fields = kWorkspaceFields};

}  // namespace quanyu::domain
