#include "domain/rules/conversion.hpp"

#include "domain/entities/mobilisation.hpp"
#include "domain/entities/registration.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

// 「转入常态化防控后，我们及时总结固化好经验好做法，实施……在职党员到居住社区报到」
TEST(ConversionTest, ThoseSentDownRegisterAtTheirCommunityOnce) {
  Facts facts = facts_about(
      fact_of(kMobilisation, 1, {{kMobilisation["state"], mobilisation_state::kStoodDown}}));
  const auto stay = [](std::uint8_t number) {
    return fact_of(kSentDown, number,
                   {{kSentDown["people"], std::int64_t{12}},
                    {kSentDown["place"], test_id(90)},
                    {kSentDown["unit"], test_id(91)}});
  };
  facts.related = {{number::SentDown, kSentDown["mobilisation"], {stay(41), stay(42)}}};
  facts.related[0].records[1].set(kSentDown["converted_on"], kTestToday - 1);
  EXPECT_EQ(refusal(act_on(facts, "convert")), error_name(ErrorCode::FieldRequired));
  const Cell residence{kMobilisation["registration_ground"], std::int64_t{1}};
  const auto converted = act_on(facts, "convert", {residence});
  ASSERT_EQ(refusal(converted), "ok");
  ASSERT_EQ(converted->rows.size(), 3u);
  EXPECT_EQ(converted->rows[1].row.entity, number::Registration);
  EXPECT_EQ(converted->rows[1].life, Life::Create);
  EXPECT_EQ(changed(converted, kRegistration["area"], 1), Value{test_id(90)});
  EXPECT_EQ(changed(converted, kRegistration["unit"], 1), Value{test_id(91)});
  EXPECT_EQ(changed(converted, kRegistration["headcount"], 1), Value{std::int64_t{12}});
  EXPECT_EQ(changed(converted, kRegistration["ground"], 1), Value{std::int64_t{1}});
  EXPECT_EQ(changed(converted, kSentDown["converted_on"], 2), Value{kTestToday});
}

}  // namespace
}  // namespace quanyu::domain
