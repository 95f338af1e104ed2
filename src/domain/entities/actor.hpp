// Who works here: the name and unit that stand under each transaction, the capacity in which they
// act and the area they answer for. Not a person of the domain: one office computer may know
// several actors, and changing between them is one click.
#pragma once

#include "domain/builders.hpp"

namespace quanyu::domain {

namespace actor_field {
inline constexpr FieldNumber kName = 1;
inline constexpr FieldNumber kUnit = 2;   // the unit acted for, as the actor writes it
inline constexpr FieldNumber kRole = 3;   // a Role; none: Clerk
inline constexpr FieldNumber kScope = 4;  // may write what hangs there or beneath; none: everything
}  // namespace actor_field

inline constexpr Choice kActorRoles[] = {
    {1, "clerk", {"工作人员（全部）", "Clerk (everything)"}},
    {3, "grid_worker", {"网格员", "Grid worker"}},
    {4, "community", {"社区（村）工作者", "Community worker"}},
    {5, "street", {"街道（镇）干部", "Street officer"}},
    {6, "department", {"部门人员", "Department officer"}},
    {7, "district", {"区县干部", "District officer"}},
    {8, "reader", {"只读", "Reader"}},
};

inline constexpr Field kActorFields[] = {
    text(actor_field::kName, "name", "姓名", "Name", 30).required().internal().title(),
    text(actor_field::kUnit, "unit", "单位", "Unit", 60).required().listed(),
    choice(actor_field::kRole, "role", "身份", "Role", kActorRoles).listed(),
    reference(actor_field::kScope, "scope", "负责范围", "Area answered for", 3).place(),
};

inline constexpr Entity kActor{
    .number = 2, .name = "actor", .words = {"使用人", "Actor"}, .fields = kActorFields};

}  // namespace quanyu::domain
