#include "app/keeper.hpp"

#include <map>
#include <utility>

namespace quanyu::app {

struct Keeper::State {
  platform::ExtentStore& storage;
  std::function<void()> arrived;
  DeviceSettings settings;
  std::map<std::string, std::uint64_t, std::less<>> sizes;
  bool listed = false, read = false;
  std::optional<Error> unavailable;

  std::uint64_t settings_commit = 0;
  bool settings_dirty = false, settings_writing = false;

  std::string place;  // token of the open one
  std::uint64_t saved_revision = 0, writing_revision = 0;
  bool writing = false;
  std::optional<Error> failure;  // not taken yet
  bool failed = false;           // shown until the place is opened again
};

namespace {

// The settings as the one commit that replaces them.
platform::ExtentCommit settings_commit(const DeviceSettings& settings, std::uint64_t number) {
  const Bytes bytes = encode(settings);
  platform::ExtentCommit commit{.commit = number, .size = bytes.size(), .extents = {}};
  for (std::size_t at = 0; at < bytes.size(); at += platform::kExtentSize) {
    const std::size_t length = std::min(platform::kExtentSize, bytes.size() - at);
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    commit.extents.push_back({static_cast<std::uint32_t>(at / platform::kExtentSize),
                              Bytes(first, first + static_cast<std::ptrdiff_t>(length))});
  }
  return commit;
}

}  // namespace

Keeper::Keeper(platform::ExtentStore& storage, std::function<void()> arrived)
    : state_(std::make_shared<State>(storage, std::move(arrived))) {}

Keeper::~Keeper() = default;

void Keeper::look() {
  state_->storage.list([state = state_](Result<std::vector<platform::StoredFile>> all) {
    state->listed = true;
    if (!all) {
      state->unavailable = std::move(all).error();
    } else {
      for (const platform::StoredFile& file : *all) {
        if (file.name != kDeviceFile) state->sizes[file.name] = file.size;
      }
    }
    state->arrived();
  });
  state_->storage.read(kDeviceFile, [state = state_](Result<platform::StoredImage> image) {
    state->read = true;
    if (!image) {
      state->unavailable = std::move(image).error();
    } else if (image->commit > 0) {
      state->settings_commit = image->commit;
      // Settings that cannot be read are started anew; the workspaces are listed by their files.
      if (auto settings = decode_device_settings(image->content)) {
        state->settings = *std::move(settings);
      }
    }
    state->arrived();
  });
}

bool Keeper::known() const { return state_->listed && state_->read; }
const std::optional<Error>& Keeper::unavailable() const { return state_->unavailable; }
DeviceSettings& Keeper::settings() { return state_->settings; }
const DeviceSettings& Keeper::settings() const { return state_->settings; }

std::uint64_t Keeper::size_of(std::string_view token) const {
  const auto found = state_->sizes.find(token);
  return found == state_->sizes.end() ? 0 : found->second;
}

std::uint64_t Keeper::used() const {
  std::uint64_t sum = 0;
  for (const auto& [token, size] : state_->sizes) sum += size;
  return sum;
}

void Keeper::save_settings() {
  state_->settings_dirty = true;
  if (!state_->settings_writing && !state_->unavailable) write_settings(state_);
}

void Keeper::write_settings(const std::shared_ptr<State>& state) {
  state->settings_dirty = false;
  state->settings_writing = true;
  state->storage.write(kDeviceFile, settings_commit(state->settings, state->settings_commit + 1),
                       [state](Result<std::uint64_t> written) {
                         state->settings_writing = false;
                         if (written) {
                           state->settings_commit = *written;
                           if (state->settings_dirty) write_settings(state);
                         } else if (written.error().code == ErrorCode::StorageElsewhere) {
                           reread_settings(state);
                         }
                         state->arrived();
                       });
}

// Another page of this device has written its settings meanwhile. The look is whoever's came last;
// the list of workspaces is both pages' together.
void Keeper::reread_settings(const std::shared_ptr<State>& state) {
  state->settings_writing = true;
  state->storage.read(kDeviceFile, [state](Result<platform::StoredImage> image) {
    state->settings_writing = false;
    if (!image) return state->arrived();
    state->settings_commit = image->commit;
    if (const auto theirs = decode_device_settings(image->content)) {
      for (const KeptWorkspace& kept : theirs->workspaces) {
        if (!state->settings.find(kept.token)) state->settings.workspaces.push_back(kept);
      }
    }
    write_settings(state);
  });
}

void Keeper::remove(const std::string& token) {
  state_->settings.forget(token);
  state_->sizes.erase(token);
  save_settings();
  // An answer that fails leaves a file without an entry: it is listed again at the next start.
  state_->storage.remove(token, [state = state_](const Result<bool>&) { state->arrived(); });
}

void Keeper::save(Place& place) {
  State& state = *state_;
  const std::uint64_t revision = place.database().revision();
  if (state.writing || state.failed || revision == state.saved_revision) return;
  Result<platform::ExtentCommit> commit = place.database().take_commit();
  if (!commit) {
    state.failed = true;
    state.failure = std::move(commit).error();
    return;
  }
  if (commit->extents.empty()) {
    state.saved_revision = revision;
    return;
  }
  state.writing = true;
  state.writing_revision = revision;
  const std::uint64_t size = commit->size;
  state.storage.write(place.token(), *std::move(commit),
                      [state = state_, token = place.token(), size](Result<std::uint64_t> written) {
                        if (state->place != token) return;
                        state->writing = false;
                        if (written) {
                          state->saved_revision = state->writing_revision;
                          state->sizes[token] = size;
                        } else {
                          state->failed = true;
                          state->failure = std::move(written).error();
                        }
                        state->arrived();
                      });
}

view::StorageState Keeper::state() const {
  if (state_->unavailable) return view::StorageState::Temporary;
  if (state_->failed) return view::StorageState::Failed;
  return state_->writing ? view::StorageState::Saving : view::StorageState::Saved;
}

std::optional<Error> Keeper::take_failure() { return std::exchange(state_->failure, std::nullopt); }

void Keeper::opened(Place& place) {
  State& state = *state_;
  state.place = place.token();
  state.sizes[state.place] = place.database().extent_bytes();
  state.saved_revision = place.database().revision();
  state.writing = state.failed = false;
  state.failure.reset();
}

void Keeper::counted(const Place& place) {
  KeptWorkspace* kept = state_->settings.find(place.token());
  if (!kept || !place.tree() || kept->areas == place.tree()->size()) return;
  kept->areas = place.tree()->size();
  save_settings();
}

bool Keeper::idle() const {
  return !state_->writing && !state_->settings_writing &&
         (!state_->settings_dirty || state_->unavailable.has_value());
}

}  // namespace quanyu::app
