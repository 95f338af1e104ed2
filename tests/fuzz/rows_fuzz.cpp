// Any bytes as what a database holds row by row: the frames of the open segment and the cells that
// undo brings back. Decoding ends with rows or an error, and rows keep their bytes from the first
// encoding on.
#include <cstdint>
#include <cstdlib>

#include "store/frame.hpp"
#include "store/undo_stack.hpp"

namespace {

using namespace quanyu;

template <class Decode, class Encode>
void hold(Decode decode, Encode encode, ByteView bytes) {
  const auto first = decode(bytes);
  if (!first) return;
  const Bytes once = encode(*first);
  const auto again = decode(once);
  if (!again || encode(*again) != once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
  hold(store::decode_frame, store::encode_frame, bytes);
  hold(store::decode_undo, store::encode_undo, bytes);
  return 0;
}
