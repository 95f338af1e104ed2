// Any bytes as text: what is decoded is UTF-8, and neither it nor the error depends on how the
// bytes were cut into pieces.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "exchange/encoding.hpp"

namespace {

using namespace quanyu;

std::string decoded(std::string_view bytes, std::size_t size) {
  exchange::EncodingDecoder decoder("fuzz");
  std::string text;
  std::string error;
  for (std::size_t at = 0; at <= bytes.size() && error.empty(); at += size) {
    const auto more = at + size <= bytes.size() ? exchange::More::Follows : exchange::More::Ends;
    const auto fed = decoder.feed(as_bytes(bytes.substr(at, size)), more, text);
    if (fed) continue;
    error = "\n" + std::string(error_name(fed.error().code));
    for (const std::string& argument : fed.error().args) error += " " + argument;
  }
  if (!is_utf8(text)) std::abort();
  return text + error + std::string(exchange::encoding_name(decoder.encoding()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string whole = decoded(bytes, size + 1);
  if (decoded(bytes, 1) != whole || decoded(bytes, 5) != whole) std::abort();
  return 0;
}
