// What tests of `store` begin with: a manual clock, a seeded generator, a new workspace in memory,
// and short ways to make areas. Every helper fails the test where the store says no.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "domain/area_import.hpp"
#include "domain/decide.hpp"
#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "store/apply.hpp"
#include "store/bulk.hpp"
#include "store/check.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

namespace quanyu::store {

// "storage.full [args]" for messages of failing tests.
inline std::string describe(const Error& error) {
  std::string text(error_name(error.code));
  if (!error.entity.empty()) text += " " + error.entity + "." + error.field;
  for (const std::string& arg : error.args) text += " [" + arg + "]";
  return text;
}

template <class T>
T must(Result<T> result) {
  if (!result) {
    ADD_FAILURE() << describe(result.error());
    std::abort();
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

inline constexpr Date kDay{19'538};  // 2023-06-30

// One replica with its own clock and generator.
struct Replica {
  explicit Replica(std::uint64_t seed, std::int64_t wall = 1'780'000'000'000)
      : clock(wall), random(seed) {
    database = must(Database::open_extents({}, {clock, random}));
  }

  platform::ManualClock clock;
  platform::SeededRandom random;
  std::unique_ptr<Database> database;
  domain::Acting acting{.id = {}, .name = "演示甲", .unit = "示例街道"};

  Applied run(const domain::Command& command) {
    return must(store::run(*database, acting, command));
  }

  // Everything it knows, as sealed segments in their order.
  std::vector<Bytes> segments() {
    must(seal_open_segment(*database));
    std::vector<Bytes> all;
    for (const SegmentInfo& info : must(sealed_segments(*database))) {
      all.push_back(must(segment_bytes(*database, info.key)));
    }
    return all;
  }
  void take(Replica& other) {
    for (const Bytes& segment : other.segments()) must(merge_segment(*database, segment));
  }
  Digest digest() { return must(state_digest(*database)); }
  // What `check` finds broken and why; empty where all is sound.
  std::string broken() {
    std::string names;
    for (const CheckItem& item : must(check(*database)).items) {
      if (!item.passed) names += item.name + " " + item.detail + "; ";
    }
    return names;
  }

  // The workspace record and one actor.
  void found() {
    run(domain::command::CreateWorkspace{.workspace = random.id(), .name = "示例市", .source = {}});
    const Id actor = random.id();
    run(domain::command::IntroduceActor{actor, acting.name, acting.unit});
    acting.id = actor;
  }

  Id add_area(const std::string& name, domain::AreaKind kind, const Id& parent = {},
              const std::string& code = {}) {
    const Id id = code.empty() ? random.id() : derived_id(kPublicTables, 3, code);
    run(domain::command::AddArea{id, code, name, kind, parent, kDay});
    return id;
  }
};

// A chunk with a small tree: a province, `cities` cities, each with `each` districts.
inline domain::AreaChunk small_tree(int cities, int each) {
  domain::AreaChunk chunk;
  chunk.push("33", "示例省", domain::AreaKind::Province, false, 1, domain::kNoReference);
  std::int64_t next = 1;
  for (int city = 1; city <= cities; ++city) {
    const std::string code = "33" + std::to_string(10 + city);
    const std::int64_t parent = next++;
    chunk.push(code, "示例市" + std::to_string(city), domain::AreaKind::City, false, city, 0);
    for (int at = 1; at <= each; ++at) {
      ++next;
      chunk.push(code + std::to_string(10 + at), "示例区" + std::to_string(at),
                 domain::AreaKind::District, false, at, parent);
    }
  }
  return chunk;
}

// Imports chunks as one bulk command, to the end.
inline Applied import_chunks(Replica& replica, const std::vector<domain::AreaChunk>& chunks) {
  const domain::command::ImportAreas import{"test", kDay};
  BulkWriter writer = must(BulkWriter::begin(*replica.database, replica.acting, "area.import"));
  std::int64_t first = 0;
  for (const domain::AreaChunk& chunk : chunks) {
    for (const auto& batch : must(domain::decide_chunk(import, chunk, first))) {
      must(writer.add(batch));
    }
    first += static_cast<std::int64_t>(chunk.size());
  }
  while (!must(writer.finish_step())) {
  }
  return writer.applied();
}

}  // namespace quanyu::store
