#include "domain/rules/cell_sum.hpp"

#include <map>

#include <gtest/gtest.h>

namespace quanyu::domain {
namespace {

TEST(CellSumTest, CellsAreNamedAsSpreadsheetsNameThem) {
  for (const char* good : {"A1", "C7", "AZ99", "XFD10000"}) EXPECT_TRUE(is_cell_name(good)) << good;
  for (const char* bad : {"", "A", "7", "A0", "A01", "a1", "ABCD1", "A1B", "A 1", "A123456"}) {
    EXPECT_FALSE(is_cell_name(bad)) << bad;
  }
}

TEST(CellSumTest, SumsAreReadTermByTerm) {
  EXPECT_EQ(parse_cell_sum("C3"), (std::vector<CellTerm>{{"C3", false}}));
  EXPECT_EQ(parse_cell_sum(" c4 + C5 - c6 "),
            (std::vector<CellTerm>{{"C4", false}, {"C5", false}, {"C6", true}}));
  EXPECT_EQ(parse_cell_sum("-C4+C5"), (std::vector<CellTerm>{{"C4", true}, {"C5", false}}));
  for (const char* bad : {"", "+", "C4+", "C4++C5", "C4*C5", "C4 C", "合计", "C4,C5", "4"}) {
    EXPECT_FALSE(parse_cell_sum(bad)) << bad;
  }
}

TEST(CellSumTest, AddsWhatIsThereAndNothingWhereOneIsMissing) {
  const std::map<std::string, std::int64_t, std::less<>> cells = {{"C4", 700}, {"C5", 50}};
  const auto value_of = [&](std::string_view cell) -> std::optional<std::int64_t> {
    const auto found = cells.find(cell);
    if (found == cells.end()) return std::nullopt;
    return found->second;
  };
  EXPECT_EQ(add_cells(*parse_cell_sum("C4-C5"), value_of), 650);
  EXPECT_EQ(add_cells(*parse_cell_sum("C4+C5+C4"), value_of), 1450);
  EXPECT_EQ(add_cells(*parse_cell_sum("C4+C6"), value_of), std::nullopt);
}

}  // namespace
}  // namespace quanyu::domain
