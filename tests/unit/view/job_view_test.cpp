#include "view/job_view.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

JobFacts import_facts() {
  JobFacts facts;
  facts.number = 3;
  facts.subject = "台州市";
  facts.phase = "job.phase.writing";
  facts.done = 1200;
  facts.total = 4000;
  facts.remaining_ms = 12'000;
  return facts;
}

TEST(JobView, SaysWhatHowFarAndHowLong) {
  EXPECT_EQ(print(build_job(import_facts(), Messages())),
            "job: 正在导入台州市 | 正在写入 | 1,200 / 4,000 行 | 300‰ | 约 12 秒 | cancellable\n");
}

TEST(JobView, SaysNothingItDoesNotKnow) {
  JobFacts facts = import_facts();
  facts.total = 0;
  const JobView view = build_job(facts, Messages());
  EXPECT_EQ(view.permille, -1);
  EXPECT_EQ(view.amount, "");
  EXPECT_EQ(view.time_left, "");
  facts = import_facts();
  facts.remaining_ms = -1;
  EXPECT_EQ(build_job(facts, Messages()).time_left, "");
}

TEST(JobView, CountsFilesInBytes) {
  JobFacts facts = import_facts();
  facts.done = 1'200'000;
  facts.total = 6'400'000;
  for (const char* phase : {"job.phase.download", "job.phase.reading"}) {
    facts.phase = phase;
    EXPECT_EQ(build_job(facts, Messages()).amount, "1.2 MB / 6.4 MB") << phase;
  }
}

TEST(JobView, NeverShowsMoreThanAllOfIt) {
  JobFacts facts = import_facts();
  facts.done = 9000;
  const JobView view = build_job(facts, Messages());
  EXPECT_EQ(view.permille, 1000);
  EXPECT_EQ(view.amount, "4,000 / 4,000 行");
}

TEST(JobView, CannotBeCancelledTwiceNorWhileSaving) {
  JobFacts facts = import_facts();
  facts.state = JobState::Cancelling;
  EXPECT_FALSE(build_job(facts, Messages()).cancellable);
  EXPECT_EQ(build_job(facts, Messages()).title, "正在取消，恢复原样");
  facts.state = JobState::Saving;
  EXPECT_FALSE(build_job(facts, Messages()).cancellable);
  EXPECT_EQ(build_job(facts, Messages()).phase, "正在写入浏览器存储");
}

}  // namespace
}  // namespace quanyu::view
