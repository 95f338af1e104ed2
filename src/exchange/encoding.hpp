// The encodings a table may arrive in, recognised from its bytes, and decoding to UTF-8 in pieces.
// Used by the CSV reader. Decoding is strict: a byte that means nothing is an error at its place,
// never a replacement character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace quanyu::exchange {

// UTF-8 and UTF-16 with or without a byte order mark; GB18030 includes GBK and GB2312.
enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Gb18030 };

// The usual name: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030".
std::string_view encoding_name(Encoding encoding);

// Whether more bytes follow the ones given.
enum class More : std::uint8_t { Follows, Ends };

// Decodes one file, given piece by piece, and finds its encoding on the way: by its mark; else, if
// one byte of each pair is mostly zero, UTF-16; else UTF-8 or GB18030 by the first bytes that are
// not ASCII, which must be read together up to kProbeWindow bytes.
class EncodingDecoder {
 public:
  // How far past the first byte above 7F the two candidates are compared.
  static constexpr std::size_t kProbeWindow = 4096;

  // `file` is the name that errors carry.
  explicit EncodingDecoder(std::string file) : file_(std::move(file)) {}

  // Decodes the next piece and appends UTF-8 to `text`, without the byte order mark. Bytes that may
  // belong to an unfinished code, or are needed to tell the encoding, wait for the next piece.
  // Fails with TextUndecodable {file, line, byte offset, byte}, lines and offsets counted from 1
  // and 0; what stood before the place has been appended. A zero byte is undecodable too.
  Result<void> feed(ByteView piece, More more, std::string& text);

  // What was recognised so far; pure ASCII counts as UTF-8.
  [[nodiscard]] Encoding encoding() const { return encoding_; }

 private:
  enum class Stage : std::uint8_t { Start, Ascii, Known };

  bool recognise_start(More more);
  bool recognise_multibyte(More more, std::string& text);
  Result<void> decode_known(More more, std::string& text);
  Result<std::size_t> decode_utf8(More more, std::string& text);
  Result<std::size_t> decode_utf16(More more, std::string& text);
  Result<std::size_t> decode_gb18030(More more, std::string& text);
  void note_lines(std::string_view decoded);
  void drop_front(std::size_t count);
  std::unexpected<Error> undecodable(std::size_t index);

  std::string file_;
  std::string waiting_;           // bytes not decoded yet
  std::uint64_t waiting_at_ = 0;  // offset of its first byte in the file
  std::uint64_t line_ = 1;
  bool after_return_ = false;  // the last character was CR
  Stage stage_ = Stage::Start;
  Encoding encoding_ = Encoding::Utf8;
};

}  // namespace quanyu::exchange
