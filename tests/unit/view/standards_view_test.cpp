#include "view/standards_view.hpp"

#include "domain/entities/grids.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/standards.hpp"
#include "domain/entities/workforce.hpp"
#include "unit/domain/rules/rule_facts.hpp"
#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

using domain::Cell;
using domain::kAppointment;
using domain::kGrid;
using domain::kGridStandard;
using domain::kHeadCount;
using domain::kStaffingStandard;

struct StandardsViewTest : testing::Test {
  SamplePlace place;
  StandardsInput input{.route = {},
                       .words = {.messages = Messages()},
                       .place = &place.facts(),
                       .scope = 0,
                       .entity = domain::number::GridStandard,
                       .standards = {},
                       .checked = {{}},
                       .today = {20'000}};

  [[nodiscard]] store::PlacedRecord record(const domain::Entity& entity, std::uint8_t number,
                                           std::vector<Cell> cells,
                                           std::string_view area = {}) const {
    return {.record = domain::fact_of(entity, number, std::move(cells)),
            .area = area.empty() ? 0 : place.area(area)};
  }
  void grid(std::uint8_t id, const char* name, std::int64_t households, std::string_view area) {
    input.checked[0].push_back(record(kGrid, id,
                                      {{kGrid["name"], std::string(name)},
                                       {kGrid["level"], std::int64_t{1}},
                                       {kGrid["households"], households}},
                                      area));
  }
  void grid_standard(std::uint8_t id, std::int64_t least, std::string_view area = {}) {
    input.standards.push_back(
        record(kGridStandard, id,
               {{kGridStandard["level"], std::int64_t{1}}, {kGridStandard["least"], least}}, area));
  }
};

TEST_F(StandardsViewTest, TellsWhichGridsAreTooSmallAndWhereTheyAre) {
  grid_standard(100, 300);
  grid(1, "甲子一格", 299, "990101001001");
  grid(2, "甲子二格", 300, "990101001002");
  grid(3, "丁卯一格", 12, "990102200200");
  EXPECT_EQ(print(build_standards(input)),
            "standard: 网格级别 一级网格 · 户数不少于 300 户 | 3 个中 1 个达标\n"
            "  missed: 甲子一格 | 现有 299 户，要求不少于 300 户 | -> " +
                print_route(build_standards(input).cards[0].missed[0].target) +
                "\n"
                "  missed: 丁卯一格 | 现有 12 户，要求不少于 300 户 | -> " +
                print_route(build_standards(input).cards[0].missed[1].target) + "\n");
  EXPECT_EQ(build_standards(input).cards[0].missed[0].target.screen, Screen::Record);
}

TEST_F(StandardsViewTest, AStandardSpeaksForItsAreaAndTheScopeNarrowsIt) {
  grid_standard(100, 300, "990101001");
  grid_standard(101, 300, "990102");
  grid(1, "甲子一格", 299, "990101001001");
  grid(2, "乙丑格", 1, "990101002001");
  grid(3, "丁卯一格", 12, "990102200200");
  grid(4, "没有归属的", 1, {});
  StandardsView view = build_standards(input);
  ASSERT_EQ(view.cards.size(), 2U);
  ASSERT_EQ(view.cards[0].missed.size(), 1U);
  EXPECT_EQ(view.cards[0].missed[0].title, "甲子一格");
  EXPECT_EQ(view.cards[1].missed[0].title, "丁卯一格");
  input.scope = place.area("990101");
  view = build_standards(input);
  ASSERT_EQ(view.cards.size(), 1U) << "the other standard is not of this district";
  EXPECT_EQ(view.cards[0].share, "1 个中 0 个达标");
}

TEST_F(StandardsViewTest, ManyAreCountedAndTheFirstAreNamed) {
  grid_standard(100, 300);
  for (std::uint8_t i = 1; i <= 9; ++i) grid(i, "小格", 1, "990101001001");
  grid(20, "没填户数的", 0, "990101001001");
  const StandardsView view = build_standards(input);
  EXPECT_EQ(view.cards[0].missed.size(), 4U);
  EXPECT_EQ(view.cards[0].more, "另有 5 个未达标");
  EXPECT_EQ(view.cards[0].unknown, "1 个没有数据");
  EXPECT_FALSE(view.cards[0].reached);
}

TEST_F(StandardsViewTest, StreetsThatLackInstructorsAreAreas) {
  input.entity = domain::number::StaffingStandard;
  input.checked = {{}, {}, {}, {}};
  input.standards.push_back(record(kStaffingStandard, 100,
                                   {{kStaffingStandard["name"], std::string("每街道两名指导员")},
                                    {kStaffingStandard["place"], std::int64_t{1}},
                                    {kStaffingStandard["counted"],
                                     static_cast<std::int64_t>(domain::StaffingCount::Instructors)},
                                    {kStaffingStandard["at_least"], std::int64_t{2}}}));
  const auto appoint = [&](std::uint8_t id, std::uint8_t person, std::string_view area,
                           std::int64_t ends = 0) {
    std::vector<Cell> cells = {
        {kAppointment["person"], domain::test_id(person)},
        {kAppointment["post"], static_cast<std::int64_t>(domain::Post::Instructor)},
        {kAppointment["begins"], std::int64_t{19'000}}};
    if (ends != 0) cells.push_back({kAppointment["ends"], ends});
    input.checked[0].push_back(record(kAppointment, id, std::move(cells), area));
  };
  appoint(1, 51, "990101001");
  appoint(2, 52, "990101001001");  // in a community of the street
  appoint(3, 53, "990101002");
  appoint(4, 54, "990101002", 19'500);  // has left
  const StandardsView view = build_standards(input);
  ASSERT_EQ(view.cards.size(), 1U);
  EXPECT_EQ(view.cards[0].title, "每街道两名指导员");
  EXPECT_EQ(view.cards[0].share, "4 个中 1 个达标") << "streets, towns and townships";
  ASSERT_EQ(view.cards[0].missed.size(), 3U);
  EXPECT_EQ(view.cards[0].missed[0].title, "乙丑街道");
  EXPECT_EQ(view.cards[0].missed[0].detail, "现有 1，要求不少于 2");
  EXPECT_EQ(view.cards[0].missed[0].target.selected, "990101002");
}

TEST_F(StandardsViewTest, OnlyTheLastCountOfReservesSpeaks) {
  input.entity = domain::number::StaffingStandard;
  input.checked = {{}, {}, {}, {}};
  input.scope = place.area("990101001");
  input.standards.push_back(record(
      kStaffingStandard, 100,
      {{kStaffingStandard["name"], std::string("后备")},
       {kStaffingStandard["place"], std::int64_t{1}},
       {kStaffingStandard["counted"], static_cast<std::int64_t>(domain::StaffingCount::Reserves)},
       {kStaffingStandard["at_least"], std::int64_t{2}}}));
  const auto count = [&](std::uint8_t id, std::int64_t heads, std::int64_t as_of) {
    input.checked[1].push_back(record(kHeadCount, id,
                                      {{kHeadCount["kind"], std::int64_t{1}},
                                       {kHeadCount["heads"], heads},
                                       {kHeadCount["as_of"], as_of}},
                                      "990101001"));
  };
  count(1, 1, 19'900);
  count(2, 2, 19'800);
  EXPECT_EQ(build_standards(input).cards[0].missed[0].detail, "现有 1，要求不少于 2");
  count(3, 2, 19'950);
  EXPECT_TRUE(build_standards(input).cards[0].reached);
}

TEST_F(StandardsViewTest, AnAreaThatIsNotThereAnyMoreHasNothingToCheck) {
  grid_standard(100, 300);
  input.standards[0].area = 999'999;
  grid(1, "甲子一格", 1, "990101001001");
  EXPECT_TRUE(build_standards(input).cards.empty());
}

// 「传统社区」, 「新建社区」: each class has its own.
TEST_F(StandardsViewTest, AStandardForOneClassPassesOverTheOthers) {
  input.entity = domain::number::StaffingStandard;
  input.checked = {{}, {}, {}, {}};
  input.scope = place.area("990101001");
  input.classes = {{place.area("990101001001"), 1}, {place.area("990101001002"), 2}};
  input.standards.push_back(
      record(kStaffingStandard, 100,
             {{kStaffingStandard["name"], std::string("一类社区")},
              {kStaffingStandard["place"], std::int64_t{2}},
              {kStaffingStandard["community_class"], std::int64_t{1}},
              {kStaffingStandard["percent"], std::int64_t{50}},
              {kStaffingStandard["counted"],
               static_cast<std::int64_t>(domain::StaffingCount::FullTimeDeputies)}}));
  const StandardsView view = build_standards(input);
  EXPECT_EQ(view.cards[0].share, "1 个中 0 个达标，要求 50%");
  ASSERT_EQ(view.cards[0].missed.size(), 1U);
  EXPECT_EQ(view.cards[0].missed[0].title, "甲子一社区");
}

TEST_F(StandardsViewTest, TooMuchToCheckIsSaid) {
  grid_standard(100, 300);
  input.too_many_records = true;
  const StandardsView view = build_standards(input);
  EXPECT_TRUE(view.cards.empty());
  EXPECT_EQ(view.too_many, "记录太多，没有逐个对照。");
}

}  // namespace
}  // namespace quanyu::view
