// W4 and W5 of our own side: cells of a table of 20,000 rows and 8 columns edited, sealed, merged
// and merged again, as `./build.sh bench merge` runs it. Prints one JSON object:
// milliseconds of each round, bytes, and a sum over the cells for comparing with peers.
//
//   merge_cells ROUNDS
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "domain/declare.hpp"
#include "domain/model.hpp"
#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "store/apply.hpp"
#include "store/check.hpp"
#include "store/connection.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

namespace {

using namespace quanyu;

constexpr std::uint32_t kRows = 20'000;
constexpr std::uint32_t kColumns = 8;
constexpr std::uint32_t kEdits = 100'000;
constexpr std::uint32_t kTogether = 1'000;  // edits of one transaction
constexpr std::uint32_t kAlone = 1'000;     // edits that are transactions of their own

constexpr domain::Field kFields[] = {
    domain::integer(1, "c0", "一", "c0"), domain::integer(2, "c1", "二", "c1"),
    domain::integer(3, "c2", "三", "c2"), domain::integer(4, "c3", "四", "c3"),
    domain::integer(5, "c4", "五", "c4"), domain::integer(6, "c5", "六", "c5"),
    domain::integer(7, "c6", "七", "c6"), domain::integer(8, "c7", "八", "c7"),
};
constexpr domain::Entity kTable{
    .number = 9200, .name = "bench_row", .words = {"测行", "Bench row"}, .fields = kFields};

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", std::string(error_name(result.error().code)).c_str());
    std::exit(3);
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// The sequence that all engines of the measurement draw from.
class Draw {
 public:
  explicit Draw(std::uint32_t seed) : state_(seed) {}
  std::uint32_t next(std::uint32_t below) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<std::uint32_t>(std::uint64_t{state_} * below >> 32);
  }

 private:
  std::uint32_t state_;
};

struct Replica {
  explicit Replica(std::uint64_t seed) : clock(1'780'000'000'000), random(seed) {
    acting.id = random.id();
    database = must(store::Database::open_extents({}, {clock, random}));
  }

  void apply(domain::Changes changes) {
    clock.advance(1);
    must(store::apply(*database, acting, "bench", changes));
  }
  // The sealed segments of this replica since the last call.
  std::vector<Bytes> take_segments() {
    must(store::seal_open_segment(*database));
    std::vector<Bytes> segments;
    for (const auto& info : must(store::sealed_segments(*database))) {
      if (info.header.site != database->site() || info.key <= taken) continue;
      taken = info.key;
      segments.push_back(must(store::segment_bytes(*database, info.key)));
    }
    return segments;
  }
  std::int64_t merge(const std::vector<Bytes>& segments) {
    std::int64_t won = 0;
    for (const Bytes& bytes : segments) won += must(merge_segment(*database, bytes)).cells_won;
    return won;
  }

  platform::ManualClock clock;
  platform::SeededRandom random;
  domain::Acting acting{.id = {}, .name = "演示甲", .unit = "示例街道"};
  std::unique_ptr<store::Database> database;
  std::int64_t taken = 0;
};

const std::vector<Id>& row_ids() {
  static const std::vector<Id> ids = [] {
    platform::SeededRandom random(7);
    std::vector<Id> made;
    for (std::uint32_t row = 0; row < kRows; ++row) made.push_back(random.id());
    return made;
  }();
  return ids;
}

domain::Changes all_rows() {
  domain::Changes changes;
  for (std::uint32_t row = 0; row < kRows; ++row) {
    domain::RowChange change{.row = {.entity = kTable.number, .id = row_ids()[row]},
                             .life = domain::Life::Create,
                             .cells = {}};
    for (std::uint32_t column = 0; column < kColumns; ++column) {
      change.cells.push_back(
          {static_cast<domain::FieldNumber>(column + 1), std::int64_t{row} * kColumns + column});
    }
    changes.rows.push_back(std::move(change));
  }
  return changes;
}

