// The ten-minute circle 「打造了“10分钟服务圈”」: the share of households that have a centre within
// so many minutes on foot. Distances are straight lines between two points, so the share is an
// estimate from above, and whoever shows it says so.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/facts.hpp"

namespace quanyu::domain {

// Millionths of a degree, CGCS2000.
struct Point {
  std::int64_t longitude = 0;
  std::int64_t latitude = 0;
};

// The point of a record by two of its fields; nothing where one of them is empty.
std::optional<Point> point_of(const RecordFact& record, FieldNumber longitude,
                              FieldNumber latitude);

// Metres along the sphere.
double metres_between(const Point& a, const Point& b);

// Homes that share a point: a compound, or a community where that is all that is known.
struct Homes {
  std::optional<Point> at;
  std::int64_t households = 0;
};

struct Reach {
  std::int64_t reached = 0;   // households
  std::int64_t of = 0;        // households whose point is known
  std::int64_t unplaced = 0;  // households whose point is not

  friend bool operator==(const Reach&, const Reach&) = default;
};

Reach count_reach(const std::vector<Homes>& homes, const std::vector<Point>& centres,
                  double metres);

// 80 m a minute where the standard names no speed.
inline constexpr std::int64_t kUsualMetresAMinute = 80;

// The distance a standard of walking minutes stands for.
double metres_of(const RecordFact& standard);

}  // namespace quanyu::domain
