#include "domain/rules/attendance.hpp"

#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

RecordFact line(std::uint8_t unit, Presenting presence, std::int64_t heads = -1) {
  RecordFact fact =
      fact_of(kMeetingAttendance, 1,
              {{kMeetingAttendance["presence"], static_cast<std::int64_t>(presence)}});
  if (unit != 0) fact.set(kMeetingAttendance["unit"], test_id(unit));
  if (heads >= 0) fact.set(kMeetingAttendance["head_count"], heads);
  return fact;
}

TEST(AttendanceTest, UnitsCountOnceAndHeadsAsTheyCame) {
  const AttendanceCount count = count_attendance({
      line(1, Presenting::Attends, 2),
      line(1, Presenting::Attends),    // a second sheet of the same unit
      line(2, Presenting::StandsIn),   // a substitute stands for the unit
      line(3, Presenting::SitsIn, 4),  // sits in: people, no unit
      line(4, Presenting::Excused),
      line(2, Presenting::Absent),  // its head is absent, but somebody came
      line(5, Presenting::Absent), line(0, Presenting::Attends, 12),  // residents, without a unit
  });
  EXPECT_EQ(count, (AttendanceCount{.units = 2, .people = 20, .excused = 1, .absent = 1}));
}

TEST(AttendanceTest, AQuorumIsOfTheUnitsDue) {
  EXPECT_FALSE(is_quorate(Quorum::Half, 10, 5));
  EXPECT_TRUE(is_quorate(Quorum::Half, 10, 6));
  EXPECT_TRUE(is_quorate(Quorum::Half, 9, 5));
  EXPECT_FALSE(is_quorate(Quorum::TwoThirds, 10, 6));
  EXPECT_TRUE(is_quorate(Quorum::TwoThirds, 9, 6));
  EXPECT_FALSE(is_quorate(Quorum::All, 9, 8));
  EXPECT_TRUE(is_quorate(Quorum::All, 9, 9));
  EXPECT_FALSE(is_quorate(Quorum::Half, 0, 0));
}

TEST(AttendanceTest, ALineIsSignedBySomebody) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(kMeeting, 7, {}), fact_of(*find_entity(number::Unit), 2, {})};
  const auto sign = [&](std::vector<Cell> cells) {
    cells.push_back({kMeetingAttendance["meeting"], test_id(7)});
    cells.push_back({kMeetingAttendance["presence"], std::int64_t{1}});
    return refusal(add_to(facts, kMeetingAttendance, std::move(cells)));
  };
  EXPECT_EQ(sign({}), "attendance_of_nobody");
  EXPECT_EQ(sign({{kMeetingAttendance["unit"], test_id(2)},
                  {kMeetingAttendance["head_count"], std::int64_t{0}}}),
            "attendance_without_heads");
  EXPECT_EQ(sign({{kMeetingAttendance["unit"], test_id(2)}}), "ok");
}

TEST(AttendanceTest, AMeetingIsOfABodyOrInAnArea) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(kArea, 3, {})};
  const std::vector<Cell> cells = {{kMeeting["title"], std::string("加装电梯决策听证会")},
                                   {kMeeting["kind"], std::int64_t{8}}};
  EXPECT_EQ(refusal(add_to(facts, kMeeting, cells)), "meeting_without_place");
  std::vector<Cell> placed = cells;
  placed.push_back({kMeeting["area"], test_id(3)});
  EXPECT_EQ(refusal(add_to(facts, kMeeting, placed)), "ok");
}

}  // namespace
}  // namespace quanyu::domain
