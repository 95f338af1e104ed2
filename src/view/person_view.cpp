#include "view/person_view.hpp"

#include <algorithm>

#include "domain/entities/actor.hpp"

namespace quanyu::view {
namespace {

const domain::Field& role_field() { return *domain::kActor.field(domain::actor_field::kRole); }

}  // namespace

std::string person_line(const KnownPerson& person, const Messages& messages) {
  std::string line = person.name;
  const auto add = [&line](std::string_view part) {
    if (!part.empty()) line.append(" · ").append(part);
  };
  add(person.unit);
  const domain::Choice* role = role_field().choice(static_cast<std::int64_t>(person.role));
  // Whoever may do everything needs no word for it.
  if (role != nullptr && person.role != domain::Role::Clerk) add(messages.words(role->words));
  add(person.scope_name);
  return line;
}

PersonView build_person(const PersonInput& input, const Messages& messages) {
  PersonView view{.name = input.person.name,
                  .unit = input.person.unit,
                  .scope = {},
                  .scope_name = {},
                  .in_place = input.in_place,
                  .roles = {},
                  .scopes = input.scopes};
  for (const domain::Choice& choice : role_field().choices) {
    view.roles.push_back(
        {static_cast<domain::Role>(choice.number), std::string(messages.words(choice.words))});
  }
  const auto acting = std::ranges::find(input.known, true, &KnownPerson::acting);
  if (acting == input.known.end()) return view;
  view.role = acting->role;
  view.scope = acting->scope;
  view.scope_name = acting->scope_name;
  return view;
}

}  // namespace quanyu::view
