// What this device remembers for its user, apart from any workspace: who works here, the look,
// which workspaces it keeps, and forms left unsaved. Kept as a file of its own in the extent store.
// Losing it loses no record: workspaces found in the store without an entry are listed again by the
// app.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/changes.hpp"
#include "view/intents.hpp"
#include "view/messages.hpp"

namespace quanyu::app {

// The name of the settings' own file in the extent store; a workspace's file has its id as name.
inline constexpr char kDeviceFile[] = "device";

// A workspace kept here. `token` is its id (32 hex digits) and its file's name; `sample` is the
// division code of the sample it was made from, or empty.
struct KeptWorkspace {
  std::string token, name, sample;
  std::int64_t opened_ms = 0;  // UTC, for the order of the list
  std::int64_t areas = 0;      // as counted when its tree was loaded last
  friend bool operator==(const KeptWorkspace&, const KeptWorkspace&) = default;
};

// One field of a form that was left unsaved: what stands in it, and what stood there before.
struct KeptField {
  std::uint64_t field = 0;
  std::string text, title;
  std::optional<std::int64_t> number, day;  // a day as days since 1970-01-01
  Id id;
  domain::Value base;
  friend bool operator==(const KeptField&, const KeptField&) = default;
};

// A form of a workspace with what was typed into it: the lid may be closed at any moment.
struct KeptDraft {
  std::string workspace, form;
  std::vector<KeptField> fields;
  friend bool operator==(const KeptDraft&, const KeptDraft&) = default;
};

struct DeviceSettings {
  std::string person_name, person_unit;
  std::string site;  // this device's id in the journals it writes, 32 hex digits
  view::ThemeChoice theme = view::ThemeChoice::System;
  view::TextScale text_scale = view::TextScale::Normal;
  bool language_chosen = false;
  view::Language language = view::Language::Chinese;
  std::string last_workspace;  // opened at the next start; empty: the start screen
  std::vector<KeptWorkspace> workspaces;
  std::vector<KeptDraft> drafts;
  friend bool operator==(const DeviceSettings&, const DeviceSettings&) = default;

  // The entry of a workspace, or null. Valid until the list changes.
  [[nodiscard]] KeptWorkspace* find(std::string_view token);
  [[nodiscard]] const KeptWorkspace* find(std::string_view token) const;
  [[nodiscard]] const KeptWorkspace* find_sample(std::string_view code) const;
  void forget(std::string_view token);
};

// Versioned bytes and back. Fails with StorageCorrupt for bytes that are no settings and with
// StorageNewer for those of a later version.
Bytes encode(const DeviceSettings& settings);
Result<DeviceSettings> decode_device_settings(ByteView bytes);

}  // namespace quanyu::app
