// Contact keys on their way between replicas of one workspace, beside the segments and never in
// them. Who has them not merges, checks and digests alike, and sees no contact. What is made here
// is a secret: whoever carries it seals it for its reader.
#pragma once

#include <cstdint>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// All contact keys of this replica, as one packet.
Result<Bytes> contact_key_packet(Database& database);

// Takes in what another replica packed, and shows what it opens. Keys of records that were erased
// since are left out, for ever. Gives how many were new. Errors: SegmentDamaged, SegmentForeign.
Result<std::int64_t> take_contact_keys(Database& database, ByteView packet);

}  // namespace quanyu::store
