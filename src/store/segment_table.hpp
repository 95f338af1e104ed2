// The rows of the `segment` and `segment_body` tables. Internal to `store`: written by bulk
// commands, sealing and merging; read by journal.hpp and check.hpp.
#pragma once

#include <cstdint>

#include "base/bytes.hpp"
#include "base/hash.hpp"
#include "base/result.hpp"
#include "store/connection.hpp"
#include "store/segment.hpp"

namespace quanyu::store {

// Where a segment came from.
enum class SegmentState : std::uint8_t {
  Own = 1,
  Merged = 2,
  Compacted = 3,  // its body is gone, an epoch stands for it; the name is still known
};

// The key the next segment will have.
Result<std::int64_t> next_segment_key(Connection& connection);

// Appends one piece of the body; pieces are numbered from 0.
Result<void> put_segment_piece(Connection& connection, std::int64_t segment, std::int64_t piece,
                               ByteView bytes);

// A whole body that is in hand, in pieces of 1 MiB.
Result<void> put_segment_pieces(Connection& connection, std::int64_t segment, ByteView bytes);

// Records a segment whose body is complete.
Result<void> put_segment(Connection& connection, std::int64_t key, const SegmentHeader& header,
                         const Id& author, SegmentState state, std::int64_t size,
                         const Sha256& hash);

// The workspace this database belongs to; nil before one was made or joined.
Result<Id> workspace_id(Connection& connection);

}  // namespace quanyu::store
