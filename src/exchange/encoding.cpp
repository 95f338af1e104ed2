#include "exchange/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"
#include "platform/charset.hpp"

namespace quanyu::exchange {

namespace {

constexpr std::size_t kStartSample = 512;
constexpr std::uint32_t kLastBasicNumber = 39419;      // U+FFFF in four bytes
constexpr std::uint32_t kFirstSupplementary = 189000;  // U+10000
constexpr std::uint32_t kLastNumber = 1237575;         // U+10FFFF

std::uint8_t byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<std::uint8_t>(bytes[index]);
}

bool between(std::uint8_t value, int low, int high) { return value >= low && value <= high; }

// How long the UTF-8 sequence that starts with this byte wants to be; 1 for what starts none.
std::size_t utf8_length(std::uint8_t lead) {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0) return lead < 0xf0 ? 3 : 1;
  return lead >= 0xc2 ? 2 : 1;
}

// True when the bytes could still become one code point if more followed.
bool is_cut_utf8(std::string_view tail) {
  const std::uint8_t lead = byte_at(tail, 0);
  const std::size_t wanted = utf8_length(lead);
  if (tail.size() >= wanted) return false;
  if (tail.size() == 1) return true;
  std::string completed(tail);
  completed.append(wanted - tail.size(), '\x80');
  return first_code_point(completed).valid;
}

enum class Form : std::uint8_t { Whole, Cut, Broken };

struct Code {
  Form form;
  std::size_t length;
};

// The GB18030 code at the front of `bytes`.
Code gb18030_code(std::string_view bytes) {
  const std::uint8_t lead = byte_at(bytes, 0);
  if (lead == 0 || lead == 0x80 || lead == 0xff) return {Form::Broken, 1};
  if (lead < 0x80) return {Form::Whole, 1};
  if (bytes.size() < 2) return {Form::Cut, 1};
  const std::uint8_t second = byte_at(bytes, 1);
  if (between(second, 0x40, 0xfe) && second != 0x7f) return {Form::Whole, 2};
  if (!between(second, 0x30, 0x39)) return {Form::Broken, 1};
  if (bytes.size() < 3) return {Form::Cut, 2};
  if (!between(byte_at(bytes, 2), 0x81, 0xfe)) return {Form::Broken, 1};
  if (bytes.size() < 4) return {Form::Cut, 3};
  if (!between(byte_at(bytes, 3), 0x30, 0x39)) return {Form::Broken, 1};
  const std::uint32_t number =
      (((lead - 0x81u) * 10 + second - 0x30u) * 126 + byte_at(bytes, 2) - 0x81u) * 10 +
      byte_at(bytes, 3) - 0x30u;
  const bool assigned =
      number <= kLastBasicNumber || (number >= kFirstSupplementary && number <= kLastNumber);
  return {assigned ? Form::Whole : Form::Broken, assigned ? 4u : 1u};
}

// Characters that stood in the private area before GB 18030-2022 (and 2005) gave them a place.
struct Moved {
  char16_t first, last, to;
};
constexpr std::array kMoved = {
    Moved{0xe78d, 0xe796, 0xfe10}, Moved{0xe7c7, 0xe7c7, 0x1e3f}, Moved{0xe81e, 0xe81e, 0x9fb4},
    Moved{0xe826, 0xe826, 0x9fb5}, Moved{0xe82b, 0xe82c, 0x9fb6}, Moved{0xe832, 0xe832, 0x9fb8},
    Moved{0xe843, 0xe843, 0x9fb9}, Moved{0xe854, 0xe854, 0x9fba}, Moved{0xe864, 0xe864, 0x9fbb},
};

// U+FE10… in the order of the old private codes, which is not the order of the new ones.
constexpr std::array<char16_t, 10> kVerticalForms = {0xfe10, 0xfe12, 0xfe11, 0xfe13, 0xfe14,
                                                     0xfe15, 0xfe16, 0xfe17, 0xfe18, 0xfe19};

