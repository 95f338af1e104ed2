#include "domain/rules/cell_sum.hpp"

#include <algorithm>
#include <cstddef>

namespace quanyu::domain {
namespace {

constexpr std::size_t kMostLetters = 3;
constexpr std::size_t kMostDigits = 5;

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without white space, in capitals.
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ' ' || c == '\t') continue;
    result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return result;
}

}  // namespace

bool is_cell_name(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) ++letters;
  if (letters == 0 || letters > kMostLetters) return false;
  const std::string_view row = text.substr(letters);
  if (row.empty() || row.size() > kMostDigits || row.front() == '0') return false;
  for (const char c : row) {
    if (!is_digit(c)) return false;
  }
  return true;
}

std::optional<std::vector<CellTerm>> parse_cell_sum(std::string_view text) {
  const std::string sum = squeezed(text);
  std::vector<CellTerm> terms;
  std::size_t at = 0;
  while (at < sum.size() || terms.empty()) {
    const bool sign = at < sum.size() && (sum[at] == '+' || sum[at] == '-');
    if (!sign && !terms.empty()) return std::nullopt;
    const bool minus = sign && sum[at] == '-';
    if (sign) ++at;
    const std::size_t end = std::min(sum.find_first_of("+-", at), sum.size());
    const std::string_view cell = std::string_view(sum).substr(at, end - at);
    if (!is_cell_name(cell)) return std::nullopt;
    terms.push_back({std::string(cell), minus});
    at = end;
  }
  return terms;
}

std::optional<std::int64_t> add_cells(
    const std::vector<CellTerm>& terms,
    const std::function<std::optional<std::int64_t>(std::string_view cell)>& value_of) {
  std::int64_t sum = 0;
  for (const CellTerm& term : terms) {
    const std::optional<std::int64_t> value = value_of(term.cell);
    if (!value) return std::nullopt;
    sum += term.minus ? -*value : *value;
  }
  return sum;
}

}  // namespace quanyu::domain
