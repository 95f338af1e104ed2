#include "store/search.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"

namespace quanyu::store {

namespace {

constexpr Node kNodesPerStep = 32768;
constexpr std::size_t kCodeDigits = 12;
constexpr std::size_t kLongestQuery = 64;  // longer than any name
constexpr std::size_t kLevels = domain::kAreaLevels + 1;

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

// The digits as a full code: what is missing at the end is zeros. 0 for anything else.
std::uint64_t full_code(std::string_view digits) {
  if (!is_number(digits) || digits.size() > kCodeDigits) return 0;
  std::uint64_t code = number_of(digits);
  for (std::size_t i = digits.size(); i < kCodeDigits; i++) code *= 10;
  return code;
}

// How well a hit fits; the lower the better.
enum class Fit : std::uint8_t { Equal, Begins, Inside };

}  // namespace

// Keeps the best nodes of a search: those of each fit and level in the order they come, which is
// official order, and no more of each than are wanted in all.
class SearchIndex::Ranking {
 public:
  Ranking(const AreaTree& tree, std::size_t limit) : tree_(tree), limit_(limit) {}

  void add(Node node, Fit fit) {
    total_++;
    const auto level = static_cast<std::size_t>(domain::area_level(tree_.kind(node)));
    std::vector<Node>& group = groups_[static_cast<std::size_t>(fit) * kLevels + level];
    if (group.size() < limit_) group.push_back(node);
  }

  [[nodiscard]] std::int64_t total() const { return total_; }

  [[nodiscard]] std::vector<Node> best() const {
    std::vector<Node> nodes;
    for (const std::vector<Node>& group : groups_) {
      const std::size_t room = std::min(limit_ - nodes.size(), group.size());
      nodes.insert(nodes.end(), group.begin(), group.begin() + static_cast<std::ptrdiff_t>(room));
    }
    return nodes;
  }

 private:
  const AreaTree& tree_;
  std::size_t limit_;
  std::int64_t total_ = 0;
  std::array<std::vector<Node>, 3 * kLevels> groups_;
};

// The full codes that begin with some digits; none for a query that is no number.
struct SearchIndex::CodeRange {
  explicit CodeRange(std::string_view digits) : low(full_code(digits)), width(low == 0 ? 0 : 1) {
    for (std::size_t i = digits.size(); i < kCodeDigits; i++) width *= 10;
  }
  [[nodiscard]] bool holds(std::uint64_t code) const { return code - low < width; }

  std::uint64_t low;
  std::uint64_t width;
};

SearchResult SearchIndex::search(std::string_view text, std::size_t limit, Node scope) const {
  const NameQuery query(text);
  if (query.empty()) return {};
  const Node first = scope == kNoNode ? 0 : scope;
  const Node end = scope == kNoNode ? tree_->size() : tree_->subtree_end(scope);
  const std::string digits = fold_for_search(text);
  const CodeRange range(digits);
  Ranking ranking(*tree_, limit);
  for (Node node = first; range.width > 0 && node < end; node++) {
    if (!range.holds(codes_[static_cast<std::size_t>(node)])) continue;
    ranking.add(node, tree_->code(node) == digits ? Fit::Equal : Fit::Begins);
  }
  search_names(query, range, first, end, ranking);
  SearchResult result;
  result.total = ranking.total();
  for (const Node node : ranking.best()) result.hits.push_back(hit_of(node, query, range, digits));
  return result;
}

std::size_t SearchIndex::memory() const {
  return alphabet_.capacity() * sizeof(PinyinCharacter) +
         characters_.capacity() * sizeof(std::uint16_t) +
         name_starts_.capacity() * sizeof(std::uint32_t) +
         codes_.capacity() * sizeof(std::uint64_t);
}

// A query against every character of the alphabet, worked out before names are looked at.
class SearchIndex::Pattern {
 public:
  Pattern(const NameQuery& query, const std::vector<PinyinCharacter>& alphabet)
      : size_(query.size()), stride_(alphabet.size()), lengths_(size_ * stride_) {
    for (std::size_t from = 0; from < size_; from++) {
      for (std::size_t i = 0; i < stride_; i++) {
        lengths_[from * stride_ + i] = query.lengths_taken(alphabet[i], from);
      }
    }
  }

  // False for a character that no match can start with.
  [[nodiscard]] bool may_start(std::uint16_t character) const { return lengths_[character] != 0; }

  // One past the last character of a match from `at` on, before `end`; null without one.
  [[nodiscard]] const std::uint16_t* match(const std::uint16_t* at, const std::uint16_t* end,
                                           std::size_t from = 0) const {
    if (from == size_) return at;
    if (at == end) return nullptr;
    unsigned lengths = lengths_[from * stride_ + *at];
    for (; lengths != 0; lengths &= lengths - 1) {
      const auto length = static_cast<std::size_t>(std::countr_zero(lengths)) + 1;
      if (const std::uint16_t* found = match(at + 1, end, from + length)) return found;
    }
    return nullptr;
  }

