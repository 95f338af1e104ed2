#include "app/device_settings.hpp"

#include <algorithm>

namespace quanyu::app {
namespace {

constexpr std::uint32_t kMagic = 0x53445951;  // "QYDS" as it lies in the file
constexpr std::uint64_t kVersion = 2;
constexpr std::uint64_t kFirstWithDrafts = 2;
// No device keeps more; a damaged count must not make the reader allocate.
constexpr std::uint64_t kMostWorkspaces = 10'000;
constexpr std::uint64_t kMostDrafts = 1'000;
constexpr std::uint64_t kMostFields = 1'000;

// A number that names no member is taken as the first: a look, not a record, is at stake.
template <class Enum>
Enum enum_or_first(std::uint64_t number, Enum last) {
  return number <= static_cast<std::uint64_t>(last) ? static_cast<Enum>(number) : Enum{};
}

// What a field may hold, told apart by its place among the alternatives of a value.
void write_value(ByteWriter& writer, const domain::Value& value) {
  writer.varint(value.index());
  if (const auto* number = std::get_if<std::int64_t>(&value))
    writer.signed_varint(*number);
  else if (const auto* text = std::get_if<std::string>(&value))
    writer.text(*text);
  else if (const auto* id = std::get_if<Id>(&value))
    writer.text(to_hex(*id));
}

Id read_id(ByteReader& reader) { return parse_id(reader.text()).value_or(Id{}); }

domain::Value read_value(ByteReader& reader) {
  const std::uint64_t index = reader.varint();
  if (index == domain::Value(std::int64_t{0}).index()) return reader.signed_varint();
  if (index == domain::Value(std::string()).index()) return std::string(reader.text());
  if (index == domain::Value(Id{}).index()) return read_id(reader);
  return {};
}

void write_optional(ByteWriter& writer, const std::optional<std::int64_t>& number) {
  writer.varint(number ? 1 : 0);
  if (number) writer.signed_varint(*number);
}

std::optional<std::int64_t> read_optional(ByteReader& reader) {
  if (reader.varint() == 0) return std::nullopt;
  return reader.signed_varint();
}

void write_draft(ByteWriter& writer, const KeptDraft& draft) {
  writer.text(draft.workspace);
  writer.text(draft.form);
  writer.varint(draft.fields.size());
  for (const KeptField& field : draft.fields) {
    writer.varint(field.field);
    writer.text(field.text);
    writer.text(field.title);
    write_optional(writer, field.number);
    write_optional(writer, field.day);
    writer.text(to_hex(field.id));
    write_value(writer, field.base);
  }
}

Result<KeptDraft> read_draft(ByteReader& reader) {
  KeptDraft draft;
  draft.workspace = reader.text();
  draft.form = reader.text();
  const std::uint64_t count = reader.varint();
  if (count > kMostFields) return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  for (std::uint64_t i = 0; i < count && !reader.failed(); ++i) {
    KeptField& field = draft.fields.emplace_back();
    field.field = reader.varint();
    field.text = reader.text();
    field.title = reader.text();
    field.number = read_optional(reader);
    field.day = read_optional(reader);
    field.id = read_id(reader);
    field.base = read_value(reader);
  }
  return draft;
}

Result<DeviceSettings> decode_body(ByteReader& reader, std::uint64_t version) {
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
  const std::uint64_t drafts = version < kFirstWithDrafts ? 0 : reader.varint();
  if (drafts > kMostDrafts) return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  for (std::uint64_t i = 0; i < drafts && !reader.failed(); ++i) {
    TRY_ASSIGN(KeptDraft draft, read_draft(reader));
    settings.drafts.push_back(std::move(draft));
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
  std::erase_if(drafts, [&](const KeptDraft& draft) { return draft.workspace == token; });
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
  writer.varint(settings.drafts.size());
  for (const KeptDraft& draft : settings.drafts) write_draft(writer, draft);
  return writer.take();
}

Result<DeviceSettings> decode_device_settings(ByteView bytes) {
  ByteReader reader(bytes);
  if (reader.fixed<std::uint32_t>() != kMagic)
    return fail(ErrorCode::StorageCorrupt, {kDeviceFile});
  const std::uint64_t version = reader.varint();
  if (version > kVersion) return fail(ErrorCode::StorageNewer, {kDeviceFile});
  return decode_body(reader, version);
}

}  // namespace quanyu::app
