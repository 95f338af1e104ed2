// Who works here: the name and unit that stand under each transaction. Not a person of the domain:
// one office computer may know several actors, and changing between them is one click.
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain {

namespace actor_field {
inline constexpr FieldNumber kName = 1;
inline constexpr FieldNumber kUnit = 2;  // the unit acted for, as the actor writes it
}  // namespace actor_field

inline constexpr Field kActorFields[] = {
    {.number = actor_field::kName,
     .name = "name",
     .label = "actor.name",
     .presence = Presence::Required,
     .privacy = Privacy::Internal,
     .max_length = 30},
    {.number = actor_field::kUnit,
     .name = "unit",
     .label = "actor.unit",
     .presence = Presence::Required,
     .max_length = 60},
};

inline constexpr Entity kActor{
    .number = 2, .name = "actor", .label = "actor", .fields = kActorFields};

}  // namespace quanyu::domain
