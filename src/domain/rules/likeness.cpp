#include "domain/rules/likeness.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace quanyu::domain {
namespace {

// A character's bytes: everything up to the next one that begins a character.
std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> all;
  for (const char byte : fold_for_search(text)) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    if (byte == ' ') continue;
    if (begins || all.empty()) all.emplace_back();
    all.back() += byte;
  }
  return all;
}

std::vector<std::string> pairs(std::string_view text) {
  const std::vector<std::string> all = characters(text);
  std::vector<std::string> found;
  for (std::size_t at = 1; at < all.size(); ++at) found.push_back(all[at - 1] + all[at]);
  std::ranges::sort(found);
  return found;
}

}  // namespace

int likeness(std::string_view left, std::string_view right) {
  const std::vector<std::string> ours = pairs(left);
  const std::vector<std::string> theirs = pairs(right);
  if (ours.empty() || theirs.empty()) return 0;
  std::vector<std::string> shared;
  std::ranges::set_intersection(ours, theirs, std::back_inserter(shared));
  return static_cast<int>(200 * shared.size() / (ours.size() + theirs.size()));
}

}  // namespace quanyu::domain
