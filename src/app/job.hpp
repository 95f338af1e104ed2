// A job: long work cut into short steps, so that the page stays alive while it runs. The runner
// gives it slices of time between frames; a job that waits for the browser (a download, the
// storage) says so and is asked again when something arrived. Exactly one job runs at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace quanyu::app {

// How far a job is. `total` is 0 while it is not known; `phase` is a catalogue key.
struct JobProgress {
  std::string phase;
  std::uint64_t done = 0;
  std::uint64_t total = 0;
  bool can_cancel = true;
};

enum class JobState : std::uint8_t { Running, Waiting, Done };

class Job {
 public:
  virtual ~Job() = default;

  // Works for at most about 30 ms. An error ends the job; it has then undone what it did.
  virtual Result<JobState> step() = 0;

  // Undoes everything done so far; the job is not asked again. Only called between steps.
  virtual void cancel() = 0;

  [[nodiscard]] virtual JobProgress progress() const = 0;
};

// Runs the current job and measures it. Owned by the app.
class JobRunner {
 public:
  // The job ended: with nothing, or with the error it ended by (Cancelled when the user stopped
  // it).
  using Ended = std::function<void(std::optional<Error>)>;

  // Starts a job. REQUIRES: no job is running.
  void start(std::unique_ptr<Job> job, double now_ms, Ended ended);

  // Steps the job until `budget_ms` of `clock` have passed or it waits or ends. `clock` gives
  // monotonic milliseconds.
  void work(double budget_ms, const std::function<double()>& clock);

  // Stops the job and undoes its work, if it can be cancelled now.
  void cancel();

  [[nodiscard]] bool running() const { return job_ != nullptr; }
  // True when the job could use a slice at once, false while it waits for an answer.
  [[nodiscard]] bool wants_time() const { return job_ != nullptr && !waiting_; }
  // Something arrived that a waiting job may have waited for.
  void wake() { waiting_ = false; }

  [[nodiscard]] std::optional<JobProgress> progress() const;
  // Milliseconds still to go, guessed from the pace of this phase; nothing before it can be
  // guessed.
  [[nodiscard]] std::optional<double> remaining_ms(double now_ms) const;
  // The longest single step so far, in milliseconds: a test holds it under the limit.
  [[nodiscard]] double longest_step_ms() const { return longest_step_ms_; }

 private:
  void end(std::optional<Error> error);
  void note_pace(double now_ms);

  std::unique_ptr<Job> job_;
  Ended ended_;
  bool waiting_ = false;
  std::string phase_;
  double phase_started_ms_ = 0;
  std::uint64_t phase_first_done_ = 0;
  double longest_step_ms_ = 0;
};

}  // namespace quanyu::app
