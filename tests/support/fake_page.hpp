// FakePage: a page without a browser. Talks to an App in shell messages only, answers its wishes
// (timers, fetches, saves) at once and remembers what it was told, so that whole stories run under
// GoogleTest. Time is a manual clock: waiting costs nothing.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "app/app.hpp"
#include "gfx/box_glyphs.hpp"
#include "gfx/recording_device.hpp"
#include "platform/memory_extents.hpp"

namespace quanyu::testing {

class FakePage {
 public:
  // `storage` outlives the page, so that a second page can find what the first one left.
  explicit FakePage(platform::MemoryExtents& storage, std::string hash = {});

  // Sends one message and lets the app work until it is idle.
  void send(const shell::PageMessage& message);
  // Runs timers and answers until nothing is under way.
  void settle();
  // One turn only: for looking at the app while it works.
  void turn_once();

  // The node with this test id on screen now, or null.
  [[nodiscard]] const SemanticNode* find(std::string_view test_id);
  [[nodiscard]] const SemanticNode* find_named(Role role, std::string_view name);
  // The screen in words.
  [[nodiscard]] std::string dump();

  // What a person does: a click in the middle, typing into a field, a key.
  void click(const SemanticNode& node);
  void type(std::string_view test_id, std::string value);
  void press(std::string key, std::uint8_t modifiers = 0);
  // window.quanyu's calls; the reply's JSON.
  std::string call(shell::CallKind kind, std::string name = {}, std::string arguments = {});

  // Content of the files beside the page, by path; a missing one answers 404.
  std::map<std::string, std::string, std::less<>> files;
  std::string hash;  // of the address
  std::string title;
  std::vector<shell::SaveFile> saved;
  bool ready = false;
  double wake_ms = -1;  // the timer asked for last
  app::App& app() { return *app_; }
  platform::ManualClock clock{1'795'000'000'000};
  platform::SeededRandom random{7};
  gfx::RecordingDevice device;

 private:
  void take_answers();
  void take(const shell::AppMessage& message);

  platform::MemoryExtents& storage_;
  gfx::BoxGlyphs glyphs_;
  std::unique_ptr<app::App> app_;
  std::vector<shell::PageMessage> answers_;
  std::map<std::uint32_t, std::string> replies_;
  std::uint32_t last_call_ = 0;
  bool idle_ = false;
};

}  // namespace quanyu::testing
