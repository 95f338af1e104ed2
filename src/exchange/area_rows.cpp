#include "exchange/area_rows.hpp"

#include <bit>

namespace quanyu::exchange {

void AreaRows::reserve(std::size_t rows, std::size_t name_bytes) {
  codes_.reserve(rows);
  parents_.reserve(rows);
  names_.reserve(rows, name_bytes);
  kinds_.reserve(rows);
  statistical_.reserve(rows);
  written_.reserve(rows);
  files_.reserve(rows);
  lines_.reserve(rows);
  orders_.reserve(rows);
  grow_index(std::bit_ceil(rows * 2 + 16));
}

void AreaRows::push(const AreaTableRow& row) {
  if (slots_.size() < 2 * codes_.size() + 16) grow_index(std::bit_ceil(4 * codes_.size() + 16));
  slots_[slot_of(row.code)] = size();
  codes_.push_back(row.code);
  parents_.push_back(row.parent);
  names_.push(row.name);
  kinds_.push_back(row.kind);
  statistical_.push_back(row.statistical ? 1 : 0);
  written_.push_back(row.written);
  files_.push_back(row.file);
  lines_.push_back(row.line);
  orders_.push_back(row.order);
}

AreaRowIndex AreaRows::find(AreaCode code) const {
  return slots_.empty() ? kNoAreaRow : slots_[slot_of(code)];
}

AreaTableRow AreaRows::at(AreaRowIndex index) const {
  return {.code = codes_[index],
          .parent = parents_[index],
          .name = names_.at(index),
          .kind = kinds_[index],
          .statistical = statistical_[index] != 0,
          .written = written_[index],
          .file = files_[index],
          .line = lines_[index],
          .order = orders_[index]};
}

void AreaRows::grow_index(std::size_t slots) {
  if (slots <= slots_.size()) return;
  slots_.assign(slots, kNoAreaRow);
  for (AreaRowIndex i = 0; i < size(); i++) slots_[slot_of(codes_[i])] = i;
}

// Where the code stands, or the free slot where it would.
std::size_t AreaRows::slot_of(AreaCode code) const {
  const std::size_t mask = slots_.size() - 1;
  // Codes run up by ones: the golden ratio spreads neighbours over the whole table.
  std::size_t slot = static_cast<std::size_t>((code.packed() * 0x9e3779b97f4a7c15ULL) >> 20) & mask;
  while (slots_[slot] != kNoAreaRow && codes_[slots_[slot]] != code) slot = (slot + 1) & mask;
  return slot;
}

}  // namespace quanyu::exchange
