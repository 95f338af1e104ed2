// Feeds arbitrary bytes to the segment decoder, as they are and with the hash and the section sums
// made right, so that mutations get past the outer checks. What decodes must encode again.

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "base/hash.hpp"
#include "store/segment.hpp"

namespace {

using namespace quanyu;

// Makes every section's sum and the final hash right, as far as the sections can be walked.
void repair(Bytes& bytes) {
  if (bytes.size() < 5 + 32) return;
  std::size_t at = 5;
  const std::size_t end = bytes.size() - 32;
  while (at < end) {
    ByteReader in(ByteView(bytes).subspan(at, end - at));
    const std::size_t whole = in.remaining();
    in.fixed<std::uint8_t>();
    const ByteView payload = in.blob();
    const std::size_t sum_at = at + (whole - in.remaining());
    in.fixed<std::uint32_t>();
    if (in.failed()) break;
    const std::uint32_t sum = crc32(payload);
    std::ranges::copy(std::as_bytes(std::span(&sum, 1)),
                      bytes.begin() + static_cast<std::ptrdiff_t>(sum_at));
    at += whole - in.remaining();
  }
  const Sha256 hash = sha256(ByteView(bytes).first(end));
  std::ranges::copy(hash, bytes.end() - 32);
}

void check(const Bytes& bytes) {
  const auto segment = store::decode_segment(bytes);
  if (!segment || segment->header.kind != store::SegmentKind::Log) return;
  const Bytes again =
      store::encode_log_segment(segment->header, segment->transactions, segment->ops);
  const auto second = store::decode_segment(again);
  if (!second || second->transactions != segment->transactions ||
      second->ops.size() != segment->ops.size()) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto* first = reinterpret_cast<const std::byte*>(data);
  Bytes bytes(first, first + size);
  check(bytes);
  repair(bytes);
  check(bytes);
  return 0;
}
