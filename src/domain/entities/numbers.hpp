// The permanent numbers of all entities as constants, so that declarations can point at each other:
// reference(…, number::Unit). Made from numbers.def. Included by declarations (declare.hpp) and by
// what names many entities.
#pragma once

#include "domain/schema.hpp"

namespace quanyu::domain::number {

#define E(value, name) inline constexpr EntityNumber name = value;
#include "domain/entities/numbers.def"
#undef E

}  // namespace quanyu::domain::number
