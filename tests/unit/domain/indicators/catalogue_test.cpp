#include "domain/indicators/catalogue.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "domain/model.hpp"

namespace quanyu::domain {
namespace {

std::vector<const Counted*> parts_of(const Indicator& indicator) {
  std::vector<const Counted*> parts;
  for (const Counted* part :
       {&indicator.counted, &indicator.also, &indicator.among, &indicator.among_also}) {
    if (part->source != nullptr) parts.push_back(part);
  }
  return parts;
}

bool is_number(const Field& field) {
  return field.type == FieldType::Integer || field.type == FieldType::Scaled;
}
bool is_day(const Field& field) {
  return field.type == FieldType::Date || field.type == FieldType::Moment;
}

void expect_condition(const Entity& source, const Condition& condition) {
  const Entity* of = &source;
  if (condition.via != 0) {
    const Field* via = source.field(condition.via);
    ASSERT_NE(via, nullptr);
    ASSERT_EQ(via->type, FieldType::Reference);
    of = find_entity(via->target);
  }
  ASSERT_NE(of, nullptr);
  const Field* field = of->field(condition.field);
  ASSERT_NE(field, nullptr) << of->name;
  const bool text = field->type == FieldType::Text;
  EXPECT_EQ(condition.holds == Holds::Says, text && !condition.text.empty()) << field->name;
  EXPECT_LE(condition.low, condition.high) << field->name;
}

TEST(IndicatorsTest, EveryOneIsNamedOnceAndInBothLanguages) {
  std::set<std::string_view> codes;
  ASSERT_GT(all_indicators().size(), 80u);
  for (const Indicator* indicator : all_indicators()) {
    EXPECT_TRUE(codes.insert(indicator->code).second) << indicator->code;
    EXPECT_EQ(find_indicator(indicator->code), indicator);
    for (const Words& words : {indicator->name, indicator->definition}) {
      EXPECT_FALSE(words.zh.empty() || words.en.empty()) << indicator->code;
    }
    EXPECT_FALSE(indicator->unit.zh.empty()) << indicator->code;
  }
  EXPECT_EQ(find_indicator("no.such"), nullptr);
}

// What is declared fits together: a ratio has a whole, distinct figures say of what, measures are
// numbers, days are days, and references point at what the condition is about.
TEST(IndicatorsTest, SourcesAreWhatTheKindOfRollingUpNeeds) {
  for (const Indicator* indicator : all_indicators()) {
    SCOPED_TRACE(std::string(indicator->code));
    EXPECT_EQ(indicator->roll_up == RollUp::Ratio, indicator->among.source != nullptr);
    EXPECT_EQ(indicator->roll_up == RollUp::Latest ||
                  (indicator->roll_up == RollUp::Ratio && indicator->counted.take != Take::All),
              indicator->counted.take == Take::LatestOfPlace);
    EXPECT_TRUE(indicator->roll_up != RollUp::Distinct || indicator->counted.each != 0);
    EXPECT_TRUE(indicator->roll_up != RollUp::Mean || indicator->counted.measure != 0);
    for (const Counted* part : parts_of(*indicator)) {
      ASSERT_EQ(find_entity(part->source->number), part->source);
      for (const Condition& condition : part->where) expect_condition(*part->source, condition);
      EXPECT_TRUE(part->measure == 0 || is_number(*part->source->field(part->measure)));
      EXPECT_TRUE(part->each == 0 || part->source->field(part->each) != nullptr);
      const Field* from =
          part->from != 0 ? part->source->field(part->from) : part->source->field(Meaning::From);
      if (part->timing == Timing::InYear) {
        EXPECT_TRUE(from != nullptr && from->type == FieldType::Integer);
      } else if (part->timing != Timing::InForce && !part->source->is_link()) {
        EXPECT_TRUE(from != nullptr && is_day(*from));
      }
    }
  }
}

}  // namespace
}  // namespace quanyu::domain