char32_t settled(char32_t character) {
  for (const Moved& moved : kMoved) {
    if (character < moved.first || character > moved.last) continue;
    const auto index = static_cast<std::size_t>(character - moved.first);
    return moved.to == 0xfe10 ? kVerticalForms[index] : static_cast<char32_t>(moved.to + index);
  }
  return character;
}

// Both hosts give the same text, whichever edition of the standard their decoder follows.
void settle_private_characters(std::string& text) {
  for (std::size_t at = text.find('\xee'); at != std::string::npos;
       at = text.find('\xee', at + 3)) {
    const char32_t now = first_code_point(std::string_view(text).substr(at)).value;
    const char32_t then = settled(now);
    if (then == now) continue;
    std::string replacement;
    append_utf8(replacement, then);  // all are three bytes long, as the old ones
    text.replace(at, 3, replacement);
  }
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8: return "UTF-8";
    case Encoding::Utf16Le: return "UTF-16LE";
    case Encoding::Utf16Be: return "UTF-16BE";
    case Encoding::Gb18030: return "GB18030";
  }
  return "UTF-8";
}

Result<void> EncodingDecoder::feed(ByteView piece, More more, std::string& text) {
  waiting_.append(as_text(piece));
  if (stage_ == Stage::Start && !recognise_start(more)) return {};
  if (stage_ == Stage::Ascii && !recognise_multibyte(more, text)) return {};
  return decode_known(more, text);
}

// Looks for a mark, then for the zero bytes of UTF-16. False: wants more bytes first.
bool EncodingDecoder::recognise_start(More more) {
  if (waiting_.size() < kStartSample && more == More::Follows) return false;
  const auto known = [this](Encoding encoding, std::size_t mark) {
    encoding_ = encoding;
    stage_ = Stage::Known;
    drop_front(mark);
    return true;
  };
  if (waiting_.starts_with("\xef\xbb\xbf")) return known(Encoding::Utf8, 3);
  if (waiting_.starts_with("\xff\xfe")) return known(Encoding::Utf16Le, 2);
  if (waiting_.starts_with("\xfe\xff")) return known(Encoding::Utf16Be, 2);
  if (waiting_.starts_with("\x84\x31\x95\x33")) return known(Encoding::Gb18030, 4);
  const std::size_t sample = std::min(waiting_.size(), kStartSample);
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < sample; i++) zeros[i % 2] += waiting_[i] == '\0' ? 1 : 0;
  // Commas, digits and line ends of a table give UTF-16 its zeros, all on one side.
  const std::size_t enough = std::max<std::size_t>(2, sample / 8);
  if (zeros[1] >= enough && zeros[0] == 0) return known(Encoding::Utf16Le, 0);
  if (zeros[0] >= enough && zeros[1] == 0) return known(Encoding::Utf16Be, 0);
  stage_ = Stage::Ascii;
  return true;
}

// Passes ASCII on until the first other byte, then decides between UTF-8 and GB18030.
bool EncodingDecoder::recognise_multibyte(More more, std::string& text) {
  const auto first = std::find_if(waiting_.begin(), waiting_.end(), [](char c) {
    return static_cast<std::uint8_t>(c) >= 0x80 || c == 0;
  });
  const auto ascii = static_cast<std::size_t>(first - waiting_.begin());
  note_lines(std::string_view(waiting_).substr(0, ascii));
  text.append(waiting_, 0, ascii);
  drop_front(ascii);
  if (waiting_.size() < kProbeWindow && more == More::Follows) return false;
  stage_ = Stage::Known;
  std::string_view window = std::string_view(waiting_).substr(0, kProbeWindow);
  const std::size_t broken = find_invalid_utf8(window);
  encoding_ = Encoding::Utf8;
  if (broken == std::string_view::npos || is_cut_utf8(window.substr(broken))) return true;
  // Chinese in GBK hardly ever spells well-formed three-byte sequences: a few of them before the
  // fault mean UTF-8 with a damaged byte, which must be reported and not read as something else.
  constexpr std::ptrdiff_t kSurelyUtf8 = 3;
  const auto long_leads =
      std::count_if(window.begin(), window.begin() + static_cast<std::ptrdiff_t>(broken),
                    [](char c) { return static_cast<std::uint8_t>(c) >= 0xe0; });
  if (long_leads < kSurelyUtf8) encoding_ = Encoding::Gb18030;
  return true;
}

