#include "domain/rules/coordinates.hpp"

#include <cmath>
#include <numbers>

namespace quanyu::domain {
namespace {

// The ellipsoid the shift was computed on (Krasovsky 1940).
constexpr double kAxis = 6378245.0;
constexpr double kEccentricity = 0.00669342162296594323;
constexpr double kPi = std::numbers::pi;
constexpr double kBaiduPi = kPi * 3000.0 / 180.0;

double waves(double at, double first, double second, double third) {
  return first * std::sin(at * kPi) + second * std::sin(at / 3.0 * kPi) +
         third * std::sin(at / 12.0 * kPi);
}

double ripple(double x) { return 20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi); }

// How far a true point is shifted, in degrees.
Point shift_at(Point at) {
  const double x = at.longitude - 105.0;
  const double y = at.latitude - 35.0;
  const double root = std::sqrt(std::abs(x));
  const double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root +
                       (ripple(x) + 20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi) +
                        160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) *
                           2.0 / 3.0;
  const double east =
      300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root +
      (ripple(x) + waves(x, 20.0, 40.0, 150.0) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
  const double radians = at.latitude / 180.0 * kPi;
  const double sine = std::sin(radians);
  const double magic = 1.0 - kEccentricity * sine * sine;
  const double meridian = kAxis * (1.0 - kEccentricity) / (magic * std::sqrt(magic));
  const double parallel = kAxis / std::sqrt(magic) * std::cos(radians);
  return {east * 180.0 / (parallel * kPi), north * 180.0 / (meridian * kPi)};
}

std::int64_t micro(double degrees) {
  return std::llround(degrees * static_cast<double>(kMicrodegrees));
}
double degrees(std::int64_t micro) {
  return static_cast<double>(micro) / static_cast<double>(kMicrodegrees);
}

}  // namespace

Point gcj02_of(Point wgs84) {
  const Point shift = shift_at(wgs84);
  return {wgs84.longitude + shift.longitude, wgs84.latitude + shift.latitude};
}

// The shift changes slowly, so taking away what it would be there comes close, and again closer.
Point wgs84_of_gcj02(Point gcj02) {
  Point guess = gcj02;
  for (int round = 0; round < 4; ++round) {
    const Point shift = shift_at(guess);
    guess = {gcj02.longitude - shift.longitude, gcj02.latitude - shift.latitude};
  }
  return guess;
}

Point gcj02_of_bd09(Point bd09) {
  const double x = bd09.longitude - 0.0065;
  const double y = bd09.latitude - 0.006;
  const double radius = std::sqrt(x * x + y * y) - 0.00002 * std::sin(y * kBaiduPi);
  const double angle = std::atan2(y, x) - 0.000003 * std::cos(x * kBaiduPi);
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

Point true_point(Point typed, std::int64_t system) {
  switch (static_cast<CoordinateSystem>(system)) {
    case CoordinateSystem::Gcj02: return wgs84_of_gcj02(typed);
    case CoordinateSystem::Bd09: return wgs84_of_gcj02(gcj02_of_bd09(typed));
    case CoordinateSystem::Wgs84: break;
  }
  return typed;
}

void convert_point(const RuleContext& context, Changes& changes) {
  const auto number = [&](std::string_view name) { return context.entity.field(name)->number; };
  const RecordFact& record = context.after;
  Value longitude;
  Value latitude;
  if (record.has(number("longitude")) && record.has(number("latitude"))) {
    const Point typed{degrees(record.number(number("longitude"))),
                      degrees(record.number(number("latitude")))};
    const Point point = true_point(typed, record.number(number("coordinate_system")));
    longitude = micro(point.longitude);
    latitude = micro(point.latitude);
  }
  const auto keep = [&](FieldNumber field, Value value) {
    const Value* held = context.before.find(field);
    if (held == nullptr ? is_none(value) : *held == value) return;
    changes.rows.front().cells.push_back({field, std::move(value)});
  };
  keep(number("true_longitude"), std::move(longitude));
  keep(number("true_latitude"), std::move(latitude));
}

}  // namespace quanyu::domain