void edit(Replica& replica, std::uint32_t seed, std::uint32_t many, std::uint32_t together) {
  Draw draw(seed);
  for (std::uint32_t at = 0; at < many;) {
    domain::Changes changes;
    for (std::uint32_t one = 0; one < together && at < many; ++one, ++at) {
      const std::uint32_t row = draw.next(kRows);
      const auto field = static_cast<domain::FieldNumber>(draw.next(kColumns) + 1);
      changes.rows.push_back({.row = {.entity = kTable.number, .id = row_ids()[row]},
                              .cells = {{field, std::int64_t{1'000'000} + at}}});
    }
    replica.apply(std::move(changes));
  }
}

// Row and column go in, so that a value in a wrong place shows.
std::int64_t sum(Replica& replica) {
  std::string sql = "SELECT bench_row.id";
  for (const domain::Field& field : kFields) sql += "," + std::string(field.name);
  store::Query query = replica.database->connection().query(
      sql + " FROM bench_row_id JOIN bench_row USING(key) WHERE bench_row_id.id=?");
  std::int64_t total = 0;
  for (std::uint32_t row = 0; row < kRows; ++row) {
    query.rewind();
    query.bind(row_ids()[row]);
    if (!must(query.step())) std::exit(4);
    for (std::uint32_t column = 0; column < kColumns; ++column) {
      total += query.integer(static_cast<int>(column) + 1) * (1 + (row * kColumns + column) % 97);
    }
  }
  return total;
}

std::size_t size_of(const std::vector<Bytes>& segments) {
  std::size_t bytes = 0;
  for (const Bytes& segment : segments) bytes += segment.size();
  return bytes;
}

struct Times {
  const char* name;
  std::string list = {};

  template <class Work>
  void take(platform::Clock& clock, Work work) {
    const std::int64_t before = clock.steady_micros();
    work();
    const double milliseconds = static_cast<double>(clock.steady_micros() - before) / 1000.0;
    list += (list.empty() ? "" : ",") + std::to_string(milliseconds);
  }
  void print() const { std::printf("\"%s\":[%s],", name, list.c_str()); }
};

}  // namespace

int main(int count, char** words) {
  const int rounds = count > 1 ? std::atoi(words[1]) : 5;
  const domain::ExtraEntity extra(kTable);
  const auto clock = platform::system_clock();
  Times author{"author"}, load{"load"}, merge{"merge"}, replay{"replay"}, both{"both"};
  Times alone{"alone"};
  std::size_t bytes = 0;
  std::int64_t checked = 0;
  for (int round = 0; round < rounds; ++round) {
    Replica a(1);
    Replica b(2);
    a.apply(all_rows());
    const auto base = a.take_segments();
    load.take(*clock, [&] { b.merge(base); });
    std::vector<Bytes> edits;
    author.take(*clock, [&] {
      edit(b, 1, kEdits, kTogether);
      edits = b.take_segments();
    });
    bytes = size_of(edits);
    merge.take(*clock, [&] { a.merge(edits); });
    replay.take(*clock, [&] { a.merge(edits); });
    checked = sum(a);
    if (checked != sum(b)) return 5;
    // Both at once: half each, then each takes what the other did.
    edit(a, 2, kEdits / 2, kTogether);
    edit(b, 3, kEdits / 2, kTogether);
    const auto from_a = a.take_segments();
    const auto from_b = b.take_segments();
    both.take(*clock, [&] {
      a.merge(from_b);
      b.merge(from_a);
    });
    if (must(store::state_digest(*a.database)) != must(store::state_digest(*b.database))) return 6;
    alone.take(*clock, [&] { edit(a, 4, kAlone, 1); });
  }
  std::printf("{");
  for (const Times* times : {&load, &author, &merge, &replay, &both, &alone}) times->print();
  std::printf("\"edits\":%u,\"bytes\":%zu,\"sum\":%lld}\n", kEdits, bytes,
              static_cast<long long>(checked));
  return 0;
}
