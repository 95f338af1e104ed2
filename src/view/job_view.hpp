// Long work in progress: what runs, how far it is, what is left. Built from the job runner's facts,
// drawn as a bar under the top bar and as a card on the start screen. Never controls the job.
#pragma once

#include <cstdint>
#include <string>

#include "view/intents.hpp"
#include "view/messages.hpp"

namespace quanyu::view {

enum class JobKind : std::uint8_t { Import, Open, Export, Delete, Search, Check };
enum class JobState : std::uint8_t { Running, Cancelling, Saving };

// As the job runner knows it. `total` 0: not known yet; `remaining_ms` -1: cannot be guessed yet.
// `phase` is a catalogue key for what is being done now ("job.phase.reading"), or empty.
struct JobFacts {
  JobNumber number = 0;
  JobKind kind = JobKind::Import;
  JobState state = JobState::Running;
  std::string subject;  // file or place, as data
  std::string phase;
  std::int64_t done = 0, total = 0;
  std::int64_t remaining_ms = -1;
  bool cancellable = true;
  friend bool operator==(const JobFacts&, const JobFacts&) = default;
};

struct JobView {
  JobNumber number = 0;
  std::string title;      // "正在导入台州市"
  std::string phase;      // "正在核对上下级", or empty
  std::string amount;     // "12,000 / 665,276 行", "1.2 MB / 6.4 MB", or empty
  std::string time_left;  // "约 20 秒", or empty
  // 0 to 1000 of the work; -1 while the total is unknown.
  std::int32_t permille = -1;
  bool cancellable = true;
  friend bool operator==(const JobView&, const JobView&) = default;
};

JobView build_job(const JobFacts& facts, const Messages& messages);
std::string print(const JobView& view);

}  // namespace quanyu::view
