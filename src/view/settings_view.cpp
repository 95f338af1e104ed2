#include "view/settings_view.hpp"

#include "view/format.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

// What a place may grow to, decisions on capacity.
constexpr std::int64_t kMegabyte = 1'000'000;
constexpr std::int64_t kLimitIndexedDb = 150 * kMegabyte, kLimitPrivateFiles = 300 * kMegabyte;

MessageKey storage_label(StorageKind kind) {
  switch (kind) {
    case StorageKind::IndexedDb: return "settings.storage.indexeddb";
    case StorageKind::PrivateFiles: return "settings.storage.files";
    case StorageKind::Memory: break;
  }
  return "settings.storage.memory";
}

}  // namespace

SettingsView build_settings(const SettingsInput& input, const PlaceFacts* place,
                            const Messages& messages) {
  SettingsView view;
  const auto text = [&](MessageKey key) { return std::string(messages.text(key)); };
  const auto option = [&](std::string key, MessageKey label, bool chosen) {
    return ChoiceOption{std::move(key), text(label), chosen};
  };
  view.title = text("settings.title");
  view.themes = {
      option("system", "settings.theme.system", input.theme == ThemeChoice::System),
      option("light", "settings.theme.light", input.theme == ThemeChoice::Light),
      option("dark", "settings.theme.dark", input.theme == ThemeChoice::Dark),
      option("contrast", "settings.theme.contrast", input.theme == ThemeChoice::HighContrast)};
  const bool english = messages.language() == Language::English;
  view.languages = {option("zh", "settings.language.zh", !english),
                    option("en", "settings.language.en", english)};
  view.scales = {option("normal", "settings.scale.normal", input.scale == TextScale::Normal),
                 option("large", "settings.scale.large", input.scale == TextScale::Large),
                 option("larger", "settings.scale.larger", input.scale == TextScale::Larger)};
  view.person_name = input.person.name.empty() ? text("frame.person_unknown") : input.person.name;
  view.person_unit = input.person.unit;
  view.storage_kind = text(storage_label(input.storage));
  if (input.used_bytes >= 0) view.storage_used = format_size(input.used_bytes);
  if (input.storage != StorageKind::Memory) {
    const bool files = input.storage == StorageKind::PrivateFiles;
    view.storage_limit = messages.format(
        "settings.limit.value", {format_size(files ? kLimitPrivateFiles : kLimitIndexedDb)});
  }
  view.privacy = text("start.privacy");
  view.can_export = place != nullptr;
  if (place != nullptr) view.place_name = place->name;
  return view;
}

std::string print(const SettingsView& view) {
  TextPrinter out;
  out.head(view.title);
  const auto choices = [&](std::string_view label, const std::vector<ChoiceOption>& options) {
    for (const ChoiceOption& option : options) {
      out.line(label, {option.key, option.label, option.chosen ? "chosen" : ""});
    }
  };
  out.indent();
  choices("theme", view.themes);
  choices("language", view.languages);
  choices("scale", view.scales);
  out.line("person", {view.person_name, view.person_unit});
  out.line("storage", {view.storage_kind, view.storage_used, view.storage_limit, view.privacy});
  out.line("place", {view.place_name, view.can_export ? "can_export" : ""});
  return out.take();
}

}  // namespace quanyu::view