Result<void> EncodingDecoder::decode_known(More more, std::string& text) {
  if (waiting_.empty()) return {};
  const std::size_t before = text.size();
  Result<std::size_t> used = encoding_ == Encoding::Utf8      ? decode_utf8(more, text)
                             : encoding_ == Encoding::Gb18030 ? decode_gb18030(more, text)
                                                              : decode_utf16(more, text);
  if (!used) return std::unexpected(std::move(used).error());
  note_lines(std::string_view(text).substr(before));
  const std::size_t done = *used;
  if (more == More::Ends && done < waiting_.size()) return undecodable(done);
  drop_front(done);
  // Anything but a cut code at the very end is a fault at its first byte.
  const bool cut = encoding_ == Encoding::Utf8 ? waiting_.empty() || is_cut_utf8(waiting_)
                   : encoding_ == Encoding::Gb18030
                       ? waiting_.empty() || gb18030_code(waiting_).form == Form::Cut
                       : waiting_.size() < 4;
  if (!cut) return undecodable(0);
  return {};
}

Result<std::size_t> EncodingDecoder::decode_utf8(More, std::string& text) {
  std::size_t good = std::min(find_invalid_utf8(waiting_), waiting_.size());
  good = std::min(good, waiting_.find('\0'));
  text.append(waiting_, 0, good);
  return good;
}

Result<std::size_t> EncodingDecoder::decode_utf16(More, std::string& text) {
  const std::size_t low = encoding_ == Encoding::Utf16Le ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(byte_at(waiting_, at + low) | byte_at(waiting_, at + 1 - low)
                                                                   << 8);
  };
  std::size_t at = 0;
  while (at + 2 <= waiting_.size()) {
    const char32_t first = unit(at);
    if (first == 0 || (first >= 0xdc00 && first <= 0xdfff)) break;
    if (first < 0xd800 || first > 0xdbff) {
      append_utf8(text, first);
      at += 2;
      continue;
    }
    if (at + 4 > waiting_.size()) break;
    const char32_t second = unit(at + 2);
    if (second < 0xdc00 || second > 0xdfff) break;
    append_utf8(text, 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
    at += 4;
  }
  return at;
}

Result<std::size_t> EncodingDecoder::decode_gb18030(More, std::string& text) {
  std::size_t good = 0;
  while (good < waiting_.size()) {
    const Code code = gb18030_code(std::string_view(waiting_).substr(good));
    if (code.form != Form::Whole) break;
    good += code.length;
  }
  const ByteView whole = as_bytes(std::string_view(waiting_).substr(0, good));
  TRY_ASSIGN(std::string decoded, platform::decode_gb18030(whole));
  settle_private_characters(decoded);
  text.append(decoded);
  return good;
}

// Keeps the line number of what comes next: CR, LF and CR LF each end one line.
void EncodingDecoder::note_lines(std::string_view decoded) {
  if (decoded.empty()) return;
  if (decoded.find('\r') == std::string_view::npos) {
    line_ += static_cast<std::uint64_t>(std::count(decoded.begin(), decoded.end(), '\n'));
    if (after_return_ && decoded.front() == '\n') line_--;
    after_return_ = false;
    return;
  }
  for (const char c : decoded) {
    if (c == '\r' || (c == '\n' && !after_return_)) line_++;
    after_return_ = c == '\r';
  }
}

void EncodingDecoder::drop_front(std::size_t count) {
  waiting_.erase(0, count);
  waiting_at_ += count;
}

std::unexpected<Error> EncodingDecoder::undecodable(std::size_t index) {
  std::array<char, 8> byte{};
  std::snprintf(byte.data(), byte.size(), "0x%02X", byte_at(waiting_, index));
  return fail(ErrorCode::TextUndecodable,
              {file_, std::to_string(line_), std::to_string(waiting_at_ + index), byte.data()});
}

}  // namespace quanyu::exchange
