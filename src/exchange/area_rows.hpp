// The rows of a code table in columns, with an index by code and the line each came from. Filled by
// the area table reader while it reads; all of China is 665,276 rows and some 60 MB here. Knows no
// files and makes no decision.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "domain/entities/area.hpp"
#include "exchange/area_code.hpp"

namespace quanyu::exchange {

using AreaRowIndex = std::uint32_t;
inline constexpr AreaRowIndex kNoAreaRow = static_cast<AreaRowIndex>(-1);

// One row as it was read. The name is copied by AreaRows.
struct AreaTableRow {
  AreaCode code;
  AreaCode parent;  // as the table says it; empty: by the digits
  std::string_view name;
  domain::AreaKind kind = domain::AreaKind::Province;
  bool statistical = false;
  std::uint8_t written = 0;  // digits as written, empty levels included
  std::uint16_t file = 0;
  std::uint32_t line = 0;
  std::int32_t order = 0;  // as the table says it; 0: as listed
};

class AreaRows {
 public:
  // Makes room for about so many rows, so that reading never stops to move the index.
  void reserve(std::size_t rows, std::size_t name_bytes);

  // REQUIRES: find(row.code) == kNoAreaRow.
  void push(const AreaTableRow& row);

  // The row with this code, or kNoAreaRow.
  [[nodiscard]] AreaRowIndex find(AreaCode code) const;

  [[nodiscard]] AreaRowIndex size() const { return static_cast<AreaRowIndex>(codes_.size()); }
  // REQUIRES: index < size().
  [[nodiscard]] AreaTableRow at(AreaRowIndex index) const;
  [[nodiscard]] AreaCode code(AreaRowIndex index) const { return codes_[index]; }
  [[nodiscard]] AreaCode stated_parent(AreaRowIndex index) const { return parents_[index]; }
  [[nodiscard]] domain::AreaKind kind(AreaRowIndex index) const { return kinds_[index]; }
  [[nodiscard]] std::int32_t order(AreaRowIndex index) const { return orders_[index]; }

 private:
  void grow_index(std::size_t slots);
  [[nodiscard]] std::size_t slot_of(AreaCode code) const;

  std::vector<AreaCode> codes_;
  std::vector<AreaCode> parents_;
  TextColumn names_;
  std::vector<domain::AreaKind> kinds_;
  std::vector<std::uint8_t> statistical_;
  std::vector<std::uint8_t> written_;
  std::vector<std::uint16_t> files_;
  std::vector<std::uint32_t> lines_;
  std::vector<std::int32_t> orders_;
  std::vector<AreaRowIndex> slots_;  // open addressing; a power of two, at most half full
};

}  // namespace quanyu::exchange
