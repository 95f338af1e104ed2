#include "ui/widgets/date_field.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

constexpr CivilDay kToday{2026, 3, 2};

TEST(DateField, UnderstandsTheUsualSpellings) {
  const CivilDay first{2026, 3, 1};
  for (const char* text : {"2026-03-01", "2026/3/1", "20260301", "2026年3月1日", "3/1", "3-1",
                           "２０２６．３．１", "3月1日"}) {
    EXPECT_EQ(parse_day(text, kToday), first) << text;
  }
  for (const char* text : {"", "2026-02-29", "2026-13-01", "32", "3/32", "2026-3", "1/2/3", "x"}) {
    EXPECT_FALSE(parse_day(text, kToday)) << text;
  }
  EXPECT_TRUE(parse_day("2024-02-29", kToday));
  EXPECT_EQ(format_day({987, 1, 2}), "0987-01-02");
}

TEST(DateField, KnowsTheCalendar) {
  EXPECT_EQ(weekday({2026, 3, 2}), 1);
  EXPECT_EQ(weekday({2000, 1, 1}), 6);
  EXPECT_EQ(add_days({2024, 2, 28}, 2), (CivilDay{2024, 3, 1}));
  EXPECT_EQ(add_days({2026, 1, 1}, -1), (CivilDay{2025, 12, 31}));
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
}

class DateFieldTest : public UiTest {
 protected:
  std::optional<CivilDay> value;
  Draw draw = [this](Ui& ui) {
    date_field(ui, "day", value, {.field = {.label = "Day"}, .today = kToday});
  };
};

TEST_F(DateFieldTest, ChoosesADayWithTheKeyboardAlone) {
  settle(draw);
  tab_to("day", draw);
  key("ArrowDown", draw);
  ASSERT_TRUE(shows("calendar"));
  EXPECT_EQ(focused(), node("2026-03-02").id);
  key("ArrowDown", draw);
  EXPECT_EQ(focused(), node("2026-03-09").id);
  key("PageDown", draw);
  EXPECT_EQ(focused(), node("2026-04-09").id);
  key("Enter", draw);
  EXPECT_EQ(value, (CivilDay{2026, 4, 9}));
  EXPECT_FALSE(shows("calendar"));
  EXPECT_EQ(focused(), node("day").id);
  EXPECT_EQ(node("day").value, "2026-04-09");
}

TEST_F(DateFieldTest, TakesATypedDayAndRefusesAWrongOne) {
  settle(draw);
  tab_to("day", draw);
  type("day", "3/1", draw);
  EXPECT_EQ(value, (CivilDay{2026, 3, 1}));
  type("day", "2026-02-30", draw);
  EXPECT_EQ(value, (CivilDay{2026, 3, 1}));
  stage_.input().focus(0, false);
  settle(draw);
  // The mistake stays in sight; the value is the old one.
  EXPECT_EQ(node("day").value, "2026-02-30");
  EXPECT_TRUE(node("day").states.has(State::Invalid));
  EXPECT_EQ(value, (CivilDay{2026, 3, 1}));
}

TEST_F(DateFieldTest, SaysWhatIsWrongWhereTheFormSendsTheKeyboard) {
  std::string missing = "missing";
  bool insist = false;
  const Draw form = [&](Ui& ui) {
    date_field(ui, "day", value,
               {.field = {.label = "Day", .error = missing}, .today = kToday, .insist = insist});
  };
  settle(form);
  tab_to("day", form);
  missing.clear();
  type("day", "2026-02-30", form);
  EXPECT_FALSE(node("day").states.has(State::Invalid)) << "half a date is no mistake yet";
  // Saving was tried: the required value is missing, but what is wrong is what was typed.
  insist = true, missing = "missing";
  settle(form);
  EXPECT_TRUE(node("day").states.has(State::Invalid));
  EXPECT_EQ(node("day").description, "widget.not_a_date");
}

}  // namespace
}  // namespace quanyu::ui
