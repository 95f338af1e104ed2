#include "app/device_settings.hpp"

#include <algorithm>

namespace quanyu::app {
namespace {

constexpr std::uint32_t kMagic = 0x53445951;  // "QYDS" as it lies in the file
constexpr std::uint64_t kVersion = 1;
// No device keeps more; a damaged count must not make the reader allocate.
constexpr std::uint64_t kMostWorkspaces = 10'000;

// A number that names no member is taken as the first: a look, not a record, is at stake.
template <class Enum>
Enum enum_or_first(std::uint64_t number, Enum last) {
  return number <= static_cast<std::uint64_t>(last) ? static_cast<Enum>(number) : Enum{};
}

Result<DeviceSettings> decode_body(ByteReader& reader) {
  DeviceSettings settings;
  settings.person_name = reader.text();
  settings.person_unit = reader.text();
  settings.site = reader.text();
  settings.theme = enum_or_first(reader.varint(), view::ThemeChoice::HighContrast);
  settings.text_scale = enum_or_first(reader.varint(), view::TextScale::Larger);
  settings.language_chosen = reader.varint() != 0;
  settings.language = enum_or_first(reader.varint(), view::Language::English);
  settings.last_workspace = reader.text();
  const std::uint64_t count = reader.varint();
  if (count > kMostWorkspaces) return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  for (std::uint64_t i = 0; i < count && !reader.failed(); ++i) {
    KeptWorkspace& kept = settings.workspaces.emplace_back();
    kept.token = reader.text();
    kept.name = reader.text();
    kept.sample = reader.text();
    kept.opened_ms = reader.signed_varint();
    kept.areas = reader.signed_varint();
  }
  if (!reader.finished()) return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  return settings;
}

}  // namespace

KeptWorkspace* DeviceSettings::find(std::string_view token) {
  const auto found = std::ranges::find(workspaces, token, &KeptWorkspace::token);
  return found == workspaces.end() ? nullptr : &*found;
}

const KeptWorkspace* DeviceSettings::find(std::string_view token) const {
  const auto found = std::ranges::find(workspaces, token, &KeptWorkspace::token);
  return found == workspaces.end() ? nullptr : &*found;
}

const KeptWorkspace* DeviceSettings::find_sample(std::string_view code) const {
  const auto found = std::ranges::find(workspaces, code, &KeptWorkspace::sample);
  return code.empty() || found == workspaces.end() ? nullptr : &*found;
}

void DeviceSettings::forget(std::string_view token) {
  std::erase_if(workspaces, [&](const KeptWorkspace& kept) { return kept.token == token; });
  if (last_workspace == token) last_workspace.clear();
}

Bytes encode(const DeviceSettings& settings) {
  ByteWriter writer;
  writer.fixed(kMagic);
  writer.varint(kVersion);
  writer.text(settings.person_name);
  writer.text(settings.person_unit);
  writer.text(settings.site);
  writer.varint(static_cast<std::uint64_t>(settings.theme));
  writer.varint(static_cast<std::uint64_t>(settings.text_scale));
  writer.varint(settings.language_chosen ? 1 : 0);
  writer.varint(static_cast<std::uint64_t>(settings.language));
  writer.text(settings.last_workspace);
  writer.varint(settings.workspaces.size());
  for (const KeptWorkspace& kept : settings.workspaces) {
    writer.text(kept.token);
    writer.text(kept.name);
    writer.text(kept.sample);
    writer.signed_varint(kept.opened_ms);
    writer.signed_varint(kept.areas);
  }
  return writer.take();
}

Result<DeviceSettings> decode_device_settings(ByteView bytes) {
  ByteReader reader(bytes);
  if (reader.fixed<std::uint32_t>() != kMagic)
    return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  if (reader.varint() > kVersion) return fail(ErrorCode::StorageNewer, {kDeviceFile});
  return decode_body(reader);
}

}  // namespace quanyu::app
