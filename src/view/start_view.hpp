// The first page: who am I, then a sample place, a new place or a file; and the places kept on this
// device. Built by build_start, drawn by ui/screens/start_screen. Problems are the
// frame's. Never shows a place's content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "view/job_view.hpp"
#include "view/phase.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

struct SampleCard {
  std::string code;    // "3310", argument of OpenSample
  std::string name;    // "台州市"
  std::string where;   // "浙江省"
  std::string counts;  // "9 个区县 · 131 个镇街 · 4,000 个社区村"
  std::string about;   // what the document about the place tells, one quiet line
  bool here = false;   // already kept on this device
  friend bool operator==(const SampleCard&, const SampleCard&) = default;
};

struct RecentPlace {
  std::string token;         // argument of OpenPlace and DeletePlace
  std::string name, detail;  // "4,213 个单位 · 2.1 MB"
  std::string opened;        // "2026-11-21 09:05"
  std::string tag;           // "演示数据", or empty
  friend bool operator==(const RecentPlace&, const RecentPlace&) = default;
};

struct StartView {
  Phase phase = Phase::Ready;  // Loading: looking what this device keeps; Failed: no storage
  StateNote note;              // for Loading and Failed
  std::string person_name, person_unit;  // as saved; empty before
  bool person_known = false;
  std::string greeting;  // "演示甲，从哪里开始？"
  std::vector<SampleCard> samples;
  std::vector<RecentPlace> recent;
  std::optional<JobView> job;
  friend bool operator==(const StartView&, const StartView&) = default;
};

struct StartInput {
  bool storage_known = false;          // false: still looking
  std::optional<Error> storage_error;  // nothing can be kept
  PersonFacts person;
  std::vector<SampleFacts> samples;        // from the samples index
  std::vector<WorkspaceFacts> workspaces;  // kept on this device, last used first
  std::int32_t offset_minutes = 480;
  std::optional<JobFacts> job;
};

StartView build_start(const StartInput& input, const Messages& messages);
std::string print(const StartView& view);

}  // namespace quanyu::view
