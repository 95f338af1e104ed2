// Tables of records in steps: a long one shows how far it is, cancelled it has written nothing, and
// one wrong row keeps all others out.
#include "app/table_jobs.hpp"

#include <algorithm>

#include "store/queries/live_records.hpp"
#include "support/trial_entity.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::app {
namespace {

using quanyu::testing::kVisit;
using quanyu::testing::kVisitNumber;

constexpr int kRows = 500;

std::string table_of(int rows) {
  std::string text = "事由,方式,地点\r\n";
  for (int i = 0; i < rows; ++i) text += "走访" + std::to_string(i) + ",入户,甲子社区\r\n";
  return text;
}

struct TableJobsTest : ::testing::Test {
  quanyu::testing::TrialModel model;
  store::Replica replica{5};
  std::unique_ptr<Place> place;
  JobRunner runner;
  double now = 0;
  std::vector<TableOutcome> outcomes;
  bool ended = false;
  std::optional<Error> error;

  TableJobsTest() {
    replica.found();
    const Id street = replica.add_area("甲子街道", domain::AreaKind::Street);
    replica.add_area("甲子社区", domain::AreaKind::Community, street);
    place = store::must(Place::adopt(std::move(replica.database)));
    store::must(place->act_as("演示甲", "示例街道", replica.random));
  }
  exchange::CellContext context() {
    return store::must(exchange::record_context(place->database(), exchange::TableWords::Chinese));
  }
  void start(std::string text) {
    TableOrder order{.entity = &kVisit,
                     .file = "走访.csv",
                     .text = std::move(text),
                     .now = Moment{29'000'000},
                     .new_id = [this] { return replica.random.id(); }};
    begin(std::make_unique<TableImportJob>(
        *place, std::move(order), context(),
        [this](TableOutcome outcome) { outcomes.push_back(std::move(outcome)); }));
  }
  void begin(std::unique_ptr<Job> job) {
    ended = false;
    runner.start(std::move(job), now, [this](std::optional<Error> why) {
      ended = true;
      error = std::move(why);
    });
  }
  // One step: every look at the clock finds it later than the budget.
  void step() {
    runner.work(1, [this] { return now += 10; });
  }
  int finish() {
    int steps = 0;
    while (runner.running() && steps < 10'000) step(), ++steps;
    return steps;
  }
  std::size_t visits() {
    return store::must(store::live_records(place->database(), kVisitNumber)).size();
  }
};

TEST_F(TableJobsTest, ALongTableGoesInByManyStepsAsOneAct) {
  start(table_of(kRows));
  std::uint64_t most = 0;
  bool could_cancel = false;
  for (int steps = 0; runner.running() && steps < 10'000; ++steps) {
    step();
    if (const auto progress = runner.progress(); progress && progress->total > 0) {
      EXPECT_GE(progress->done, most);
      most = std::max(most, progress->done);
      could_cancel = could_cancel || progress->can_cancel;
      EXPECT_TRUE(visits() == 0 || progress->done == progress->total);
    }
  }
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].rows, std::size_t{kRows});
  EXPECT_TRUE(could_cancel);
  EXPECT_EQ(visits(), std::size_t{kRows});
  store::must(place->undo());
  EXPECT_EQ(visits(), 0U);
}

TEST_F(TableJobsTest, CancelledInMidWayNothingIsWritten) {
  start(table_of(kRows));
  while (runner.progress()->total == 0 || runner.progress()->done < kRows / 2) step();
  runner.cancel();
  EXPECT_TRUE(ended);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::Cancelled);
  EXPECT_TRUE(outcomes.empty());
  EXPECT_EQ(visits(), 0U);
  start(table_of(3));
  finish();
  EXPECT_EQ(visits(), 3U) << "another try succeeds";
}

TEST_F(TableJobsTest, WrongRowsAreAllToldAndKeepTheOthersOut) {
  std::string text = table_of(40);
  text += "没有方式,,甲子社区\r\n走访,飞行,甲子社区\r\n";
  start(text);
  finish();
  ASSERT_EQ(outcomes.size(), 1U);
  ASSERT_EQ(outcomes[0].problems.size(), 1U)
      << "what cannot be read is told before rules are asked";
  EXPECT_EQ(outcomes[0].problems[0].line, 43U);
  start(table_of(40) + "没有方式,,甲子社区\r\n");
  finish();
  ASSERT_EQ(outcomes.size(), 2U);
  ASSERT_EQ(outcomes[1].problems.size(), 1U);
  EXPECT_EQ(outcomes[1].problems[0].line, 42U);
  EXPECT_EQ(outcomes[1].problems[0].error.field, "kind");
  EXPECT_EQ(visits(), 0U);
}

TEST_F(TableJobsTest, AChangeInBetweenIsJudgedAnew) {
  start(table_of(kRows));
  while (runner.progress()->total == 0 || runner.progress()->done < kRows / 2) step();
  store::must(place->run(domain::command::AddRecord{
      .entity = kVisitNumber,
      .id = replica.random.id(),
      .cells = {{1, std::string("中途")},
                {4, std::int64_t{1}},
                {5, store::must(context().find(domain::number::Area, "甲子社区"))}},
      .now = Moment{29'000'000}}));
  const auto before = runner.progress()->done;
  step();
  EXPECT_LT(runner.progress()->done, before) << "from the beginning";
  finish();
  EXPECT_EQ(visits(), std::size_t{kRows} + 1);
}

TEST_F(TableJobsTest, AListGoesOutByStepsInItsOwnOrder) {
  start(table_of(kRows));
  finish();
  store::RecordListQuery query{.entity = kVisitNumber};
  query.sort = 1;
  query.direction = store::ListDirection::Descending;
  auto list = store::must(store::load_record_list(place->database(), query));
  std::string written;
  begin(std::make_unique<TableExportJob>(*place, kVisit, list, context(),
                                         [&](std::string table) { written = std::move(table); }));
  EXPECT_GT(finish(), 3);
  EXPECT_EQ(std::ranges::count(written, '\n'), kRows + 1);
  EXPECT_LT(written.find("走访99,"), written.find("走访98,"));
  start(written);
  finish();
  ASSERT_EQ(outcomes.size(), 2U);
  EXPECT_TRUE(outcomes[1].problems.empty()) << "what was written can be read back";
  EXPECT_EQ(visits(), std::size_t{kRows});
}

}  // namespace
}  // namespace quanyu::app
