#include "ui/widgets/number_field.hpp"

#include "unit/ui/ui_test.hpp"

namespace quanyu::ui {
namespace {

TEST(NumberField, UnderstandsWhatPeopleType) {
  EXPECT_EQ(parse_number("1,234.5", 2), 123450);
  EXPECT_EQ(parse_number("１２３。４", 1), 1234);
  EXPECT_EQ(parse_number("-7", 0), -7);
  EXPECT_EQ(parse_number("1 000", 0), 1000);
  EXPECT_EQ(parse_number(".5", 1), 5);
  for (const char* wrong : {"", "-", "1.2.3", "12a", "1.23", "99999999999999999999"}) {
    EXPECT_FALSE(parse_number(wrong, 1)) << wrong;
  }
  EXPECT_EQ(format_number(-5, 2), "-0.05");
  EXPECT_EQ(format_number(1234, 2), "12.34");
  EXPECT_EQ(group_digits(10721), "10,721");
  EXPECT_EQ(group_digits(-1000), "-1,000");
  EXPECT_EQ(group_digits(999), "999");
}

class NumberFieldTest : public UiTest {
 protected:
  std::optional<std::int64_t> value = 5;
  Draw draw = [this](Ui& ui) {
    number_field(ui, "count", value, {.field = {.label = "Count"}, .minimum = 0, .maximum = 100});
  };
};

TEST_F(NumberFieldTest, KeepsTheValueAndSaysSoWhenTheTextIsNoNumber) {
  settle(draw);
  EXPECT_EQ(node("count").value, "5");
  tab_to("count", draw);
  type("count", "12x", draw);
  EXPECT_EQ(value, 5);
  EXPECT_TRUE(node("count").states.has(State::Invalid));
  EXPECT_EQ(node("count").description, "widget.not_a_number");
  type("count", "12", draw);
  EXPECT_EQ(value, 12);
  EXPECT_FALSE(node("count").states.has(State::Invalid));
  type("count", "1000", draw);
  EXPECT_EQ(value, 12);
  EXPECT_TRUE(node("count").states.has(State::Invalid));
  type("count", "", draw);
  EXPECT_FALSE(value.has_value());
}

TEST_F(NumberFieldTest, SaysOfATextThatItIsNoNumberRatherThanThatItIsMissing) {
  const Draw form = [this](Ui& ui) {
    number_field(ui, "count", value, {.field = {.label = "Count", .error = "missing"}});
  };
  value.reset();
  settle(form);
  tab_to("count", form);
  EXPECT_EQ(node("count").description, "missing");
  type("count", "12x", form);
  EXPECT_EQ(node("count").description, "widget.not_a_number");
}

TEST_F(NumberFieldTest, StepsByArrowsWithinItsRange) {
  settle(draw);
  tab_to("count", draw);
  key("ArrowUp", draw);
  EXPECT_EQ(value, 6);
  value = 100;
  key("ArrowDown", draw);
  EXPECT_EQ(value, 99);
}

}  // namespace
}  // namespace quanyu::ui
