#include "exchange/csv.hpp"

#include <optional>

#include <gtest/gtest.h>

namespace quanyu::exchange {
namespace {

struct Read {
  std::string rows;  // "line: a|b" and a line end for each row
  std::optional<Error> error;
};

Read read(std::string_view text, std::size_t size = 1 << 20) {
  Read result;
  CsvReader reader("a.csv");
  CsvRow row;
  std::size_t at = 0;
  do {
    const std::string piece(text.substr(at, size));
    at += piece.size();
    reader.feed(piece, at < text.size() ? More::Follows : More::Ends);
    while (true) {
      const Result<bool> found = reader.next(row);
      if (!found) {
        result.error = found.error();
        return result;
      }
      if (!*found) break;
      result.rows += std::to_string(row.line) + ": ";
      for (std::size_t i = 0; i < row.cells.size(); i++) {
        result.rows += (i > 0 ? "|" : "") + std::string(row.cells[i]);
      }
      result.rows += "\n";
    }
  } while (at < text.size());
  return result;
}

TEST(Csv, ReadsPlainAndQuotedCells) {
  EXPECT_EQ(read("code,name\n33,\"浙江省\"\n").rows, "1: code|name\n2: 33|浙江省\n");
  EXPECT_EQ(read("a,\"b \"\"c\"\", d\"\n").rows, "1: a|b \"c\", d\n");
  EXPECT_EQ(read("a,\"\",\n").rows, "1: a||\n");
  EXPECT_EQ(read("a\"b,c\n").rows, "1: a\"b|c\n");
}

TEST(Csv, TakesEveryLineEnd) {
  EXPECT_EQ(read("a,b\r\nc,d\r\n").rows, "1: a|b\n2: c|d\n");
  EXPECT_EQ(read("a,b\rc,d\r").rows, "1: a|b\n2: c|d\n");
  EXPECT_EQ(read("a,b\nc,d").rows, "1: a|b\n2: c|d\n");
}

TEST(Csv, TheFirstRowDecidesTheSeparator) {
  EXPECT_EQ(read("a\tb\n1,5\t2\n").rows, "1: a|b\n2: 1,5|2\n");
  EXPECT_EQ(read("a;b\n1,5;2\n").rows, "1: a|b\n2: 1,5|2\n");
  EXPECT_EQ(read("\"a;b;c\",d\n1,2\n").rows, "1: a;b;c|d\n2: 1|2\n");
}

TEST(Csv, SkipsEmptyLinesAndStillCountsThem) {
  EXPECT_EQ(read("\n\na,b\r\n\r\nc,d\n\n").rows, "3: a|b\n5: c|d\n");
  EXPECT_EQ(read("").rows, "");
}

TEST(Csv, LinesInsideQuotesAreCounted) {
  EXPECT_EQ(read("a,\"x\ny\"\nb,\"p\r\nq\"\nc,d\n").rows, "1: a|x\ny\n3: b|p\r\nq\n5: c|d\n");
}

TEST(Csv, LinesInsideQuotesAreCountedWhereverThePiecesEnd) {
  const std::string text = "a,\"x\r\ry\r\n\r\"\nb,\"\r\"\"\n\"\nc,d\n";
  EXPECT_TRUE(read(text).rows.ends_with("9: c|d\n")) << read(text).rows;
  for (std::size_t size = 1; size < text.size(); size++)
    EXPECT_EQ(read(text, size).rows, read(text).rows) << size;
}

TEST(Csv, AnyPieceSizeGivesTheSame) {
  const std::string text = "a;b\r\n\"x \"\"y\"\"\r\nz\";2\r\n\r\n;\r\n3;\"\"\r\nlast;row";
  const Read whole = read(text);
  EXPECT_EQ(whole.rows, "1: a|b\n2: x \"y\"\r\nz|2\n5: |\n6: 3|\n7: last|row\n");
  for (std::size_t size = 1; size < text.size(); size++)
    EXPECT_EQ(read(text, size).rows, whole.rows) << size;
}

TEST(Csv, AnUnclosedQuoteIsNamedWhereItOpens) {
  const Read unclosed = read("a,b\nc,\"d\ne,f\ng,h\n");
  ASSERT_TRUE(unclosed.error.has_value());
  EXPECT_EQ(unclosed.error->code, ErrorCode::ImportUnclosedQuote);
  EXPECT_EQ(unclosed.error->args, (std::vector<std::string>{"a.csv", "2"}));
  EXPECT_EQ(read("a,b\n\"c\"d,e\n").error->args[1], "2");
}

TEST(Csv, ARowWithoutEndIsRefused) {
  const std::string text = "a,b\n\"" + std::string(CsvReader::kLongestRow + 10, 'x');
  const Read huge = read(text);
  ASSERT_TRUE(huge.error.has_value());
  EXPECT_EQ(huge.error->code, ErrorCode::ImportTooLarge);
}

TEST(Csv, WritesWhatItReads) {
  CsvWriter writer(Formulas::Keep);
  writer.row({"a,b", "say \"x\"", "two\nlines", "", "=1+1"});
  EXPECT_EQ(writer.text(), "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,=1+1\r\n");
  EXPECT_EQ(read(writer.text()).rows, "1: a,b|say \"x\"|two\nlines||=1+1\n");
}

TEST(Csv, WritesNoFormulas) {
  CsvWriter writer;
  writer.row({"=HYPERLINK(1)", "@x", "-cmd", "+1-2", "-5.2", "+86", "a=b"});
  EXPECT_EQ(writer.text(), "\"'=HYPERLINK(1)\",\"'@x\",\"'-cmd\",\"'+1-2\",-5.2,+86,a=b\r\n");
}

}  // namespace
}  // namespace quanyu::exchange
