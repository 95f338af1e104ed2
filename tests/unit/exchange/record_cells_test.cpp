#include "exchange/record_cells.hpp"

#include <gtest/gtest.h>

#include "domain/declare.hpp"
#include "domain/entities/numbers.hpp"

namespace quanyu::exchange {
namespace {

using domain::Choice;
using domain::Field;
using domain::Value;

constexpr Choice kNatures[] = {{1, "state", {"国有", "State-owned"}},
                               {2, "private", {"民营", "Private"}}};
constexpr Field kFields[] = {
    domain::text(1, "name", "名称", "Name", 60).required().title(),
    domain::count(2, "households", "户数", "Households"),
    domain::flag(3, "managed", "有物业", "Managed"),
    domain::choice(4, "nature", "性质", "Nature", kNatures),
    domain::date(5, "founded", "成立日期", "Founded"),
    domain::moment(6, "seen", "见到时间", "Seen"),
    domain::scaled(7, "area", "面积", "Floor area", 2),
    domain::reference(8, "place", "地点", "Place", domain::number::Area),
};
constexpr domain::Entity kThing{
    .number = 60'000, .name = "thing", .words = {"东西", "Thing"}, .fields = kFields};

const Id kPlace = derived_id(kPublicTables, domain::number::Area, "3310");

CellContext context(TableWords words = TableWords::Chinese) {
  return {.words = words,
          .name_of = [](domain::EntityNumber, const Id&) { return std::string("台州市"); },
          .find = [](domain::EntityNumber, std::string_view text) -> Result<Id> {
            if (text == "台州市") return kPlace;
            return fail(ErrorCode::NotFound, {std::string(text)});
          }};
}

struct Example {
  std::string_view field;
  Value value;
  std::string_view chinese, english, name;
};

// Every value written in any of the words is read back as itself.
TEST(RecordCells, EveryTypeReadsBackWhatItWrote) {
  const Example examples[] = {
      {"name", std::string("向阳小区"), "向阳小区", "向阳小区", "向阳小区"},
      {"households", std::int64_t{1234}, "1234", "1234", "1234"},
      {"managed", std::int64_t{1}, "是", "yes", "1"},
      {"managed", std::int64_t{0}, "否", "no", "0"},
      {"nature", std::int64_t{2}, "民营", "Private", "private"},
      {"founded", std::int64_t{20'513}, "2026-03-01", "2026-03-01", "2026-03-01"},
      {"seen", std::int64_t{20'513 * 1440 + 30}, "2026-03-01 08:30", "2026-03-01 08:30",
       "2026-03-01 08:30"},
      {"area", std::int64_t{30'050}, "300.50", "300.50", "300.50"},
      {"place", kPlace, "台州市", "台州市", "台州市"},
  };
  for (const Example& example : examples) {
    const Field& field = *kThing.field(example.field);
    const struct {
      TableWords words;
      std::string_view text;
    } ways[] = {{TableWords::Chinese, example.chinese},
                {TableWords::English, example.english},
                {TableWords::Names, example.name}};
    for (const auto& way : ways) {
      EXPECT_EQ(cell_text(field, example.value, context(way.words)), way.text) << field.name;
      const auto read = parse_cell(kThing, field, way.text, context());
      ASSERT_TRUE(read) << field.name << " " << way.text;
      EXPECT_EQ(*read, example.value) << field.name << " " << way.text;
    }
  }
}

TEST(RecordCells, UnderstandsWhatPeopleAndSpreadsheetsWrite) {
  const struct {
    std::string_view field, text;
    std::int64_t value;
  } examples[] = {
      {"households", "1,234", 1234},
      {"households", " 12 ", 12},
      {"managed", "√", 1},
      {"managed", "无", 0},
      {"founded", "2026/3/1", 20'513},
      {"founded", "2026年3月1日", 20'513},
      {"founded", "2026.03.01", 20'513},
      {"seen", "2026/3/1 8:30", 20'513 * 1440 + 30},
      {"area", "1,300", 130'000},
      {"area", "0.5", 50},
      {"area", "1.50000", 150},
  };
  for (const auto& example : examples) {
    const auto read = parse_cell(kThing, *kThing.field(example.field), example.text, context());
    ASSERT_TRUE(read) << example.field << " " << example.text;
    EXPECT_EQ(*read, Value{example.value}) << example.field << " " << example.text;
  }
}

TEST(RecordCells, RefusesAtTheFieldWhatItDoesNotUnderstand) {
  const struct {
    std::string_view field, text;
  } examples[] = {
      {"households", "十二"},    {"managed", "也许"}, {"nature", "其他"},
      {"founded", "2026-02-30"}, {"founded", "昨天"}, {"seen", "2026-03-01"},
      {"area", "1.234"},         {"area", "3-4"},     {"households", "9999999999999999999"}};
  for (const auto& example : examples) {
    const auto read = parse_cell(kThing, *kThing.field(example.field), example.text, context());
    ASSERT_FALSE(read) << example.field << " " << example.text;
    EXPECT_EQ(read.error().code, ErrorCode::FieldBadValue);
    EXPECT_EQ(read.error().field, example.field);
    EXPECT_EQ(read.error().args, std::vector<std::string>{std::string(example.text)});
  }
  EXPECT_EQ(parse_cell(kThing, *kThing.field("place"), "某市", context()).error().code,
            ErrorCode::NotFound);
}

TEST(RecordCells, KnowsItsColumnByAnyOfItsNames) {
  const Field& field = *kThing.field("area");
  for (const std::string_view head : {"area", " 面积 ", "Floor area", "FLOOR AREA"}) {
    EXPECT_TRUE(is_head_of(field, head)) << head;
  }
  EXPECT_FALSE(is_head_of(field, "面"));
}

}  // namespace
}  // namespace quanyu::exchange
