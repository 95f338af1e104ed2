// Puts a place that was made in memory (imported, founded, opened from a file) into storage as its
// first commit. Only then does it exist; the job cannot be cancelled any more, it takes one write.
#pragma once

#include <functional>
#include <memory>

#include "app/job.hpp"
#include "app/parts.hpp"
#include "app/place.hpp"

namespace quanyu::app {

class KeepJob : public Job {
 public:
  using Kept = std::function<void(std::unique_ptr<Place>)>;

  // `arrived` is called after the storage has answered, so that the runner asks again.
  KeepJob(std::unique_ptr<Place> place, const Parts& parts, std::function<void()> arrived,
          Kept kept);
  ~KeepJob() override;

  // The errors of ExtentStore::write.
  Result<JobState> step() override;
  void cancel() override {}
  [[nodiscard]] JobProgress progress() const override {
    return {.phase = "job.phase.storing", .can_cancel = false};
  }

 private:
  struct Answer;
  std::unique_ptr<Place> place_;
  const Parts& parts_;
  std::function<void()> arrived_;
  Kept kept_;
  std::shared_ptr<Answer> answer_;
};

}  // namespace quanyu::app
