#include "app/job.hpp"

#include <memory>

#include <gtest/gtest.h>

namespace quanyu::app {
namespace {

// A job of `steps` steps of 10 made-up milliseconds each; it waits once, before step `wait_before`.
struct ScriptedJob : Job {
  int* clock;
  int steps, wait_before, fail_at;
  int done = 0;
  bool waited = false;
  bool* undone;

  ScriptedJob(int* clock_in, int steps_in, int wait_in, int fail_in, bool* undone_in)
      : clock(clock_in),
        steps(steps_in),
        wait_before(wait_in),
        fail_at(fail_in),
        undone(undone_in) {}

  Result<JobState> step() override {
    if (done == wait_before && !waited) {
      waited = true;
      return JobState::Waiting;
    }
    *clock += 10;
    if (done == fail_at) return fail(ErrorCode::ImportNothing);
    ++done;
    return done == steps ? JobState::Done : JobState::Running;
  }
  void cancel() override { *undone = true; }
  JobProgress progress() const override {
    return {"job.test", static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(steps),
            done < 8};
  }
};

struct JobTest : testing::Test {
  int clock = 0;
  bool undone = false, ended = false;
  std::optional<Error> error;
  JobRunner runner;

  void start(int steps, int wait_before = -1, int fail_at = -1) {
    runner.start(std::make_unique<ScriptedJob>(&clock, steps, wait_before, fail_at, &undone), clock,
                 [this](std::optional<Error> why) {
                   ended = true;
                   error = std::move(why);
                 });
  }
  void work(double budget) {
    runner.work(budget, [this] { return static_cast<double>(clock); });
  }
};

TEST_F(JobTest, WorksOnlyForItsBudget) {
  start(10);
  work(25);
  EXPECT_EQ(runner.progress()->done, 3u);
  EXPECT_TRUE(runner.running());
  EXPECT_DOUBLE_EQ(runner.longest_step_ms(), 10);
}

TEST_F(JobTest, EndsAndSaysSo) {
  start(3);
  work(1000);
  EXPECT_TRUE(ended);
  EXPECT_FALSE(error.has_value());
  EXPECT_FALSE(runner.running());
  EXPECT_FALSE(runner.progress().has_value());
}

TEST_F(JobTest, WaitsUntilWoken) {
  start(4, 2);
  work(1000);
  EXPECT_EQ(runner.progress()->done, 2u);
  EXPECT_FALSE(runner.wants_time());
  work(1000);
  EXPECT_EQ(runner.progress()->done, 2u);
  runner.wake();
  work(1000);
  EXPECT_TRUE(ended);
}

TEST_F(JobTest, AnErrorEndsIt) {
  start(4, -1, 1);
  work(1000);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::ImportNothing);
  EXPECT_FALSE(runner.running());
}

TEST_F(JobTest, CancelUndoesAndEnds) {
  start(10);
  work(25);
  runner.cancel();
  EXPECT_TRUE(undone);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::Cancelled);
}

TEST_F(JobTest, PastThePointOfNoReturnItGoesOn) {
  start(10);
  work(85);
  runner.cancel();
  EXPECT_FALSE(undone);
  EXPECT_TRUE(runner.running());
}

TEST_F(JobTest, GuessesTheTimeLeftFromItsPace) {
  start(100);
  work(300);
  EXPECT_FALSE(runner.remaining_ms(clock).has_value());
  work(200);
  ASSERT_TRUE(runner.remaining_ms(clock).has_value());
  EXPECT_NEAR(*runner.remaining_ms(clock), 500, 1);
}

TEST_F(JobTest, TheEndMayStartTheNext) {
  runner.start(std::make_unique<ScriptedJob>(&clock, 1, -1, -1, &undone), clock,
               [this](std::optional<Error>) { start(2); });
  work(5);
  EXPECT_TRUE(runner.running());
  work(1000);
  EXPECT_TRUE(ended);
}

}  // namespace
}  // namespace quanyu::app
