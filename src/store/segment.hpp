// Segments as bytes (docs/segment_format.md): sealed, immutable, named by their hash, forwarded
// verbatim. The writer makes them while a bulk command runs or when the open segment is sealed; the
// decoder takes bytes from anywhere and trusts nothing. Knows no tables.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "base/stamp.hpp"
#include "domain/changes.hpp"

namespace quanyu::store {

enum class SegmentKind : std::uint8_t {
  Log = 1,   // transactions of people, op by op
  Bulk = 2,  // one transaction of many new rows, as columns
};

// The set of algorithms: 1 is SHA-256 now, Ed25519 and XChaCha20-Poly1305 when signed and sealed.
inline constexpr std::uint8_t kSuite = 1;

// Limits, checked before anything is allocated.
inline constexpr std::size_t kMaxSegmentBytes = 256u << 20;
inline constexpr std::size_t kMaxBlockBytes = 4u << 20;  // of one block, inflated
inline constexpr std::size_t kMaxInflateRatio = 200;
// Of the frames that are sealed as one segment; a single transaction may not be larger.
inline constexpr std::size_t kMostFrameBytes = 64u << 20;

struct SegmentHeader {
  SegmentKind kind = SegmentKind::Log;
  std::uint8_t suite = kSuite;
  Id workspace;
  Id site;
  std::int64_t sequence_low = 0;
  std::int64_t sequence_high = 0;

  friend bool operator==(const SegmentHeader&, const SegmentHeader&) = default;
};

// One transaction of the segment; its sequence number is sequence_low plus its place.
struct TransactionHead {
  Stamp stamp;
  std::int64_t wall_millis = 0;  // as the author's clock said, for display
  Id author;
  std::string unit;
  std::int64_t role = 0;
  std::string command;
  Id device;

  friend bool operator==(const TransactionHead&, const TransactionHead&) = default;
};

// One cell written by one transaction. Field 0 is the row's life. Key cells travel too, as values.
struct Op {
  std::uint32_t transaction = 0;  // place in the segment
  domain::RowName row;
  domain::FieldNumber field = 0;
  domain::Value value;
  Stamp previous;  // of the value it replaced; 0 when there was none

  friend bool operator==(const Op&, const Op&) = default;
};

// A segment wholly decoded and verified. Either `ops` or `batches` is filled, by kind.
struct Segment {
  SegmentHeader header;
  std::vector<TransactionHead> transactions;
  std::vector<Op> ops;
  std::vector<domain::ChangeBatch> batches;
  std::vector<Bytes> unknown_sections;  // optional sections of a newer version, kept as they are
};

// The canonical bytes of a log segment; `ops` in the order of their transactions.
Bytes encode_log_segment(const SegmentHeader& header,
                         const std::vector<TransactionHead>& transactions,
                         const std::vector<Op>& ops);

// Verifies and decodes. SegmentDamaged {what}, SegmentTooLarge, SegmentUnknownPart {section},
// StampOutOfRange.
Result<Segment> decode_segment(ByteView bytes);

// Writes a bulk segment piece by piece: begin, batches, end; the pieces in order are the segment.
class BulkSegmentWriter {
 public:
  Bytes begin(const SegmentHeader& header, const TransactionHead& transaction);
  Bytes block(const domain::ChangeBatch& batch);
  Bytes end();
  // The name of the segment: SHA-256 of everything but itself. Only after end().
  [[nodiscard]] Sha256 hash() const { return hash_; }

 private:
  Sha256Stream stream_;
  std::uint64_t sections_ = 0;
  Sha256 hash_{};
};

}  // namespace quanyu::store
