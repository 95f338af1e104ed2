// Segments as bytes (docs/segment_format.md): sealed, immutable, named by their hash, forwarded
// verbatim. The writer makes them while a bulk command runs or when the open segment is sealed; the
// decoder takes bytes from anywhere and trusts nothing. Knows no tables.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
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
  Log = 1,    // transactions of people, op by op
  Bulk = 2,   // one transaction of many new rows, as columns
  Epoch = 3,  // what the log segments up to a version vector left standing (compaction.hpp)
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
  domain::Value value;  // none for a sealed one
  Stamp previous;       // of the value it replaced; 0 when there was none
  Bytes sealed = {};    // a contact value (contact_keys.hpp)

  friend bool operator==(const Op&, const Op&) = default;
};

// One run of sequence numbers known of a site.
struct Have {
  Id site;
  std::int64_t low = 0;
  std::int64_t high = 0;

  friend auto operator<=>(const Have&, const Have&) = default;
};

// Whose transaction it is, in an epoch.
struct Origin {
  Id site;
  std::int64_t sequence = 0;

  friend auto operator<=>(const Origin&, const Origin&) = default;
};

// A segment wholly decoded and verified. Either `ops` or `batches` is filled, by kind; an epoch
// says which numbers it covers, and of each transaction where it came from.
struct Segment {
  SegmentHeader header;
  std::vector<TransactionHead> transactions;
  std::vector<Op> ops;
  std::vector<domain::ChangeBatch> batches;
  std::vector<Have> covered;
  std::vector<Origin> origins;
  std::vector<Bytes> unknown_sections;  // optional sections of a newer version, kept as they are
};

// The canonical bytes of a log segment; `ops` in the order of their transactions.
Bytes encode_log_segment(const SegmentHeader& header,
                         const std::vector<TransactionHead>& transactions, std::vector<Op> ops);

// Verifies and decodes. SegmentDamaged {what}, SegmentTooLarge, SegmentUnknownPart {section},
// StampOutOfRange.
Result<Segment> decode_segment(ByteView bytes);

// The same in steps of some milliseconds: the hash piece by piece, then one section each.
class SegmentDecoder {
 public:
  // REQUIRES: the bytes outlive the decoder.
  explicit SegmentDecoder(ByteView bytes);
  SegmentDecoder(SegmentDecoder&&) noexcept;
  ~SegmentDecoder();

  // True when all is verified and decoded.
  Result<bool> step();
  // Bytes read, hash and sections alike; twice the segment's size at the end.
  [[nodiscard]] std::uint64_t done() const;
  // REQUIRES: step() gave true.
  Segment take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Some rows of a batch as a batch of their own.
domain::ChangeBatch batch_part(const domain::ChangeBatch& batch, std::uint32_t first,
                               std::uint32_t rows);

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

// Writes an epoch piece by piece: begin, then groups of transactions each with the ops they won,
// then the end. Transactions in the order of edits, ops by transaction.
class EpochWriter {
 public:
  Bytes begin(const SegmentHeader& header, const std::vector<Have>& covered);
  // At most kMostEpochGroup transactions.
  Bytes group(std::span<const TransactionHead> heads, std::span<const Origin> origins);
  // As many of the ops as one block holds; `taken` says how many. Their transactions count from the
  // first of the epoch.
  Bytes block(std::span<const Op> ops, const std::vector<TransactionHead>& heads,
              std::size_t& taken);
  Bytes end();
  [[nodiscard]] Sha256 hash() const { return hash_; }

 private:
  Bytes section(std::uint8_t type, const Bytes& payload);

  Sha256Stream stream_;
  std::uint64_t sections_ = 0;
  Sha256 hash_{};
};
inline constexpr std::size_t kMostEpochGroup = 16384;

}  // namespace quanyu::store