 private:
  std::size_t size_;
  std::size_t stride_;
  std::vector<std::uint8_t> lengths_;
};

// All names in one run; which name a place belongs to is asked only where a match may start. Areas
// found by their code already are passed over.
void SearchIndex::search_names(const NameQuery& query, const CodeRange& range, Node first, Node end,
                               Ranking& ranking) const {
  if (query.size() > kLongestQuery) return;
  const Pattern pattern(query, alphabet_);
  const std::uint16_t* const all = characters_.data();
  const std::uint16_t* const stop = all + name_starts_[static_cast<std::size_t>(end)];
  auto row = static_cast<std::size_t>(first);
  for (const std::uint16_t* at = all + name_starts_[row]; at < stop; at++) {
    if (!pattern.may_start(*at)) continue;
    while (all + name_starts_[row + 1] <= at) row++;
    const std::uint16_t* const name_end = all + name_starts_[row + 1];
    const std::uint16_t* const found = pattern.match(at, name_end);
    if (found == nullptr) continue;
    const bool begins = at == all + name_starts_[row];
    at = name_end - 1;
    if (range.holds(codes_[row])) continue;
    const Fit fit = !begins ? Fit::Inside : found == name_end ? Fit::Equal : Fit::Begins;
    ranking.add(static_cast<Node>(row), fit);
  }
}

// Finds once more where and how, with the bytes of the name as it is written.
SearchHit SearchIndex::hit_of(Node node, const NameQuery& query, const CodeRange& range,
                              std::string_view digits) const {
  if (range.holds(codes_[static_cast<std::size_t>(node)])) {
    const std::size_t end = std::min(digits.size(), tree_->code(node).size());
    return {node, SearchHow::Code, 0, static_cast<std::uint32_t>(end)};
  }
  std::vector<std::uint32_t> offsets;
  const std::vector<PinyinCharacter> name = pinyin_characters(tree_->name(node), &offsets);
  for (std::size_t at = 0; at < name.size(); at++) {
    const std::optional<NameQuery::Match> match =
        query.may_start(name[at]) ? query.match_at(name, at) : std::nullopt;
    if (!match) continue;
    const SearchHow how = match->how == PinyinMatch::Name       ? SearchHow::Name
                          : match->how == PinyinMatch::Initials ? SearchHow::Initials
                                                                : SearchHow::Pinyin;
    return {node, how, offsets[at], offsets[match->end]};
  }
  return {node, SearchHow::Name, 0, 0};
}

// Gives every character a number. Most are of the basic plane, which one array covers.
struct SearchIndexBuilder::Alphabet {
  std::vector<std::uint16_t> basic = std::vector<std::uint16_t>(0x10000, 0);  // number + 1
  std::unordered_map<char32_t, std::uint16_t> further;

  std::uint16_t& number(char32_t character) {
    return character < basic.size() ? basic[character] : further[character];
  }
};

SearchIndexBuilder::SearchIndexBuilder(std::shared_ptr<const AreaTree> tree)
    : index_(std::make_unique<SearchIndex>()), alphabet_(std::make_unique<Alphabet>()) {
  const auto size = static_cast<std::size_t>(tree->size());
  index_->name_starts_.reserve(size + 1);
  index_->codes_.reserve(size);
  index_->characters_.reserve(size * 8);
  index_->name_starts_.push_back(0);
  index_->tree_ = std::move(tree);
}

SearchIndexBuilder::~SearchIndexBuilder() = default;

bool SearchIndexBuilder::step() {
  const Node size = index_->tree_->size();
  const Node end = size - next_ > kNodesPerStep ? next_ + kNodesPerStep : size;
  for (; next_ < end; next_++) add(next_);
  return next_ == size;
}

std::unique_ptr<const SearchIndex> SearchIndexBuilder::take() { return std::move(index_); }

void SearchIndexBuilder::add(Node node) {
  const std::string_view name = index_->tree_->name(node);
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = first_code_point(name.substr(at));
    at += point.length;
    const char32_t folded = fold_for_names(point.value);
    if (folded == 0) continue;
    std::uint16_t& number = alphabet_->number(folded);
    if (number == 0) {
      // 65,535 different characters are more than all names of a country hold; beyond them a
      // character is found as an unknown one.
      constexpr std::size_t kMostCharacters = 0xfffe;
      const bool room = index_->alphabet_.size() < kMostCharacters;
      if (room) index_->alphabet_.push_back(pinyin_character(folded));
      number = static_cast<std::uint16_t>(index_->alphabet_.size());
    }
    index_->characters_.push_back(static_cast<std::uint16_t>(number - 1));
  }
  index_->name_starts_.push_back(static_cast<std::uint32_t>(index_->characters_.size()));
  index_->codes_.push_back(full_code(index_->tree_->code(node)));
}

}  // namespace quanyu::store
