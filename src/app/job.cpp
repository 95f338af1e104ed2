#include "app/job.hpp"

#include <algorithm>
#include <utility>

namespace quanyu::app {
namespace {

// A guess made from less than this would jump about.
constexpr double kPaceAfterMs = 400;

}  // namespace

void JobRunner::start(std::unique_ptr<Job> job, double now_ms, Ended ended) {
  job_ = std::move(job);
  ended_ = std::move(ended);
  waiting_ = false;
  phase_.clear();
  phase_started_ms_ = now_ms;
  note_pace(now_ms);
}

void JobRunner::work(double budget_ms, const std::function<double()>& clock) {
  const double started = clock();
  double now = started;
  while (wants_time() && now - started < budget_ms) {
    const double before = now;
    Result<JobState> state = job_->step();
    now = clock();
    longest_step_ms_ = std::max(longest_step_ms_, now - before);
    if (!state) return end(std::move(state).error());
    if (*state == JobState::Done) return end(std::nullopt);
    waiting_ = *state == JobState::Waiting;
    note_pace(now);
  }
}

void JobRunner::cancel() {
  if (!job_ || !job_->progress().can_cancel) return;
  job_->cancel();
  end(Error{.code = ErrorCode::Cancelled, .entity = {}, .field = {}, .args = {}});
}

std::optional<JobProgress> JobRunner::progress() const {
  if (!job_) return std::nullopt;
  return job_->progress();
}

std::optional<double> JobRunner::remaining_ms(double now_ms) const {
  if (!job_) return std::nullopt;
  const JobProgress progress = job_->progress();
  const double elapsed = now_ms - phase_started_ms_;
  if (progress.total == 0 || elapsed < kPaceAfterMs || progress.done <= phase_first_done_) {
    return std::nullopt;
  }
  const double pace = static_cast<double>(progress.done - phase_first_done_) / elapsed;
  return static_cast<double>(progress.total - std::min(progress.total, progress.done)) / pace;
}

// The handler may start the next job, so the runner is free before it is called.
void JobRunner::end(std::optional<Error> error) {
  const std::unique_ptr<Job> finished = std::move(job_);
  const Ended ended = std::exchange(ended_, nullptr);
  waiting_ = false;
  if (ended) ended(std::move(error));
}

void JobRunner::note_pace(double now_ms) {
  JobProgress progress = job_->progress();
  if (progress.phase == phase_) return;
  phase_ = std::move(progress.phase);
  phase_started_ms_ = now_ms;
  phase_first_done_ = progress.done;
}

}  // namespace quanyu::app
