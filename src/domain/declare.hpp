// What declarations of entities begin with: the builders of fields and the numbers of all entities,
// so that they can point at each other. The few entities that everything includes (area.hpp and its
// neighbours) take builders.hpp alone and say their numbers themselves: so a new entity does not
// compile the whole house again.
#pragma once

#include "domain/builders.hpp"
#include "domain/entities/numbers.hpp"
