// Raw deflate (RFC 1951) of blocks inside segments, with the limits that keep a hostile file small.
// Internal to `store`.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace quanyu::store {

// Length of the content as a varint, then the deflated content.
Bytes deflated(ByteView content);

// The content again. SegmentDamaged for anything that does not inflate to exactly the length it
// promises, SegmentTooLarge beyond kMaxBlockBytes or kMaxInflateRatio.
Result<Bytes> inflated(ByteView block);

}  // namespace quanyu::store
