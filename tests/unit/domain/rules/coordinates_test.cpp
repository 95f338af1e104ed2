#include "domain/rules/coordinates.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/carriers.hpp"

namespace quanyu::domain {
namespace {

constexpr double kHandsBreadth = 0.000001;  // degrees, a tenth of a metre

// The pair that descriptions of the shift give: a true point and where common maps show it.
TEST(Coordinates, ShiftAndBackAgain) {
  const Point truth{116.404, 39.915};
  const Point shown = gcj02_of(truth);
  EXPECT_NEAR(shown.longitude, 116.41024449916938, kHandsBreadth);
  EXPECT_NEAR(shown.latitude, 39.91640428150164, kHandsBreadth);
  const Point back = wgs84_of_gcj02(shown);
  EXPECT_NEAR(back.longitude, truth.longitude, kHandsBreadth);
  EXPECT_NEAR(back.latitude, truth.latitude, kHandsBreadth);
}

TEST(Coordinates, TheSecondShiftComesOffFirst) {
  const Point shown{116.41036949371029, 39.92133699351021};
  const Point gcj02 = gcj02_of_bd09(shown);
  EXPECT_NEAR(gcj02.longitude, 116.404, 0.00001);
  EXPECT_NEAR(gcj02.latitude, 39.915, 0.00001);
}

Changes write_point(std::int64_t longitude, std::int64_t latitude, std::int64_t system) {
  Facts facts;
  facts.has_workspace = true;
  const Acting acting{.id = Id{{std::byte{1}}}, .name = "演示甲", .unit = "示例街道"};
  const command::AddRecord add{.entity = number::Carrier,
                               .id = Id{{std::byte{2}}},
                               .cells = {{kCarrier["name"], std::string("示例小区")},
                                         {kCarrier["kind"], std::int64_t{1}},
                                         {kCarrier["longitude"], longitude},
                                         {kCarrier["latitude"], latitude},
                                         {kCarrier["coordinate_system"], system}},
                               .now = {}};
  const auto changes = decide(acting, add, facts);
  EXPECT_TRUE(changes) << error_name(changes.error().code);
  return changes.value_or(Changes{});
}

Value cell_of(const Changes& changes, FieldNumber field) {
  for (const Cell& cell : changes.rows.at(0).cells) {
    if (cell.field == field) return cell.value;
  }
  return {};
}

TEST(Coordinates, AreConvertedWhenTheyAreWritten) {
  const Changes plain = write_point(116'404'000, 39'915'000, 1);
  EXPECT_EQ(cell_of(plain, kCarrier["true_longitude"]), Value{std::int64_t{116'404'000}});
  const Changes shown = write_point(116'410'244, 39'916'404, 2);
  EXPECT_NEAR(
      static_cast<double>(std::get<std::int64_t>(cell_of(shown, kCarrier["true_longitude"]))),
      116'404'000, 2);
  EXPECT_NEAR(
      static_cast<double>(std::get<std::int64_t>(cell_of(shown, kCarrier["true_latitude"]))),
      39'915'000, 2);
  // What was typed stays as it was read.
  EXPECT_EQ(cell_of(shown, kCarrier["longitude"]), Value{std::int64_t{116'410'244}});
}

}  // namespace
}  // namespace quanyu::domain
