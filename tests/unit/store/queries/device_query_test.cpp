#include "store/queries/device_query.hpp"

#include "domain/entities/calendar.hpp"
#include "store/record_fact.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::store {
namespace {

using domain::kDevice;

constexpr domain::FieldNumber kNumberOfVisit = 2;

std::string number_of(Replica& replica, const Id& visit) {
  return must(record_fact(replica.database->connection(), {.entity = kVisitNumber, .id = visit}))
      .text(kNumberOfVisit);
}

struct DeviceQueryTest : ::testing::Test {
  RecordReplica office;
  Replica tablet{12};

  DeviceQueryTest() {
    tablet.take(office);
    tablet.acting = office.acting;
    tablet.clock.advance(60'000);
  }
  Id visit_on_tablet(const std::string& title) {
    const Id id = tablet.random.id();
    tablet.run(
        domain::command::AddRecord{.entity = kVisitNumber,
                                   .id = id,
                                   .cells = {{1, title}, {4, std::int64_t{1}}, {5, office.north}},
                                   .now = office.now()});
    return id;
  }
};

TEST_F(DeviceQueryTest, TellsWhoWroteAndWhichDeviceThisIs) {
  auto seen = must(seen_devices(*tablet.database));
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].site, office.database->site());
  EXPECT_TRUE(seen[0].founder);
  EXPECT_FALSE(seen[0].own);
  EXPECT_EQ(seen[0].acts, 6) << "a workspace, an actor and four areas";
  EXPECT_TRUE(seen[1].own);
  EXPECT_EQ(seen[1].acts, 0);
  visit_on_tablet("路灯");
  seen = must(seen_devices(*tablet.database));
  EXPECT_EQ(seen[1].acts, 1);
  EXPECT_EQ(seen[1].last_millis, tablet.clock.wall_millis());
}

// Two devices of one unit, apart on the same day.
TEST_F(DeviceQueryTest, NoTwoDevicesGiveTheSameNumber) {
  const Id here = office.add_visit("路灯", office.north);
  const Id there = visit_on_tablet("井盖");
  EXPECT_TRUE(number_of(office, here).ends_with("-A-001")) << number_of(office, here);
  EXPECT_NE(number_of(tablet, there), number_of(office, here));
  office.run(
      domain::command::AddRecord{.entity = domain::number::Device,
                                 .id = office.random.id(),
                                 .cells = {{kDevice["site"], to_hex(tablet.database->site())},
                                           {kDevice["letter"], std::string("B")}},
                                 .now = office.now()});
  tablet.take(office);
  const Id later = visit_on_tablet("树枝");
  EXPECT_TRUE(number_of(tablet, later).ends_with("-B-001")) << number_of(tablet, later);
}

}  // namespace
}  // namespace quanyu::store
