// The five fields of a point on the map, for every entity that has one: what was read from a map,
// which system that map uses, and the true point (CGCS2000, the same as WGS-84 at our scale) that
// rules/coordinates.hpp works out whenever one of the three is written.
#pragma once

#include "domain/builders.hpp"

namespace quanyu::domain {

// Common maps of the country shift their points (GCJ-02); another one shifts them once more.
enum class CoordinateSystem : std::uint8_t { Wgs84 = 1, Gcj02 = 2, Bd09 = 3 };

inline constexpr Choice kCoordinateSystems[] = {
    {1, "wgs84", {"CGCS2000 / WGS-84", "CGCS2000 / WGS-84"}},
    {2, "gcj02", {"GCJ-02（常用地图）", "GCJ-02 (common maps)"}},
    {3, "bd09", {"BD-09", "BD-09"}},
};

inline constexpr std::int64_t kMicrodegrees = 1'000'000;

constexpr Field longitude(FieldNumber number) {
  return scaled(number, "longitude", "经度", "Longitude", 6)
      .between(0, 180 * kMicrodegrees)
      .noted("按所用地图读出的数", "As read from the map");
}
constexpr Field latitude(FieldNumber number) {
  return scaled(number, "latitude", "纬度", "Latitude", 6).between(0, 90 * kMicrodegrees);
}
constexpr Field coordinate_system(FieldNumber number) {
  return choice(number, "coordinate_system", "坐标系", "Coordinate system", kCoordinateSystems)
      .noted("空着就是 CGCS2000", "CGCS2000 where empty");
}
constexpr Field true_longitude(FieldNumber number) {
  return scaled(number, "true_longitude", "换算经度", "Converted longitude", 6)
      .between(0, 180 * kMicrodegrees)
      .given();
}
constexpr Field true_latitude(FieldNumber number) {
  return scaled(number, "true_latitude", "换算纬度", "Converted latitude", 6)
      .between(0, 90 * kMicrodegrees)
      .given();
}

}  // namespace quanyu::domain
