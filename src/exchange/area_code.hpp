// Statistical division codes (GB/T 2260 and the national statistical codes below it) as numbers
// that can be compared and hashed: two digits a province, four a city, six a district, nine a
// street, twelve a community. Used by the area tables; what a code means is the domain's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quanyu::exchange {

// A code without its empty levels: 441900000000, 441900 and 4419 are one unit and one AreaCode.
class AreaCode {
 public:
  AreaCode() = default;

  // 2, 4, 6, 9 or 12 decimal digits that do not begin with 00; nothing for anything else.
  static std::optional<AreaCode> parse(std::string_view digits);

  [[nodiscard]] bool empty() const { return packed_ == 0; }
  // 2, 4, 6, 9 or 12.
  [[nodiscard]] int length() const { return static_cast<int>(packed_ & 15); }
  [[nodiscard]] std::string text() const;

  // The unit one level up by the digits: of 441900003 it is 4419, as that city has no districts.
  // Empty for a province.
  [[nodiscard]] AreaCode parent() const;

  // True for rows that only group others because the table wants every level filled: the "cities"
  // of the four municipalities (1101) and of counties led by a province (4290). No such unit
  // exists.
  [[nodiscard]] bool only_groups() const;

  // For hash tables.
  [[nodiscard]] std::uint64_t packed() const { return packed_; }
  friend bool operator==(AreaCode, AreaCode) = default;

 private:
  AreaCode(std::uint64_t number, int length);

  std::uint64_t packed_ = 0;  // the number shifted by four bits, and its length
};

}  // namespace quanyu::exchange
