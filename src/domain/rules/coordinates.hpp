// Points of common maps (GCJ-02, BD-09) turned into true ones (CGCS2000 / WGS-84), to within a few
// centimetres; and the consequence that keeps an entity's converted fields beside the typed ones.
#pragma once

#include "domain/entities/coordinates.hpp"
#include "domain/rules.hpp"

namespace quanyu::domain {

// In degrees.
struct Point {
  double longitude = 0;
  double latitude = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

Point gcj02_of(Point wgs84);
Point wgs84_of_gcj02(Point gcj02);
Point gcj02_of_bd09(Point bd09);

// A typed point by its system; as it is where the system is unknown.
Point true_point(Point typed, std::int64_t system);

// Writes the converted point of a record that has one; takes it away with the typed one.
void convert_point(const RuleContext& context, Changes& changes);

}  // namespace quanyu::domain
