// Finds areas by name, pinyin or code as fast as one types: an index over the tree of areas, read
// only. Used by the search field and the palette. Built in short steps for one tree and thrown away
// with it; holds some 40 bytes per area and no copy of the names.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/pinyin.hpp"
#include "store/area_tree.hpp"

namespace quanyu::store {

// By what an area was found; the order is no rank.
enum class SearchHow : std::uint8_t { Name, Initials, Pinyin, Code };

// One area found. The bytes [begin, end) of its name took part, or of its code for Code.
struct SearchHit {
  Node node = 0;
  SearchHow how = SearchHow::Name;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

// The best hits and how many there are in all.
struct SearchResult {
  std::vector<SearchHit> hits;
  std::int64_t total = 0;
};

class SearchIndex {
 public:
  // Areas whose name holds the query, by hanzi, initials or pinyin in any reading
  // (base/pinyin.hpp), or whose code begins with it. Best first: names (or codes) that equal the
  // query, then those that begin with it, then the rest; within each the higher levels first, then
  // official order. With a scope, only below and including that node. An empty query finds nothing.
  [[nodiscard]] SearchResult search(std::string_view query, std::size_t limit,
                                    Node scope = kNoNode) const;

  // The tree the nodes belong to.
  [[nodiscard]] const AreaTree& tree() const { return *tree_; }
  // Bytes held, the tree not counted.
  [[nodiscard]] std::size_t memory() const;

 private:
  friend class SearchIndexBuilder;
  struct CodeRange;
  class Pattern;
  class Ranking;

  void search_names(const NameQuery& query, const CodeRange& range, Node first, Node end,
                    Ranking& ranking) const;
  [[nodiscard]] SearchHit hit_of(Node node, const NameQuery& query, const CodeRange& range,
                                 std::string_view digits) const;

  std::shared_ptr<const AreaTree> tree_;
  std::vector<PinyinCharacter> alphabet_;   // every character that occurs, once
  std::vector<std::uint16_t> characters_;   // all names, as places in the alphabet
  std::vector<std::uint32_t> name_starts_;  // of each node in characters_, and the end of all
  std::vector<std::uint64_t> codes_;        // filled up to 12 digits; 0 for other codes
};

// Builds the index in steps of at most some 20 ms.
class SearchIndexBuilder {
 public:
  explicit SearchIndexBuilder(std::shared_ptr<const AreaTree> tree);
  ~SearchIndexBuilder();

  // One step. True when the index is ready.
  bool step();
  // Nodes done so far; the tree's size is the total.
  [[nodiscard]] Node done() const { return next_; }
  // The finished index. REQUIRES: step() gave true; once.
  std::unique_ptr<const SearchIndex> take();

 private:
  struct Alphabet;
  void add(Node node);

  std::unique_ptr<SearchIndex> index_;
  std::unique_ptr<Alphabet> alphabet_;
  Node next_ = 0;
};

}  // namespace quanyu::store
