#include "store/contact_keys.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/model.hpp"

namespace quanyu::store {
namespace {

constexpr std::size_t kNameBytes = 16;
constexpr std::size_t kHeadBytes = 1 + kNameBytes + sizeof(SealNonce);
// Texts are filled up to a multiple of this, so that their length tells little.
constexpr std::size_t kPadding = 32;
// Longer ones are no contact of anybody.
constexpr std::size_t kMostSealedBytes = 8192;

// Where a value belongs: sealed bytes cannot be moved to another record or field.
Bytes place_of(const domain::RowName& row, domain::FieldNumber field) {
  ByteWriter writer;
  writer.fixed(kSealSuite);
  digest_row_name(writer, row);
  writer.fixed(field);
  return writer.take();
}

Bytes padded(std::string_view text) {
  ByteWriter writer;
  writer.text(text);
  while (writer.size() % kPadding != 0) writer.fixed(std::uint8_t{0});
  return writer.take();
}

SealKey key_from(ByteView bytes) {
  SealKey key{};
  if (bytes.size() == key.size()) std::ranges::copy(bytes, key.begin());
  return key;
}

struct NamedKey {
  Id name;
  SealKey key{};
};

// The youngest key of a record. Any would do; all who hold the same keys take the same one.
Result<std::optional<NamedKey>> youngest_key(Connection& connection, const Row& row) {
  Query query = connection.query(
      "SELECT id,key FROM contact_key WHERE entity=? AND row=? ORDER BY made DESC,id LIMIT 1");
  TRY_ASSIGN(const bool found, query.bind(std::int64_t{row.entity->number}, row.key).step());
  if (!found) return std::nullopt;
  return NamedKey{query.id(0), key_from(query.blob(1))};
}

Result<void> put_key(Connection& connection, std::int64_t row, const ContactKey& key) {
  return connection.query("INSERT INTO contact_key(id,entity,row,made,key) VALUES(?,?,?,?,?)")
      .bind(name_of(key), std::int64_t{key.entity}, row, key.made.value, ByteView(key.key))
      .run();
}

Result<NamedKey> new_key(Connection& connection, const Row& row, Stamp now) {
  ContactKey made{.entity = row.entity->number, .record = row.name.id, .made = now, .key = {}};
  connection.machine().random.fill(made.key);
  TRY(put_key(connection, row.key, made));
  return NamedKey{name_of(made), made.key};
}

}  // namespace

Id name_of(const ContactKey& key) {
  ByteWriter writer;
  writer.text("contact_key");
  writer.fixed(key.entity);
  writer.raw(key.record.view());
  writer.fixed(key.made.value);
  writer.raw(key.key);
  return id_from_bytes(ByteView(sha256(writer.view())).first(kNameBytes));
}

Result<Bytes> seal_contact(Connection& connection, const Row& row, domain::FieldNumber field,
                           std::string_view text, Stamp now) {
  TRY_ASSIGN(std::optional<NamedKey> key, youngest_key(connection, row));
  if (!key) {
    TRY_ASSIGN(key, new_key(connection, row, now));
  }
  SealNonce nonce{};
  connection.machine().random.fill(nonce);
  ByteWriter writer;
  writer.fixed(kSealSuite);
  writer.raw(key->name.view());
  writer.raw(nonce);
  writer.raw(seal(key->key, nonce, place_of(row.name, field), padded(text)));
  return writer.take();
}

Result<std::optional<std::string>> unseal_contact(Connection& connection,
                                                  const domain::RowName& row,
                                                  domain::FieldNumber field, ByteView sealed) {
  ByteReader reader(sealed);
  const auto suite = reader.fixed<std::uint8_t>();
  const Id name = id_from_bytes(reader.raw(kNameBytes));
  const ByteView nonce_bytes = reader.raw(sizeof(SealNonce));
  if (reader.failed() || suite != kSealSuite) return std::nullopt;
  Query query = connection.query("SELECT key FROM contact_key WHERE id=?");
  TRY_ASSIGN(const bool found, query.bind(name).step());
  if (!found) return std::nullopt;
  SealNonce nonce{};
  std::ranges::copy(nonce_bytes, nonce.begin());
  const auto content =
      unseal(key_from(query.blob(0)), nonce, place_of(row, field), reader.raw(reader.remaining()));
  if (!content) return std::nullopt;
  ByteReader inner(*content);
  const std::string_view text = inner.text();
  if (inner.failed() || text.empty() || !is_utf8(text)) return std::nullopt;
  return std::string(text);
}

bool is_sealed_value(ByteView sealed) {
  return sealed.size() >= kHeadBytes + kSealTagBytes && sealed.size() <= kMostSealedBytes &&
         sealed[0] != std::byte{0};
}

Result<Stamp> erased_until(Connection& connection, Row& row) {
  const Register* erasure = row.find(domain::kErasureField);
  if (erasure == nullptr) return Stamp{};
  TRY_ASSIGN(const auto order, connection.order_of(erasure->transaction));
  return order.stamp;
}

Result<void> settle_contacts(Connection& connection, Row& row) {
  TRY_ASSIGN(const Stamp erased, erased_until(connection, row));
  if (erased != Stamp{}) {
    TRY(connection.query("DELETE FROM contact_key WHERE entity=? AND row=? AND made<=?")
            .bind(std::int64_t{row.entity->number}, row.key, erased.value)
            .run());
  }
  for (Register& cell : row.registers) {
    if (cell.sealed.empty()) continue;
    TRY_ASSIGN(auto text, unseal_contact(connection, row.name, cell.field, cell.sealed));
    cell.value = text ? domain::Value{*std::move(text)} : domain::Value{};
  }
  return {};
}

Result<bool> keep_contact_key(Connection& connection, const ContactKey& key) {
  const domain::Entity* entity = domain::find_entity(key.entity);
  if (entity == nullptr || entity->is_link() || !entity->has_contacts()) return false;
  {
    Query known = connection.query("SELECT 1 FROM contact_key WHERE id=?");
    TRY_ASSIGN(const bool found, known.bind(name_of(key)).step());
    if (found) return false;
  }
  TRY_ASSIGN(Row row, load_row(connection, {.entity = key.entity, .id = key.record}));
  TRY_ASSIGN(const Stamp erased, erased_until(connection, row));
  if (key.made <= erased) return false;
  TRY_ASSIGN(row.key, intern_record(connection, *entity, key.record));
  TRY(put_key(connection, row.key, key));
  if (row.registers.empty()) return true;
  TRY(settle_contacts(connection, row));
  TRY(save_row(connection, row));
  return true;
}

Result<std::vector<ContactKey>> contact_keys_here(Connection& connection) {
  std::vector<ContactKey> keys;
  Query query =
      connection.query("SELECT entity,row,made,key FROM contact_key ORDER BY entity,row,made,id");
  while (true) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return keys;
    const domain::Entity* entity =
        domain::find_entity(static_cast<domain::EntityNumber>(query.integer(0)));
    if (entity == nullptr) continue;
    TRY_ASSIGN(const Id record, id_of_record(connection, *entity, query.integer(1)));
    keys.push_back({entity->number, record, Stamp{query.integer(2)}, key_from(query.blob(3))});
  }
}

}  // namespace quanyu::store
