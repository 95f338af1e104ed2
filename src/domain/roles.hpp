// In which capacity somebody acts, and sets of capacities. Permanent numbers, stored with each
// transaction. Rules ask them; nothing else decides what a person may do.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace quanyu::domain {

enum class Role : std::uint8_t {
  None = 0,
  Clerk = 1,       // 工作人员: works with all records of the workspace
  Import = 2,      // an import on behalf of the person named
  GridWorker = 3,  // 网格员
  Community = 4,   // 社区（村）工作者
  Street = 5,      // 街道（镇）干部
  Department = 6,  // 部门、派驻机构人员
  District = 7,    // 区（县、市）级干部
  Reader = 8,      // 只读
};

// A set of roles, as bits by their numbers.
struct RoleSet {
  std::uint32_t bits = 0;

  constexpr RoleSet() = default;
  constexpr RoleSet(std::initializer_list<Role> roles) {
    for (const Role role : roles) bits |= 1u << static_cast<unsigned>(role);
  }
  [[nodiscard]] constexpr bool has(Role role) const {
    return (bits >> static_cast<unsigned>(role) & 1u) != 0;
  }
  friend constexpr bool operator==(const RoleSet&, const RoleSet&) = default;
};

// Everybody who works with records, down to the grid.
inline constexpr RoleSet kOffice = {Role::Clerk,     Role::Import, Role::GridWorker,
                                    Role::Community, Role::Street, Role::Department,
                                    Role::District};
// Communities and above; streets and above; the district.
inline constexpr RoleSet kCommunityUp = {Role::Clerk, Role::Import, Role::Community, Role::Street,
                                         Role::District};
inline constexpr RoleSet kStreetUp = {Role::Clerk, Role::Import, Role::Street, Role::District};
inline constexpr RoleSet kDistrictOnly = {Role::Clerk, Role::Import, Role::District};
// Those who work on a matter once it has been assigned.
inline constexpr RoleSet kHandlers = {Role::Clerk, Role::GridWorker, Role::Community, Role::Street,
                                      Role::Department};

}  // namespace quanyu::domain
