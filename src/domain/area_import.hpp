// Areas by the thousand: an importer reads a code table, checks it and hands it over as chunks,
// parents first; each chunk becomes two batches (areas, links). Pure, like decide. The chunk knows
// no file: lines and files are the importer's to name.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"

namespace quanyu::domain {

// Up to kMaxBatchRows areas as columns. `parents` are ordinals of this import (the first area of
// the first chunk is 0) and must be smaller than the row's own; kNoReference is a root.
struct AreaChunk {
  TextColumn codes;  // never empty: the natural key
  TextColumn names;
  std::vector<AreaKind> kinds;
  std::vector<std::uint8_t> statistical;  // 1: statistical only
  std::vector<std::int64_t> orders;       // official order among the siblings, from 1
  std::vector<std::int64_t> parents;

  [[nodiscard]] std::size_t size() const { return codes.size(); }
  void push(std::string_view code, std::string_view name, AreaKind kind, bool is_statistical,
            std::int64_t order, std::int64_t parent);
  void clear();
};

// The batches of one chunk whose first row has the ordinal `first`. Errors are those of the field
// checks, with the ordinal as the last argument; a parent that does not come before its child is
// ImportOrphanParent {code}.
Result<std::vector<ChangeBatch>> decide_chunk(const command::ImportAreas& import,
                                              const AreaChunk& chunk, std::int64_t first);

}  // namespace quanyu::domain
