// Keeper: everything between the open data and the extent store. Reads and writes this device's
// settings, and moves what commands changed in the open place into storage: one commit under way at
// a time, everything since then in the next. A change counts as saved only when the store has said
// so; the state shown on screen is the keeper's.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "app/device_settings.hpp"
#include "app/place.hpp"
#include "platform/extent_store.hpp"
#include "view/frame_view.hpp"

namespace quanyu::app {

class Keeper {
 public:
  // `arrived` is called after each answer of the store, so that the app takes a turn.
  Keeper(platform::ExtentStore& storage, std::function<void()> arrived);
  ~Keeper();

  // Starts reading the settings and the list of files. Until `known` nothing is decided.
  void look();
  [[nodiscard]] bool known() const;
  // Why nothing can be kept here, if so.
  [[nodiscard]] const std::optional<Error>& unavailable() const;
  [[nodiscard]] DeviceSettings& settings();
  [[nodiscard]] const DeviceSettings& settings() const;
  // Sizes of the workspaces' files as listed at the start or written since.
  [[nodiscard]] std::uint64_t size_of(std::string_view token) const;
  // Bytes of all workspaces kept here.
  [[nodiscard]] std::uint64_t used() const;

  // Writes the settings soon: calls in quick succession make one write.
  void save_settings();

  // Forgets a workspace and removes its file.
  void remove(const std::string& token);

  // Starts the next commit of `place` if it has unsaved changes and none is under way. REQUIRES:
  // not in a transaction.
  void save(Place& place);
  [[nodiscard]] view::StorageState state() const;
  // The error of the last failed write of the open place; the place must then be opened again,
  // since what is in memory is ahead of what is kept. Gives it once.
  std::optional<Error> take_failure();
  // A place was opened or made: nothing is under way for it, all of it is saved.
  void opened(Place& place);
  // The place's tree was counted: the list of kept places says how many units it has.
  void counted(const Place& place);
  // True when nothing is being written and nothing waits for being written.
  [[nodiscard]] bool idle() const;

 private:
  struct State;
  static void write_settings(const std::shared_ptr<State>& state);
  static void reread_settings(const std::shared_ptr<State>& state);

  // Shared with the callbacks, which may come after the keeper is gone.
  std::shared_ptr<State> state_;
};

}  // namespace quanyu::app
