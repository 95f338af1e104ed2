// Any bytes as a batch of messages, in both directions: decoding ends with messages or with an
// error, and what was decoded keeps its bytes from the first encoding on.
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "shell/codec.hpp"

namespace {

using namespace quanyu;

template <class Message>
Bytes encoded(const std::vector<Message>& messages) {
  ByteWriter out;
  for (const Message& message : messages) shell::encode(out, message);
  return out.take();
}

template <class Decode>
void hold(Decode decode, ByteView batch) {
  const auto first = decode(batch);
  if (!first) return;
  const Bytes once = encoded(*first);
  const auto again = decode(once);
  if (!again || encoded(*again) != once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView batch(reinterpret_cast<const std::byte*>(data), size);
  hold(shell::decode_page_batch, batch);
  hold(shell::decode_app_batch, batch);
  return 0;
}
