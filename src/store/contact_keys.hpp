// The keys of contact values, one or more a record: kept beside the journal, never in it, so that
// destroying them makes every sealed value of the record unreadable wherever the journal went. Used
// by rows.cpp's neighbours; the way of keys between replicas is contacts.hpp. Internal to `store`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/seal.hpp"
#include "base/stamp.hpp"
#include "domain/changes.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {

struct ContactKey {
  domain::EntityNumber entity = 0;
  Id record;
  Stamp made;  // a key is destroyed by erasures of this stamp or later ones
  SealKey key{};
};
// What a sealed value calls its key by: a hash of all of it, so that nobody can make it younger.
Id name_of(const ContactKey& key);

// A value as the journal has it: suite, name of the key, nonce, sealed text. Makes a key where the
// record has none. REQUIRES: row.key != 0.
Result<Bytes> seal_contact(Connection& connection, const Row& row, domain::FieldNumber field,
                           std::string_view text, Stamp now);

// The text again; nothing where the key is not here, or the bytes are not what was sealed.
Result<std::optional<std::string>> unseal_contact(Connection& connection,
                                                  const domain::RowName& row,
                                                  domain::FieldNumber field, ByteView sealed);

// Whether bytes have the shape of a sealed value, of this suite or a later one. Every replica
// decides it alike, with a key or without.
bool is_sealed_value(ByteView sealed);

// Destroys the keys that the row's erasure register says, then reads every sealed cell anew: what
// has no key here is empty.
Result<void> settle_contacts(Connection& connection, Row& row);

// The stamp up to which a row's contacts are erased; 0 for never.
Result<Stamp> erased_until(Connection& connection, Row& row);

// Takes a key in, unless its record was erased since; false then, and for one known already.
Result<bool> keep_contact_key(Connection& connection, const ContactKey& key);

// All keys here, by record.
Result<std::vector<ContactKey>> contact_keys_here(Connection& connection);

}  // namespace quanyu::store
