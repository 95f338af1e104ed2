#include "exchange/area_code.hpp"

#include <algorithm>
#include <array>

namespace quanyu::exchange {

namespace {

// Digits of each level's code, and by how much the level above is shorter.
constexpr std::array kLengths = {2, 4, 6, 9, 12};

std::uint64_t power_of_ten(int exponent) {
  std::uint64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

int length_above(int length) {
  const auto* at = std::find(kLengths.begin(), kLengths.end(), length);
  return at == kLengths.begin() ? 0 : *(at - 1);
}

}  // namespace

// Levels that are all zeros are cut off.
AreaCode::AreaCode(std::uint64_t number, int length) {
  for (int above = length_above(length); above > 0; above = length_above(length)) {
    const std::uint64_t unit = power_of_ten(length - above);
    if (number % unit != 0) break;
    number /= unit;
    length = above;
  }
  packed_ = number << 4 | static_cast<std::uint64_t>(length);
}

std::optional<AreaCode> AreaCode::parse(std::string_view digits) {
  const auto length = static_cast<int>(digits.size());
  if (std::find(kLengths.begin(), kLengths.end(), length) == kLengths.end()) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (number / power_of_ten(length - 2) < 10) return std::nullopt;
  return AreaCode(number, length);
}

std::string AreaCode::text() const { return std::to_string(packed_ >> 4); }

AreaCode AreaCode::parent() const {
  const int above = length_above(length());
  if (above == 0) return {};
  return {(packed_ >> 4) / power_of_ten(length() - above), above};
}

bool AreaCode::only_groups() const {
  if (length() != 4) return false;
  const std::uint64_t province = (packed_ >> 4) / 100;
  const std::uint64_t city = (packed_ >> 4) % 100;
  constexpr std::uint64_t kLedByProvince = 90;
  return city == kLedByProvince || province == 11 || province == 12 || province == 31 ||
         province == 50;
}

}  // namespace quanyu::exchange
