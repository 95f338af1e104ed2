#include <emscripten/em_js.h>

#include "platform/charset.hpp"

namespace quanyu::platform {

namespace {

// Decodes `size` bytes at `codes` and writes UTF-8 to `text`; gives the bytes written, or -1.
EM_JS(int, quanyu_decode_gb18030, (const void* codes, int size, void* text, int room), {
  try {
    // A copy, as the decoder takes no view of memory that may be shared or grow.
    const bytes = HEAPU8.slice(codes, codes + size);
    const decoded = new TextDecoder("gb18030", {fatal : true, ignoreBOM : true}).decode(bytes);
    return new TextEncoder().encodeInto(decoded, HEAPU8.subarray(text, text + room)).written;
  } catch (error) {
    return -1;
  }
});

}  // namespace

Result<std::string> decode_gb18030(ByteView codes) {
  // Two bytes become at most three, four at most four.
  std::string text(codes.size() + codes.size() / 2 + 1, '\0');
  const int written = quanyu_decode_gb18030(codes.data(), static_cast<int>(codes.size()),
                                            text.data(), static_cast<int>(text.size()));
  if (written < 0) return fail(ErrorCode::TextUnknownEncoding, {"GB18030"});
  text.resize(static_cast<std::size_t>(written));
  return text;
}

}  // namespace quanyu::platform
