#include "store/deflate.hpp"

#include <algorithm>
#include <bit>

#include <zlib.h>

#include "store/segment.hpp"

namespace quanyu::store {
namespace {

constexpr int kLargestWindow = 15;
constexpr int kMostMemory = 8;
// Level 4: all of China's journal grows from 3.9 to 4.4 MB against level 6, and a tenth of the
// whole import's time goes.
constexpr int kLevel = 4;

Bytef* octets(const std::byte* bytes) {
  return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes));
}

}  // namespace

namespace {

Bytes deflated_as(ByteView content, int strategy) {
  ByteWriter writer;
  writer.varint(content.size());
  Bytes bytes = writer.take();
  const std::size_t head = bytes.size();
  z_stream stream{};
  // Most blocks are the few bytes of one edit: a window and tables of their size, not 256 KB of
  // them.
  const int bits = std::clamp(static_cast<int>(std::bit_width(content.size())), 9, kLargestWindow);
  const int memory = std::clamp(bits - 7, 1, kMostMemory);
  // Negative: no zlib header, since sections have sums of their own.
  deflateInit2(&stream, kLevel, Z_DEFLATED, -bits, memory, strategy);
  bytes.resize(head + deflateBound(&stream, static_cast<uLong>(content.size())));
  stream.next_in = octets(content.data());
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = octets(bytes.data() + head);
  stream.avail_out = static_cast<uInt>(bytes.size() - head);
  deflate(&stream, Z_FINISH);
  bytes.resize(head + stream.total_out);
  deflateEnd(&stream);
  return bytes;
}

}  // namespace

Bytes deflated(ByteView content) {
  Bytes bytes = deflated_as(content, Z_DEFAULT_STRATEGY);
  // One text a thousand times over shrinks further than any reader believes; without matches
  // nothing does.
  // The length in front is no part of what shrank.
  constexpr std::size_t kLongestHead = 4;
  const std::size_t packed = bytes.size() - std::min(bytes.size(), kLongestHead);
  if (content.size() > packed * kMaxInflateRatio) return deflated_as(content, Z_HUFFMAN_ONLY);
  return bytes;
}

Result<Bytes> inflated(ByteView block) {
  ByteReader reader(block);
  const std::uint64_t size = reader.varint();
  const ByteView packed = reader.raw(reader.remaining());
  if (reader.failed()) return fail(ErrorCode::SegmentDamaged, {"deflate"});
  if (size > kMaxBlockBytes || size > (packed.size() + 1) * kMaxInflateRatio) {
    return fail(ErrorCode::SegmentTooLarge, {std::to_string(size)});
  }
  // One byte more than promised shows a stream that goes on.
  Bytes content(static_cast<std::size_t>(size) + 1);
  z_stream stream{};
  inflateInit2(&stream, -kLargestWindow);
  stream.next_in = octets(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = octets(content.data());
  stream.avail_out = static_cast<uInt>(content.size());
  const int code = inflate(&stream, Z_FINISH);
  const bool whole = code == Z_STREAM_END && stream.total_out == size && stream.avail_in == 0;
  inflateEnd(&stream);
  if (!whole) return fail(ErrorCode::SegmentDamaged, {"deflate"});
  content.resize(static_cast<std::size_t>(size));
  return content;
}

}  // namespace quanyu::store
