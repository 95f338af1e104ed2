// What stands around every screen: rail, top bar, banner, running work, problem, notices. Built
// once per change by build_frame, drawn by ui/screens/frame_screen. Never holds the screen's
// content.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/intents.hpp"
#include "view/job_view.hpp"
#include "view/person_view.hpp"
#include "view/place_facts.hpp"
#include "view/problem_view.hpp"

namespace quanyu::view {

struct RailItem {
  CommandId command{};
  std::string argument;  // of the command
  Icon icon = Icon::None;
  std::string label;
  bool current = false;
  bool second = false;  // behind "more" where there is no room
  friend bool operator==(const RailItem&, const RailItem&) = default;
};

// One step of the scope, from the root of the place down.
struct Crumb {
  AreaKey area = 0;  // 0: the whole place
  std::string label;
  bool current = false;
  friend bool operator==(const Crumb&, const Crumb&) = default;
};

enum class StorageState : std::uint8_t { Saved, Saving, Failed, Temporary, ReadOnly };

struct StorageView {
  StorageState state = StorageState::Saved;
  std::string label;   // "已保存"
  std::string detail;  // tooltip: where, or why not
  friend bool operator==(const StorageView&, const StorageView&) = default;
};

enum class NoticeTone : std::uint8_t { Info, Ok, Warn };

// Somebody known in the open place, for the menu of people.
struct PersonChoice {
  Id actor;
  std::string label;
  bool acting = false;
  friend bool operator==(const PersonChoice&, const PersonChoice&) = default;
};

// A short message that goes by itself ("已复制 32 行").
struct Notice {
  std::uint32_t number = 0;
  NoticeTone tone = NoticeTone::Info;
  std::string text;
  // A command that takes it back or goes there.
  std::optional<CommandCall> action;
  std::string action_label;
  friend bool operator==(const Notice&, const Notice&) = default;
};

// A dialog that asks before something is lost.
struct ConfirmView {
  std::string title, text, confirm_label;
  CommandCall on_confirm;
  friend bool operator==(const ConfirmView&, const ConfirmView&) = default;
};

struct FrameView {
  std::string brand;               // 全域
  std::string document_title;      // "总览 · 台州市 – 全域"
  bool bare = true;                // the start screen: no rail, no top bar
  bool has_place = false;          // false: no scope and no search
  std::vector<RailItem> rail;      // the screens that exist, and nothing else
  std::vector<RailItem> rail_end;  // settings, help
  std::vector<Crumb> scope;
  std::string as_of;  // "截至 2023-06-30", or empty
  std::string search_placeholder, search_chord;
  StorageView storage;
  std::string person;                 // "演示甲 · 某街道", or the invitation to say who
  std::vector<PersonChoice> persons;  // known here; to change to with one click
  std::string demo, demo_detail;      // "演示数据" and what that means, or empty
  std::string secrecy;                // 内部资料，涉密不上网
  std::optional<JobView> job;
  std::optional<ProblemView> problem;
  std::vector<Notice> notices;
  std::optional<ConfirmView> confirm;
  friend bool operator==(const FrameView&, const FrameView&) = default;
};

struct FrameInput {
  Route route;
  PersonFacts person;
  std::vector<KnownPerson> known;
  StorageState storage = StorageState::Saved;
  std::string storage_detail;  // what the browser said, for Failed
  Keyboard keyboard = Keyboard::Pc;
  std::optional<JobFacts> job;
  std::optional<ProblemFacts> problem;
  std::vector<Notice> notices;
  std::optional<ConfirmView> confirm;
};

// `place` is nothing while no place is open.
FrameView build_frame(const FrameInput& input, const PlaceFacts* place, const Messages& messages);

// Golden text of a view; every view has one, for tests and for window.quanyu.query("view").
std::string print(const FrameView& view);

}  // namespace quanyu::view
