#include "store/segment_table.hpp"

#include <algorithm>

namespace quanyu::store {
namespace {

// Pieces of one segment stand next to each other: up to 2^24 of them.
constexpr int kPieceBits = 24;

}  // namespace

Result<std::int64_t> next_segment_key(Connection& connection) {
  Query row = connection.query("SELECT coalesce(max(key),0)+1 FROM segment");
  TRY(row.step());
  return row.integer(0);
}

Result<void> put_segment_piece(Connection& connection, std::int64_t segment, std::int64_t piece,
                               ByteView bytes) {
  return connection.query("INSERT INTO segment_body(key,bytes) VALUES(?,?)")
      .bind((segment << kPieceBits) | piece, bytes)
      .run();
}

Result<void> put_segment_pieces(Connection& connection, std::int64_t segment, ByteView bytes) {
  constexpr std::size_t kPieceBytes = 1u << 20;
  std::int64_t piece = 0;
  while (!bytes.empty()) {
    const ByteView part = bytes.first(std::min(kPieceBytes, bytes.size()));
    TRY(put_segment_piece(connection, segment, piece++, part));
    bytes = bytes.subspan(part.size());
  }
  return {};
}

Result<void> put_segment(Connection& connection, std::int64_t key, const SegmentHeader& header,
                         const Id& author, SegmentState state, std::int64_t size,
                         const Sha256& hash) {
  TRY_ASSIGN(const std::int64_t site, connection.site_key(header.site));
  return connection
      .query(
          "INSERT INTO segment(key,site,seq_low,seq_high,author,kind,suite,state,size,sha) "
          "VALUES(?,?,?,?,?,?,?,?,?,?)")
      .bind(key, site, header.sequence_low, header.sequence_high, author,
            static_cast<std::int64_t>(header.kind), std::int64_t{header.suite},
            static_cast<std::int64_t>(state), size, ByteView(hash))
      .run();
}

Result<Id> workspace_id(Connection& connection) {
  TRY_ASSIGN(const Bytes bytes, connection.meta_blob("workspace"));
  return bytes.size() == 16 ? id_from_bytes(bytes) : Id{};
}

}  // namespace quanyu::store
