#include "domain/rules/reports.hpp"

#include "domain/entities/directory.hpp"
#include "domain/entities/duty.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/report_template.hpp"
#include "domain/entities/task.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

constexpr std::uint8_t kLeaving = 1;
constexpr std::uint8_t kComing = 2;

RecordFact matter(std::uint8_t number, MatterState state) {
  return fact_of(kMatter, number,
                 {{kMatter["handler"], test_id(kLeaving)},
                  {kMatter["state"], static_cast<std::int64_t>(state)}});
}

RecordFact task(std::uint8_t number, std::int64_t state) {
  return fact_of(kTask, number, {{kTask["handler"], test_id(kLeaving)}, {kTask["state"], state}});
}

Facts about_two_people() {
  RecordFact ended = fact_of(kDutyOwner, 32, {{kDutyOwner["owes_to"], kTestToday}});
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(*find_entity(number::Person), kLeaving, {}),
                    fact_of(*find_entity(number::Person), kComing, {})};
  facts.related = {
      {number::Matter,
       kMatter["handler"],
       {matter(11, MatterState::Handling), matter(12, MatterState::Archived),
        matter(13, MatterState::Suspended), matter(14, MatterState::Closed)}},
      {number::Task,
       kTask["handler"],
       {task(21, task_state::kInHand), task(22, task_state::kClosed),
        task(23, task_state::kReported)}},
      {number::DutyOwner, kDutyOwner["responsible"], {fact_of(kDutyOwner, 31, {}), ended}}};
  return facts;
}

std::vector<Cell> handover(std::uint8_t from, std::uint8_t to) {
  return {{kHandover["from_person"], test_id(from)},
          {kHandover["to_person"], test_id(to)},
          {kHandover["on"], kTestToday}};
}

TEST(ReportsTest, AHandoverGivesAllOpenWorkInOneAct) {
  const auto given = add_to(about_two_people(), kHandover, handover(kLeaving, kComing));
  ASSERT_EQ(refusal(given), "ok");
  ASSERT_EQ(given->rows.size(), 6u);
  EXPECT_EQ(changed(given, kHandover["matters"]), Value{std::int64_t{2}});
  EXPECT_EQ(changed(given, kHandover["tasks"]), Value{std::int64_t{2}});
  EXPECT_EQ(changed(given, kHandover["duties"]), Value{std::int64_t{1}});
  const std::uint8_t wanted[] = {11, 13, 21, 23, 31};
  for (std::size_t at = 0; at < std::size(wanted); ++at) {
    const RowChange& row = given->rows[at + 1];
    EXPECT_EQ(row.row.id, test_id(wanted[at]));
    EXPECT_EQ(row.life, Life::Keep);
    ASSERT_EQ(row.cells.size(), 1u);
    EXPECT_EQ(row.cells[0].value, Value{test_id(kComing)});
  }
}

TEST(ReportsTest, AHandoverIsBetweenTwoAndStaysAsItWas) {
  EXPECT_EQ(refusal(add_to(about_two_people(), kHandover, handover(kLeaving, kLeaving))),
            "handover_to_oneself");
  Facts done = about_two_people();
  done.record = fact_of(kHandover, 99, handover(kLeaving, kComing));
  done.referred.push_back(fact_of(*find_entity(number::Person), 3, {}));
  const auto edit = [&](Cell cell) {
    return decide(
        acting_in(Role::District),
        command::EditRecord{.row = done.record.name, .cells = {std::move(cell)}, .now = kTestNow},
        done);
  };
  EXPECT_EQ(refusal(edit({kHandover["to_person"], test_id(3)})), "handover_is_done");
  const auto noted = edit({kHandover["note"], std::string("资料已移交")});
  ASSERT_EQ(refusal(noted), "ok");
  EXPECT_EQ(noted->rows.size(), 1u);
}

TEST(ReportsTest, ACellIsBoundOnceAndSaysFromWhat) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(kReportTemplate, 1, {})};
  facts.related = {{number::TemplateCell,
                    kTemplateCell["template"],
                    {fact_of(kTemplateCell, 2,
                             {{kTemplateCell["cell"], std::string("C7")},
                              {kTemplateCell["sheet"], std::string("表一")}})}}};
  const auto bind = [&](const char* cell, const char* sheet, std::int64_t binding,
                        const char* source) {
    std::vector<Cell> cells = {{kTemplateCell["template"], test_id(1)},
                               {kTemplateCell["cell"], std::string(cell)},
                               {kTemplateCell["sheet"], std::string(sheet)},
                               {kTemplateCell["binding"], binding},
                               {kTemplateCell["source"], std::string(source)}};
    return refusal(add_to(facts, kTemplateCell, cells));
  };
  EXPECT_EQ(bind("C8", "表一", 1, "coverage.compounds"), "ok");
  EXPECT_EQ(bind("C7", "表一", 1, "coverage.compounds"), "cell_twice");
  EXPECT_EQ(bind("C7", "表二", 1, "coverage.compounds"), "ok");
  EXPECT_EQ(bind("七行", "表一", 1, "coverage.compounds"), "cell_name");
  EXPECT_EQ(bind("C8", "表一", 1, ""), "cell_without_source");
  EXPECT_EQ(bind("C8", "表一", 7, ""), "ok");
}

}  // namespace
}  // namespace quanyu::domain
