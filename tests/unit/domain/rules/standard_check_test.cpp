#include "domain/rules/standard_check.hpp"

#include "domain/entities/centre.hpp"
#include "domain/entities/persons.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

const Date kToday{static_cast<std::int32_t>(kTestToday)};

RecordFact grid(std::uint8_t number, std::int64_t level, std::int64_t households) {
  RecordFact made = fact_of(kGrid, number, {{kGrid["level"], level}});
  if (households != 0) made.set(kGrid["households"], households);
  return made;
}

// 300 to 500 households a grid of level 1: both bounds are still right.
TEST(StandardCheckTest, GridsAreTooSmallTooBigOrWithoutAFigure) {
  const RecordFact standard = fact_of(kGridStandard, 100,
                                      {{kGridStandard["level"], std::int64_t{1}},
                                       {kGridStandard["least"], std::int64_t{300}},
                                       {kGridStandard["most"], std::int64_t{500}}});
  std::vector<RecordFact> grids = {grid(1, 1, 300), grid(2, 1, 500), grid(3, 1, 299),
                                   grid(4, 1, 501), grid(5, 1, 0),   grid(6, 2, 9)};
  grids.push_back(grid(7, 1, 400));
  grids.back().set(kGrid["dissolved"], kTestToday);  // gone on its day
  const StandardCheck check = check_grids(standard, grids, kToday);
  EXPECT_EQ(check.of, 5);
  EXPECT_EQ(check.met, 2);
  EXPECT_EQ(check.unknown, 1);
  EXPECT_EQ(check.missed, (std::vector<Missed>{{grid(3, 1, 0).name, 299, 300},
                                               {grid(4, 1, 0).name, 501, 500, true}}));
}

// 「活动场所不少于300平方米」, in hundredths.
TEST(StandardCheckTest, CentresFallShortByTheirRooms) {
  const RecordFact standard =
      fact_of(kCentreStandard, 100,
              {{kCentreStandard["measures"], static_cast<std::int64_t>(CentreMeasure::Activity)},
               {kCentreStandard["value"], std::int64_t{30'000}}});
  const std::vector<RecordFact> centres = {
      fact_of(kCentre, 1, {{kCentre["activity_area"], std::int64_t{30'000}}}),
      fact_of(kCentre, 2, {}), fact_of(kCentre, 3, {})};
  const std::vector<RecordFact> rooms = {
      fact_of(kCentreRoom, 4,
              {{kCentreRoom["centre"], test_id(2)},
               {kCentreRoom["floor_area"], std::int64_t{12'050}},
               {kCentreRoom["for_activities"], std::int64_t{1}}})};
  const StandardCheck check = check_centres(standard, centres, rooms, kToday);
  EXPECT_EQ(check.met, 1);
  EXPECT_EQ(check.of, 3);
  EXPECT_EQ(check.unknown, 1);
  EXPECT_EQ(check.missed, (std::vector<Missed>{{centres[1].name, 12'050, 30'000}}));
}

TEST(StandardCheckTest, MinutesOnFootAreNoMatterOfACentreAlone) {
  const RecordFact standard =
      fact_of(kCentreStandard, 100,
              {{kCentreStandard["measures"], static_cast<std::int64_t>(CentreMeasure::WalkMinutes)},
               {kCentreStandard["value"], std::int64_t{1'500}}});
  EXPECT_EQ(check_centres(standard, {fact_of(kCentre, 1, {})}, {}, kToday).of, 0);
}

RecordFact staffing(StaffingCount counted, std::int64_t at_least) {
  return fact_of(kStaffingStandard, 100,
                 {{kStaffingStandard["counted"], static_cast<std::int64_t>(counted)},
                  {kStaffingStandard["at_least"], at_least}});
}

TEST(StandardCheckTest, PlacesThatLackPostsAreNamed) {
  const std::vector<RowName> streets = {{.entity = number::Area, .id = test_id(1)},
                                        {.entity = number::Area, .id = test_id(2)}};
  std::vector<PostFact> posts;
  for (std::uint8_t person = 10; person < 15; ++person) {
    posts.push_back({test_id(1), test_id(person), Post::Instructor, true});
  }
  posts.push_back({test_id(2), test_id(15), Post::Instructor, true});
  const StandardCheck five =
      check_staffing(staffing(StaffingCount::Instructors, 5), streets, posts, {});
  EXPECT_EQ(five.met, 1);
  EXPECT_EQ(five.missed, (std::vector<Missed>{{streets[1], 1, 5}}));
  const std::vector<CountFact> reserves = {{test_id(2), 2}};
  const StandardCheck two =
      check_staffing(staffing(StaffingCount::Reserves, 2), streets, posts, reserves);
  EXPECT_EQ(two.missed, (std::vector<Missed>{{streets[0], 0, 2}}));
}

// 交叉任职: persons are missed, not places.
TEST(StandardCheckTest, WhoSitsInOneTeamOnlyIsNamed) {
  const std::vector<PostFact> posts = {{test_id(1), test_id(10), Post::Secretary, true},
                                       {test_id(1), test_id(10), Post::Director, false},
                                       {test_id(1), test_id(11), Post::CommitteeMember, true}};
  const StandardCheck check = check_staffing(staffing(StaffingCount::CrossPosts, 0), {}, posts, {});
  EXPECT_EQ(check.met, 1);
  EXPECT_EQ(check.of, 2);
  EXPECT_EQ(check.missed,
            (std::vector<Missed>{{{.entity = kPerson.number, .id = test_id(11)}, 1, 2}}));
}

// 「…比例不低于」: not all must meet such a standard.
TEST(StandardCheckTest, AShareIsReachedOrNot) {
  std::vector<RowName> streets;
  std::vector<PostFact> posts;
  for (std::uint8_t street = 1; street <= 10; ++street) {
    streets.push_back({.entity = number::Area, .id = test_id(street)});
    if (street > 1) posts.push_back({test_id(street), test_id(100), Post::Instructor, true});
  }
  RecordFact standard = staffing(StaffingCount::Instructors, 1);
  EXPECT_FALSE(check_staffing(standard, streets, posts, {}).reached());
  standard.set(kStaffingStandard["percent"], std::int64_t{90});
  EXPECT_TRUE(check_staffing(standard, streets, posts, {}).reached());
  standard.set(kStaffingStandard["percent"], std::int64_t{91});
  EXPECT_FALSE(check_staffing(standard, streets, posts, {}).reached());
  EXPECT_FALSE(check_staffing(standard, {}, posts, {}).reached()) << "nothing to check";
}

}  // namespace
}  // namespace quanyu::domain
