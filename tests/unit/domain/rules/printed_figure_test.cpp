#include "domain/rules/printed_figure.hpp"

#include "domain/entities/figures.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

struct Case {
  std::string_view printed;
  Qualifier qualifier;
  std::int64_t value;  // in the figure's unit
  std::vector<std::int64_t> agree;
  std::vector<std::int64_t> differ;
};

// Figures as the five documents print them.
const Case kCases[] = {
    {"275", Qualifier::Exact, 275, {275}, {274, 276}},
    {"15374人次", Qualifier::Exact, 15'374, {15'374}, {15'373}},
    {"近36万", Qualifier::Nearly, 360'000, {350'001, 359'999}, {350'000, 360'000}},
    {"近100", Qualifier::Nearly, 100, {1, 99}, {0, 100}},
    {"960余", Qualifier::Over, 960, {961, 969}, {960, 970}},
    {"1.3万", Qualifier::Rounded, 13'000, {12'500, 13'000, 13'499}, {12'499, 13'500}},
    {"5.98万名", Qualifier::Rounded, 59'800, {59'750, 59'849}, {59'749, 59'850}},
    {"5957万元", Qualifier::Rounded, 59'570'000, {59'565'000, 59'574'999}, {59'575'000}},
    {"2.3亿", Qualifier::Rounded, 230'000'000, {225'000'000, 234'999'999}, {235'000'000}},
    {"2300多", Qualifier::Over, 2'300, {2'301, 2'399}, {2'300, 2'400}},
    {"2万多", Qualifier::Over, 20'000, {20'001, 29'999}, {20'000, 30'000}},
    {"1.2万多人次", Qualifier::Over, 12'000, {12'001, 12'999}, {12'000, 13'000}},
    {"5.6万余", Qualifier::Over, 56'000, {56'001, 56'999}, {56'000, 57'000}},
    {"2000余万", Qualifier::Over, 20'000'000, {20'000'001, 29'999'999}, {20'000'000, 30'000'000}},
    {"815万多", Qualifier::Over, 8'150'000, {8'150'001, 8'159'999}, {8'150'000, 8'160'000}},
    {"300万以上", Qualifier::AtLeast, 3'000'000, {3'000'000, 9'000'000}, {2'999'999}},
    {"不少于5名", Qualifier::AtLeast, 5, {5, 6}, {4}},
    {"1035等", Qualifier::AtLeast, 1'035, {1'035, 1'100}, {1'034}},
    {"约10万", Qualifier::About, 100'000, {95'000, 104'999}, {94'999, 105'000}},
    {"约300", Qualifier::About, 300, {250, 349}, {249, 350}},
    {"超2200万", Qualifier::Above, 22'000'000, {22'000'001, 99'000'000}, {22'000'000}},
    {"超过3000", Qualifier::Above, 3'000, {3'001}, {3'000}},
    {"不超过20", Qualifier::AtMost, 20, {20, 0}, {21}},
    {"12,345", Qualifier::Exact, 12'345, {12'345}, {12'344}},
};

TEST(PrintedFigureTest, KnowsWhichValuesAgree) {
  for (const Case& it : kCases) {
    const auto figure = read_printed_figure(it.printed);
    ASSERT_TRUE(figure) << it.printed;
    EXPECT_EQ(figure->qualifier, it.qualifier) << it.printed;
    EXPECT_EQ(figure->value, it.value * kThousandths) << it.printed;
    const auto interval = interval_of(*figure);
    ASSERT_TRUE(interval) << it.printed;
    for (const std::int64_t value : it.agree) {
      EXPECT_TRUE(interval->holds({value, 1})) << it.printed << " and " << value;
    }
    for (const std::int64_t value : it.differ) {
      EXPECT_FALSE(interval->holds({value, 1})) << it.printed << " and " << value;
    }
  }
}

// Rates are printed rounded: 98.3 % of compounds may be 228 of 232. Full cover is not rounded.
TEST(PrintedFigureTest, ReadsPercentagesAsTheyWouldBePrinted) {
  const auto agrees = [](std::string_view printed, std::int64_t part, std::int64_t whole) {
    return interval_of(*read_printed_figure(printed))->holds({part * 100, whole});
  };
  EXPECT_TRUE(agrees("98.3%", 228, 232));
  EXPECT_FALSE(agrees("98.3%", 227, 232));
  EXPECT_TRUE(agrees("80.3%", 122, 152));
  EXPECT_FALSE(agrees("80.3%", 134, 168));
  EXPECT_FALSE(agrees("80.3%", 135, 168));
  EXPECT_TRUE(agrees("100%", 191, 191));
  EXPECT_FALSE(agrees("100%", 999, 1000));
  EXPECT_TRUE(agrees("63%", 625, 1000));
  EXPECT_TRUE(agrees("90%以上", 76, 84));
  EXPECT_FALSE(agrees("90%以上", 75, 84));
  EXPECT_TRUE(agrees("近90.4%", 9035, 10000));
  EXPECT_FALSE(agrees("近90.4%", 904, 1000));
  EXPECT_TRUE(agrees("2.7%", 27, 1000));
}

TEST(PrintedFigureTest, TargetsAndForecastsAgreeWithNothing) {
  const auto forecast = read_printed_figure("预计300亿");
  ASSERT_TRUE(forecast);
  EXPECT_EQ(forecast->qualifier, Qualifier::Forecast);
  EXPECT_FALSE(interval_of(*forecast));
  EXPECT_FALSE(interval_of(*read_printed_figure("目标300")));
}

TEST(PrintedFigureTest, KeepsDecimalsAndRefusesWhatIsNoFigure) {
  EXPECT_EQ(read_printed_figure("17.7")->value, 17'700);
  EXPECT_EQ(read_printed_figure("0")->value, 0);
  for (const std::string_view text : {"", "三级", "近", "1.2345", "万", "99999999999999999999"}) {
    const auto figure = read_printed_figure(text);
    ASSERT_FALSE(figure) << text;
    EXPECT_EQ(figure.error().field, "printed");
  }
}

Result<Changes> publish(std::string_view printed, std::int64_t thousandths, Qualifier qualifier) {
  return add_to(facts_about({}), kPublishedFigure,
                {{kPublishedFigure["title"], std::string("参与防控党员")},
                 {kPublishedFigure["printed"], std::string(printed)},
                 {kPublishedFigure["qualifier"], static_cast<std::int64_t>(qualifier)},
                 {kPublishedFigure["value"], thousandths},
                 {kPublishedFigure["standing"], std::int64_t{2}}});
}

TEST(PrintedFigureTest, APublishedFigureIsKeptAsItIsPrinted) {
  EXPECT_EQ(refusal(publish("近36万", 360'000'000, Qualifier::Nearly)), "ok");
  EXPECT_EQ(refusal(publish("近36万", 350'000'000, Qualifier::Nearly)), "value_not_as_printed");
  EXPECT_EQ(refusal(publish("近36万", 360'000'000, Qualifier::Exact)), "qualifier_not_as_printed");
  EXPECT_EQ(refusal(publish("1035", 1'035'000, Qualifier::AtLeast)), "ok");
  EXPECT_EQ(refusal(publish("三级", 3'000, Qualifier::Exact)), "ok");
}

TEST(PrintedFigureTest, TheChosenQualifierDecidesWhatAgrees) {
  const RecordFact spaces = fact_of(kPublishedFigure, 1,
                                    {{kPublishedFigure["printed"], std::string("1035")},
                                     {kPublishedFigure["qualifier"], std::int64_t{7}}});
  EXPECT_TRUE(interval_of(spaces)->holds({1'100, 1}));
  EXPECT_FALSE(interval_of(spaces)->holds({1'034, 1}));
}

}  // namespace
}  // namespace quanyu::domain
