// The journal from outside: sealing the open segment, listing segments, handing out their bytes.
// Used by exchange and tests; local commands reach the journal through apply alone.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bytes.hpp"
#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/database.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

struct SegmentInfo {
  std::int64_t key = 0;  // local
  SegmentHeader header;
  Sha256 hash{};
  std::int64_t bytes = 0;
};

// Seals what local commands appended since the last time. Gives false when there was nothing.
Result<bool> seal_open_segment(Database& database);

// All sealed segments, own and others', in the order they came; without those that an epoch stands
// for.
Result<std::vector<SegmentInfo>> sealed_segments(Database& database);

// The open segment as it would be sealed now, without sealing it: one piece of bytes per run of
// sequence numbers. For checks and previews.
Result<std::vector<Bytes>> open_segment_preview(Database& database);

// The bytes of one, exactly as they were sealed.
Result<Bytes> segment_bytes(Database& database, std::int64_t key);

// Bytes of journal bodies, sealed and open.
Result<std::int64_t> journal_size(Database& database);

// The sequence numbers known of each site.
Result<std::vector<Have>> have_ranges(Database& database);

}  // namespace quanyu::store
