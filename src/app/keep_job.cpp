#include "app/keep_job.hpp"

namespace quanyu::app {

struct KeepJob::Answer {
  std::optional<Result<std::uint64_t>> written;
};

KeepJob::KeepJob(std::unique_ptr<Place> place, const Parts& parts, std::function<void()> arrived,
                 Kept kept)
    : place_(std::move(place)),
      parts_(parts),
      arrived_(std::move(arrived)),
      kept_(std::move(kept)) {}

KeepJob::~KeepJob() = default;

Result<JobState> KeepJob::step() {
  if (!answer_) {
    answer_ = std::make_shared<Answer>();
    TRY_ASSIGN(platform::ExtentCommit commit, place_->database().take_commit());
    parts_.storage.write(place_->token(), std::move(commit),
                         [answer = answer_, arrived = arrived_](Result<std::uint64_t> written) {
                           answer->written = std::move(written);
                           arrived();
                         });
  }
  if (!answer_->written) return JobState::Waiting;
  TRY(*answer_->written);
  kept_(std::move(place_));
  return JobState::Done;
}

}  // namespace quanyu::app
