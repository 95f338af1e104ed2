#include "exchange/encoding.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace quanyu::exchange {
namespace {

struct Decoded {
  std::string text;
  Encoding encoding = Encoding::Utf8;
  std::optional<Error> error;
};

// Decodes in pieces of `size` bytes.
Decoded decode(std::string_view bytes, std::size_t size = 1 << 20) {
  Decoded result;
  EncodingDecoder decoder("a.csv");
  std::size_t at = 0;
  do {
    const std::string_view piece = bytes.substr(at, size);
    at += piece.size();
    const More more = at < bytes.size() ? More::Follows : More::Ends;
    const Result<void> fed = decoder.feed(as_bytes(piece), more, result.text);
    if (!fed) {
      result.error = fed.error();
      break;
    }
  } while (at < bytes.size());
  result.encoding = decoder.encoding();
  return result;
}

std::string utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xff);
    const char high = static_cast<char>(unit >> 8);
    bytes += encoding == Encoding::Utf16Le ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

const std::string kTable = "code,name\r\n3310,台州市\r\n331002,椒江区\r\n";
// The same table in GB18030.
const std::string kTableGb =
    "code,name\r\n3310,\xcc\xa8\xd6\xdd\xca\xd0\r\n331002,\xbd\xb7\xbd\xad\xc7\xf8\r\n";

std::vector<std::string> place(const Error& error) { return error.args; }

TEST(Encoding, TakesUtf8WithAndWithoutMark) {
  EXPECT_EQ(decode(kTable).text, kTable);
  EXPECT_EQ(decode("\xef\xbb\xbf" + kTable).text, kTable);
  EXPECT_EQ(decode(kTable).encoding, Encoding::Utf8);
}

TEST(Encoding, TakesUtf16BothWaysWithAndWithoutMark) {
  const std::u16string table = u"code,name\n3310,台州市\n331002,椒江区\n𡌶,x\n";
  for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
    for (const std::u16string& mark : {std::u16string(), std::u16string(u"\xfeff")}) {
      const Decoded decoded = decode(utf16(mark + table, encoding));
      EXPECT_EQ(decoded.text, "code,name\n3310,台州市\n331002,椒江区\n𡌶,x\n");
      EXPECT_EQ(decoded.encoding, encoding);
    }
  }
}

TEST(Encoding, TakesGb18030) {
  const Decoded decoded = decode(kTableGb);
  EXPECT_EQ(decoded.text, kTable);
  EXPECT_EQ(decoded.encoding, Encoding::Gb18030);
}

TEST(Encoding, TakesFourByteCodesOfGb18030) {
  // 㙍 is 8231F139-like only in four bytes; € and ḿ in two; 𡌶 beyond the basic plane; U+FFFF last.
  EXPECT_EQ(decode("\xcc\xa8\x81\x39\xee\x39\x84\x31\xa4\x39").text, "台㐀\xef\xbf\xbf");
  EXPECT_EQ(decode("\xcc\xa8\x90\x30\x81\x30\xe3\x32\x9a\x35").text,
            "台\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
  EXPECT_EQ(decode("\xcc\xa8\xa8\xbc\xa2\xe3").text, "台ḿ€");
}

TEST(Encoding, PrivateCharactersOfOldEditionsFindTheirPlace) {
  EXPECT_EQ(decode("\xcc\xa8\xa6\xd9\xa6\xda\xa6\xf3").text, "台\uFE10\uFE12\uFE19");
  EXPECT_EQ(decode("\xcc\xa8\xfe\x59\xfe\x67\xfe\xa0").text, "台\u9FB4\u9FB7\u9FBB");
}

TEST(Encoding, AnyPieceSizeGivesTheSame) {
  std::string long_table = "code,name\n";
  std::string long_gb = "code,name\n";
  for (int i = 0; i < 700; i++) {
    long_table += "33,台州市椒江区\n";
    long_gb += "33,\xcc\xa8\xd6\xdd\xca\xd0\xbd\xb7\xbd\xad\xc7\xf8\n";
  }
  const std::string wide = utf16(u"code,name\n33,台州𡌶\n33,台州𡌶\n", Encoding::Utf16Le);
  const std::string wide_text = decode(wide).text;
  EXPECT_EQ(wide_text, "code,name\n33,台州𡌶\n33,台州𡌶\n");
  for (const std::size_t size : {1, 2, 3, 5, 7, 513, 4099}) {
    EXPECT_EQ(decode(long_table, size).text, long_table) << size;
    EXPECT_EQ(decode(long_gb, size).text, long_table) << size;
    EXPECT_EQ(decode(wide, size).text, wide_text) << size;
  }
}

TEST(Encoding, ABadByteInUtf8IsNamedAtItsPlace) {
  std::string table = kTable + kTable;
  const std::size_t at = table.rfind("区") + 1;
  table[at] = '\xff';
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, table.size()}) {
    const Decoded decoded = decode(table, size);
    ASSERT_TRUE(decoded.error.has_value());
    EXPECT_EQ(decoded.error->code, ErrorCode::TextUndecodable);
    // The sequence that was broken begins one byte before.
    EXPECT_EQ(place(*decoded.error),
              (std::vector<std::string>{"a.csv", "6", std::to_string(at - 1), "0xE5"}));
    EXPECT_EQ(decoded.text, table.substr(0, at - 1));
  }
}

TEST(Encoding, ABadByteInGb18030IsNamedAtItsPlace) {
  const std::string table = kTableGb + "331003,\xbb\xc6\xff\xd1\r\n";
  const Decoded decoded = decode(table);
  ASSERT_TRUE(decoded.error.has_value());
  EXPECT_EQ(place(*decoded.error),
            (std::vector<std::string>{"a.csv", "4", std::to_string(table.size() - 4), "0xFF"}));
}

TEST(Encoding, UnassignedCodesAreErrors) {
  // Between the basic plane and the supplementary ones, and behind the last.
  EXPECT_TRUE(decode("\xcc\xa8\x84\x31\xa5\x30").error.has_value());
  EXPECT_TRUE(decode("\xcc\xa8\xe3\x32\x9a\x36").error.has_value());
  // A lone half of a pair, and an odd number of bytes.
  EXPECT_TRUE(decode(std::string("\xff\xfe\x00\xd8\x61\x00", 6)).error.has_value());
  EXPECT_TRUE(decode(std::string("\xff\xfe\x61\x00\x62", 5)).error.has_value());
}

TEST(Encoding, ACodeCutAtTheEndIsAnError) {
  EXPECT_EQ(decode("code\n台\xe5\x8f").error->args[2], "8");
  EXPECT_TRUE(decode("code\n\xcc\xa8\xcc").error.has_value());
  EXPECT_TRUE(decode("code\n\xcc\xa8\x81\x30\x81").error.has_value());
}

TEST(Encoding, AZeroByteIsNoText) {
  const Decoded decoded = decode(std::string("code,name\n3310,\0x\n", 18));
  ASSERT_TRUE(decoded.error.has_value());
  EXPECT_EQ(place(*decoded.error), (std::vector<std::string>{"a.csv", "2", "15", "0x00"}));
}

TEST(Encoding, LinesAreCountedWhateverEndsThem) {
  for (const std::string& end : {std::string("\n"), std::string("\r"), std::string("\r\n")}) {
    const std::string text = "台" + end + end + "州市区" + end;
    for (const std::size_t size : {std::size_t{1}, text.size() + 9}) {
      EXPECT_EQ(decode(text + "\xff", size).error->args[1], "4") << size;
    }
  }
}

}  // namespace
}  // namespace quanyu::exchange
