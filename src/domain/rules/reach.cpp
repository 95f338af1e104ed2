#include "domain/rules/reach.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "domain/entities/centre.hpp"

namespace quanyu::domain {
namespace {

constexpr double kEarthMetres = 6'371'008.8;  // mean radius
constexpr double kHundredths = 100.0;

double radians(std::int64_t microdegrees) {
  return static_cast<double>(microdegrees) / 1e6 * std::numbers::pi / 180.0;
}

}  // namespace

std::optional<Point> point_of(const RecordFact& record, FieldNumber longitude,
                              FieldNumber latitude) {
  if (!record.has(longitude) || !record.has(latitude)) return std::nullopt;
  return Point{record.number(longitude), record.number(latitude)};
}

double metres_between(const Point& a, const Point& b) {
  const double latitude = radians(b.latitude - a.latitude) / 2;
  const double longitude = radians(b.longitude - a.longitude) / 2;
  const double part = std::sin(latitude) * std::sin(latitude) +
                      std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) *
                          std::sin(longitude) * std::sin(longitude);
  return 2 * kEarthMetres * std::asin(std::min(1.0, std::sqrt(part)));
}

Reach count_reach(const std::vector<Homes>& homes, const std::vector<Point>& centres,
                  double metres) {
  Reach reach;
  for (const Homes& home : homes) {
    if (!home.at) {
      reach.unplaced += home.households;
      continue;
    }
    reach.of += home.households;
    const bool near = std::ranges::any_of(
        centres, [&](const Point& centre) { return metres_between(*home.at, centre) <= metres; });
    if (near) reach.reached += home.households;
  }
  return reach;
}

double metres_of(const RecordFact& standard) {
  const std::int64_t speed = standard.has(kCentreStandard["metres_a_minute"])
                                 ? standard.number(kCentreStandard["metres_a_minute"])
                                 : kUsualMetresAMinute;
  const double minutes =
      static_cast<double>(standard.number(kCentreStandard["value"])) / kHundredths;
  return minutes * static_cast<double>(speed);
}

}  // namespace quanyu::domain
