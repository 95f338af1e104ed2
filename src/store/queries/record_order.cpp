#include "store/queries/record_order.hpp"

#include <algorithm>

#include "base/pinyin.hpp"
#include "base/text.hpp"

namespace quanyu::store {
namespace {

// About as long as reading a step's rows.
constexpr std::size_t kRowsPerMerge = 65'536;

std::strong_ordering place(const RecordKey& a, const RecordKey& b) {
  if (a.key != b.key) return a.key <=> b.key;
  if (a.kind != b.kind) return a.kind <=> b.kind;
  return a.valid_from <=> b.valid_from;
}

}  // namespace

std::string sorting_text(std::string_view text) {
  std::string sorted;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    const char32_t folded = fold_code_point(next.value);
    const PinyinCharacter known = pinyin_character(folded);
    if (known.count > 0) sorted.append(pinyin_syllable(known.syllables[0])).push_back(' ');
    if (folded != 0) append_utf8(sorted, folded);
    text.remove_prefix(next.length);
  }
  return sorted;
}

RecordOrder::RecordOrder(const domain::Field* field, ListDirection direction)
    : by_text_(field != nullptr && (field->type == domain::FieldType::Text ||
                                    field->type == domain::FieldType::Reference)),
      descending_(direction == ListDirection::Descending) {}

void RecordOrder::add(const RecordKey& key, std::int64_t number) {
  rows_.push_back({.key = key, .filled = true, .number = number, .text = {}});
}

void RecordOrder::add(const RecordKey& key, std::string_view text) {
  rows_.push_back({.key = key, .filled = true, .text = sorting_text(text)});
}

bool RecordOrder::before(const Row& a, const Row& b) const {
  if (a.filled != b.filled) return a.filled;
  auto order = by_text_ ? a.text <=> b.text : a.number <=> b.number;
  if (order == std::strong_ordering::equal) order = place(a.key, b.key);
  return descending_ ? order == std::strong_ordering::greater : order == std::strong_ordering::less;
}

void RecordOrder::end_run() {
  const std::size_t first = ends_.empty() ? 0 : ends_.back();
  if (rows_.size() == first) return;
  const auto by_order = [this](const Row& a, const Row& b) { return before(a, b); };
  std::sort(rows_.begin() + static_cast<std::ptrdiff_t>(first), rows_.end(), by_order);
  ends_.push_back(rows_.size());
}

bool RecordOrder::merge_step() {
  const auto by_order = [this](const Row& a, const Row& b) { return before(a, b); };
  std::size_t merged = 0;
  while (ends_.size() > 1 && merged < kRowsPerMerge) {
    // The two smallest neighbours: short merges first keeps the whole at n log n.
    std::size_t at = 1, least = rows_.size() + 1;
    for (std::size_t i = 1; i < ends_.size(); ++i) {
      const std::size_t start = i < 2 ? 0 : ends_[i - 2];
      if (ends_[i] - start < least) at = i, least = ends_[i] - start;
    }
    const std::size_t start = at < 2 ? 0 : ends_[at - 2];
    const auto place = [this](std::size_t index) {
      return rows_.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::inplace_merge(place(start), place(ends_[at - 1]), place(ends_[at]), by_order);
    ends_.erase(ends_.begin() + static_cast<std::ptrdiff_t>(at) - 1);
    merged += least;
  }
  return ends_.size() <= 1;
}

std::vector<RecordKey> RecordOrder::take() {
  std::vector<RecordKey> keys;
  keys.reserve(rows_.size());
  for (const Row& row : rows_) keys.push_back(row.key);
  rows_ = {};
  ends_.clear();
  return keys;
}

}  // namespace quanyu::store
