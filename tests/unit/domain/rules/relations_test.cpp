#include "domain/rules/relations.hpp"

#include <gtest/gtest.h>

#include "domain/decide.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/standards.hpp"

namespace quanyu::domain {
namespace {

Id id_of(std::uint8_t last) {
  Id id;
  id.bytes[15] = std::byte{last};
  return id;
}

const Acting kClerk{.id = id_of(1), .name = "演示甲", .unit = "示例街道", .role = Role::Clerk};

Result<Changes> add(EntityNumber entity, std::vector<Cell> cells, Facts facts = {}) {
  facts.has_workspace = true;
  return decide(kClerk, command::AddRecord{entity, id_of(9), std::move(cells), {}}, facts);
}

std::string refusal(const Result<Changes>& changes) {
  return changes ? "" : changes.error().args.at(0);
}

std::string found_organisation(std::string name, OrganisationKind kind) {
  return refusal(
      add(number::Organisation, {{kOrganisation["name"], std::move(name)},
                                 {kOrganisation["kind"], static_cast<std::int64_t>(kind)}}));
}

TEST(Relations, AnOwnersCommitteeNeverStandsAmongOrganisations) {
  EXPECT_EQ(found_organisation("示例小区业委会", OrganisationKind::Group), "owners_committee");
  EXPECT_EQ(found_organisation("示例小区党支部", OrganisationKind::CompoundBranch), "");
}

TEST(Relations, ATemporaryOrganisationEnds) {
  EXPECT_EQ(found_organisation("示例项目临时党支部", OrganisationKind::TemporaryBranch),
            "temporary_ends");
}

TEST(Relations, APhoneIsKeptForAPurposeAndUntilADay) {
  std::vector<Cell> cells = {{kPerson["name"], std::string("演示甲")},
                             {kPerson["phone"], std::string("000")}};
  EXPECT_EQ(refusal(add(number::Person, cells)), "phone_purpose");
  cells.push_back({kPerson["phone_purpose"], std::string("示例用途")});
  cells.push_back({kPerson["phone_until"], std::int64_t{20'000}});
  EXPECT_EQ(refusal(add(number::Person, cells)), "");
}

TEST(Relations, AStandardSaysItsAmount) {
  const auto standard = [](StaffingCount counted, FieldNumber amount) {
    return add(number::StaffingStandard,
               {{kStaffingStandard["name"], std::string("示例标准")},
                {kStaffingStandard["place"], std::int64_t{1}},
                {kStaffingStandard["counted"], static_cast<std::int64_t>(counted)},
                {amount, std::int64_t{5}}});
  };
  const FieldNumber least = kStaffingStandard["at_least"];
  const FieldNumber percent = kStaffingStandard["percent"];
  EXPECT_EQ(refusal(standard(StaffingCount::Instructors, least)), "");
  EXPECT_EQ(refusal(standard(StaffingCount::Instructors, percent)), "standard_amount");
  EXPECT_EQ(refusal(standard(StaffingCount::CrossPosts, least)), "standard_percent");
}

// 「累计将1025名聘用、公益性岗位人员纳入职业化管理」: the worker shows the latest change.
TEST(Relations, AWorkerShowsTheLatestChange) {
  const Id worker = id_of(5);
  Facts facts;
  facts.referred = {{.name = {.entity = number::Worker, .id = worker},
                     .standing = Standing::Alive,
                     .cells = {{kWorker["employment_type"], std::int64_t{2}}}}};
  const std::vector<Cell> change = {{kEmploymentChange["worker"], worker},
                                    {kEmploymentChange["begins"], std::int64_t{1000}},
                                    {kEmploymentChange["employment_type"], std::int64_t{3}}};
  const auto changes = add(number::EmploymentChange, change, facts);
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->rows.size(), 2u);
  EXPECT_EQ(changes->rows[1].row.id, worker);
  EXPECT_EQ(changes->rows[1].cells[0], (Cell{kWorker["employment_type"], std::int64_t{3}}));
  // One that is entered late does not undo a later one.
  RecordFact later;
  later.name.id = id_of(6);
  later.set(kEmploymentChange["begins"], std::int64_t{2000});
  facts.related = {{number::EmploymentChange, kEmploymentChange["worker"], {later}}};
  EXPECT_EQ(add(number::EmploymentChange, change, facts)->rows.size(), 1u);
}

}  // namespace
}  // namespace quanyu::domain
