#include <algorithm>

#include "domain/entities/area.hpp"

namespace quanyu::domain {
namespace {

int three_digits(std::string_view code, std::size_t at) {
  return (code[at] - '0') * 100 + (code[at + 1] - '0') * 10 + (code[at + 2] - '0');
}

CodeMeaning street_level(int number) {
  if (number == 0) return {};
  if (number < 100) return {true, AreaKind::Street, false};
  if (number < 200) return {true, AreaKind::Town, false};
  if (number < 400) return {true, AreaKind::Township, false};
  return {true, AreaKind::StatisticalStreet, true};
}

CodeMeaning community_level(int number) {
  if (number == 0) return {};
  if (number < 200) return {true, AreaKind::Community, false};
  if (number < 400) return {true, AreaKind::Village, false};
  return {true, AreaKind::StatisticalCommunity, true};
}

}  // namespace

int area_level(AreaKind kind) {
  switch (kind) {
    case AreaKind::Province: return 1;
    case AreaKind::City: return 2;
    case AreaKind::District: return 3;
    case AreaKind::Street:
    case AreaKind::Town:
    case AreaKind::Township:
    case AreaKind::StatisticalStreet: return 4;
    case AreaKind::Community:
    case AreaKind::Village:
    case AreaKind::StatisticalCommunity: return 5;
  }
  return 0;
}

CodeMeaning meaning_of_code(std::string_view code) {
  if (!std::ranges::all_of(code, [](char digit) { return digit >= '0' && digit <= '9'; })) {
    return {};
  }
  switch (code.size()) {
    case 2: return {true, AreaKind::Province, false};
    case 4: return {true, AreaKind::City, false};
    case 6: return {true, AreaKind::District, false};
    case 9: return street_level(three_digits(code, 6));
    case 12: return community_level(three_digits(code, 9));
    default: return {};
  }
}

}  // namespace quanyu::domain
