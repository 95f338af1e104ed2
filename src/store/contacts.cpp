#include "store/contacts.hpp"

#include <algorithm>

#include "store/contact_keys.hpp"
#include "store/segment_table.hpp"
#include "store/write_scope.hpp"

namespace quanyu::store {
namespace {

constexpr std::string_view kMagic = "QYCK";
constexpr std::uint8_t kFormat = 1;

std::unexpected<Error> damaged() { return fail(ErrorCode::SegmentDamaged, {"contact_keys"}); }

}  // namespace

Result<Bytes> contact_key_packet(Database& database) {
  if (database.in_transaction()) return fail(ErrorCode::StorageBusy);
  TRY_ASSIGN(const Id workspace, workspace_id(database.connection()));
  TRY_ASSIGN(const auto keys, contact_keys_here(database.connection()));
  ByteWriter writer;
  writer.raw(as_bytes(kMagic));
  writer.fixed(kFormat);
  writer.raw(workspace.view());
  writer.varint(keys.size());
  for (const ContactKey& key : keys) {
    writer.fixed(key.entity);
    writer.raw(key.record.view());
    writer.fixed(key.made.value);
    writer.raw(key.key);
  }
  const Sha256 hash = sha256(writer.view());
  writer.raw(hash);
  return writer.take();
}

Result<std::int64_t> take_contact_keys(Database& database, ByteView packet) {
  if (packet.size() < sizeof(Sha256)) return damaged();
  const ByteView body = packet.first(packet.size() - sizeof(Sha256));
  if (!std::ranges::equal(sha256(body), packet.last(sizeof(Sha256)))) return damaged();
  ByteReader reader(body);
  if (as_text(reader.raw(kMagic.size())) != kMagic) return damaged();
  if (reader.fixed<std::uint8_t>() != kFormat) return fail(ErrorCode::SegmentUnknownPart);
  const Id workspace = id_from_bytes(reader.raw(16));
  std::vector<ContactKey> keys;
  for (std::uint64_t left = reader.varint(); left > 0 && !reader.failed(); --left) {
    ContactKey& key = keys.emplace_back();
    key.entity = reader.fixed<domain::EntityNumber>();
    key.record = id_from_bytes(reader.raw(16));
    key.made.value = reader.fixed<std::int64_t>();
    const ByteView bytes = reader.raw(sizeof(SealKey));
    if (bytes.size() == sizeof(SealKey)) std::ranges::copy(bytes, key.key.begin());
  }
  if (!reader.finished()) return damaged();
  TRY_ASSIGN(const auto scope, WriteScope::begin(database));
  TRY_ASSIGN(const Id own, workspace_id(database.connection()));
  if (own != workspace) return fail(ErrorCode::SegmentForeign, {to_hex(workspace)});
  std::int64_t taken = 0;
  for (const ContactKey& key : keys) {
    TRY_ASSIGN(const bool kept, keep_contact_key(database.connection(), key));
    taken += kept ? 1 : 0;
  }
  TRY(scope->commit());
  return taken;
}

}  // namespace quanyu::store
