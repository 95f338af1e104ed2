// Settings: look, language, text size, person, the places kept here and what storage holds.
// Built by build_settings, drawn by ui/screens/settings_screen. Never applies anything itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "view/intents.hpp"
#include "view/place_facts.hpp"

namespace quanyu::view {

// One choice among few; `index` is the value of the enum it stands for.
struct ChoiceOption {
  std::string key, label;
  bool chosen = false;
  friend bool operator==(const ChoiceOption&, const ChoiceOption&) = default;
};

struct SettingsView {
  std::string title;
  std::vector<ChoiceOption> themes;     // order of ThemeChoice
  std::vector<ChoiceOption> languages;  // order of Language
  std::vector<ChoiceOption> scales;     // order of TextScale
  std::string person_name, person_unit;
  std::string storage_kind;   // "浏览器存储（IndexedDB）"
  std::string storage_used;   // "12.3 MB", or empty
  std::string storage_limit;  // what the page promises, decisions 28
  std::string privacy;
  bool can_export = false;
  std::string place_name;
  friend bool operator==(const SettingsView&, const SettingsView&) = default;
};

enum class StorageKind : std::uint8_t { IndexedDb, PrivateFiles, Memory };

struct SettingsInput {
  ThemeChoice theme = ThemeChoice::System;
  TextScale scale = TextScale::Normal;
  PersonFacts person;
  StorageKind storage = StorageKind::IndexedDb;
  std::int64_t used_bytes = -1;  // -1: not known
};

SettingsView build_settings(const SettingsInput& input, const PlaceFacts* place,
                            const Messages& messages);
std::string print(const SettingsView& view);

}  // namespace quanyu::view
