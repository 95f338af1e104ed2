// Who works here: the dialog that asks for name, unit, capacity and the area answered for, and the
// people known in the open place, to change to with one click. Built by build_person.
#pragma once

#include <string>
#include <vector>

#include "domain/roles.hpp"
#include "view/entity_form_view.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

// One person known in the open place.
struct KnownPerson {
  Id actor;
  std::string name, unit;
  domain::Role role = domain::Role::Clerk;
  Id scope;
  std::string scope_name;
  bool acting = false;  // it is they who work now
  friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

struct RoleChoice {
  domain::Role role{};
  std::string label;
  friend bool operator==(const RoleChoice&, const RoleChoice&) = default;
};

struct PersonView {
  std::string name, unit;  // as they are now
  domain::Role role = domain::Role::Clerk;
  Id scope;
  std::string scope_name;
  bool in_place = false;  // capacity and area belong to a place: without one they are not asked
  std::vector<RoleChoice> roles;
  ReferenceChoices scopes;
};

struct PersonInput {
  PersonFacts person;
  bool in_place = false;
  std::vector<KnownPerson> known;
  ReferenceChoices scopes;
};
PersonView build_person(const PersonInput& input, const Messages& messages);

// "演示甲 · 示例街道 · 网格员": as the menu shows a person.
std::string person_line(const KnownPerson& person, const Messages& messages);

// The field that stands for the area answered for in a search for references.
inline constexpr domain::FieldNumber kScopeField = 60'000;

}  // namespace quanyu::view
