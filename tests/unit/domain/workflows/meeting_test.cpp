#include "domain/entities/meeting.hpp"

#include "domain/entities/task.hpp"
#include "domain/validate.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kMeetingNumber = 1;
constexpr std::uint8_t kConvenor = 5;

RecordFact meeting(std::int64_t state, std::vector<Cell> more = {}) {
  RecordFact fact = fact_of(kMeeting, kMeetingNumber,
                            {{kMeeting["serial"], std::string("260302-SLJD-A-001")},
                             {kMeeting["title"], std::string("一季度党建联席会议")},
                             {kMeeting["kind"], std::int64_t{1}},
                             {kMeeting["area"], test_id(3)},
                             {kMeeting["convenor"], test_id(kConvenor)},
                             {kMeeting["state"], state}});
  for (const Cell& cell : more) fact.set(cell.field, cell.value);
  return fact;
}

RecordFact present(std::uint8_t unit) {
  return fact_of(kMeetingAttendance, unit,
                 {{kMeetingAttendance["unit"], test_id(unit)},
                  {kMeetingAttendance["presence"], std::int64_t{1}}});
}

RecordFact decision(std::uint8_t number, const char* content, std::uint8_t owner) {
  RecordFact fact = fact_of(kMeetingDecision, number,
                            {{kMeetingDecision["meeting"], test_id(kMeetingNumber)},
                             {kMeetingDecision["content"], std::string(content)},
                             {kMeetingDecision["due"], kTestToday + 14}});
  if (owner != 0) fact.set(kMeetingDecision["owner"], test_id(owner));
  return fact;
}

Facts about(RecordFact record, std::vector<RecordFact> lines, std::vector<RecordFact> decisions,
            std::vector<RecordFact> tasks = {}) {
  Facts facts = facts_about(std::move(record));
  facts.referred = {fact_of(kArea, 3, {})};
  facts.related = {{number::MeetingAttendance, kMeetingAttendance["meeting"], std::move(lines)},
                   {number::MeetingDecision, kMeetingDecision["meeting"], std::move(decisions)},
                   {number::Task, kTask["meeting"], std::move(tasks)}};
  return facts;
}

const std::vector<Cell> kHeldToday = {{kMeeting["held_on"], kTestToday}};
const std::vector<Cell> kMinutes = {{kMeeting["minutes"], std::string("会议议定以下事项。")}};

TEST(MeetingWorkflow, IsHeldWithItsQuorumAndNotBeforeItsDay) {
  const std::vector<Cell> half_of_four = {{kMeeting["quorum"], std::int64_t{1}},
                                          {kMeeting["units_due"], std::int64_t{4}}};
  const auto hold = [&](std::vector<Cell> more, std::vector<RecordFact> lines) {
    return refusal(
        act_on(about(meeting(meeting_state::kNoticed, std::move(more)), std::move(lines), {}),
               "hold", kHeldToday));
  };
  EXPECT_EQ(hold(half_of_four, {present(11), present(12)}), "meeting_quorum");
  EXPECT_EQ(hold(half_of_four, {present(11), present(12), present(13)}), "ok");
  EXPECT_EQ(hold({{kMeeting["quorum"], std::int64_t{1}}}, {present(11)}), "meeting_units_due");
  EXPECT_EQ(hold({}, {}), "ok");
  EXPECT_EQ(refusal(act_on(about(meeting(meeting_state::kPlanned), {}, {}), "hold",
                           {{kMeeting["held_on"], kTestToday + 1}})),
            "meeting_in_future");
}

TEST(MeetingWorkflow, DecisionsWithAnOwnerBecomeTasksWhenTheMinutesAreIssued) {
  const auto issued = act_on(about(meeting(meeting_state::kHeld), {},
                                   {decision(21, "整治楼道堆物", 11), decision(22, "知晓即可", 0),
                                    decision(23, "错时开放停车场", 12)}),
                             "issue_minutes", kMinutes);
  ASSERT_EQ(refusal(issued), "ok");
  ASSERT_EQ(issued->rows.size(), 3u);
  EXPECT_EQ(changed(issued, kMeeting["minuted_on"]), Value{kTestToday});
  EXPECT_EQ(changed(issued, kTask["serial"], 1), Value{std::string("260302-SLJD-A-001-1")});
  EXPECT_EQ(changed(issued, kTask["serial"], 2), Value{std::string("260302-SLJD-A-001-2")});
  EXPECT_EQ(changed(issued, kTask["title"], 1), Value{std::string("整治楼道堆物")});
  EXPECT_EQ(changed(issued, kTask["owner"], 2), Value{test_id(12)});
  EXPECT_EQ(changed(issued, kTask["issuer"], 1), Value{test_id(kConvenor)});
  EXPECT_EQ(changed(issued, kTask["due"], 1), Value{kTestToday + 14});
  EXPECT_EQ(changed(issued, kTask["state"], 1), Value{task_state::kAssigned});
  for (const RowChange& row : issued->rows) EXPECT_TRUE(validate(row));
}

TEST(MeetingWorkflow, CorrectedMinutesMakeTasksOnlyOfWhatIsNew) {
  const RecordFact made =
      fact_of(kTask, 31, {{kTask["decision"], test_id(21)}, {kTask["meeting"], test_id(1)}});
  const auto again =
      act_on(about(meeting(meeting_state::kHeld), {},
                   {decision(21, "整治楼道堆物", 11), decision(24, "补充", 12)}, {made}),
             "issue_minutes", kMinutes);
  ASSERT_EQ(refusal(again), "ok");
  ASSERT_EQ(again->rows.size(), 2u);
  EXPECT_EQ(changed(again, kTask["decision"], 1), Value{test_id(24)});
  EXPECT_EQ(changed(again, kTask["serial"], 1), Value{std::string("260302-SLJD-A-001-2")});
}

TEST(MeetingWorkflow, OneThatIsHeldIsNeitherPostponedNorCancelled) {
  const Facts held = about(meeting(meeting_state::kHeld), {}, {});
  EXPECT_EQ(act_on(held, "postpone", {{kMeeting["planned_for"], kTestNow.minutes}}).error().code,
            ErrorCode::WrongState);
  EXPECT_EQ(act_on(held, "cancel", {{kMeeting["cancel_reason"], std::string("暴雨")}}).error().code,
            ErrorCode::WrongState);
  const Facts noticed = about(meeting(meeting_state::kNoticed), {}, {});
  const auto moved = act_on(noticed, "postpone", {{kMeeting["planned_for"], kTestNow.minutes}});
  EXPECT_EQ(changed(moved, kMeeting["state"]), Value{meeting_state::kPlanned});
}

}  // namespace
}  // namespace quanyu::domain
