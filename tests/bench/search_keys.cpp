// Measures one key press in the search field over a whole database: search_keys DB [ROUNDS].
// Prints JSON: areas, steps and milliseconds of building the index, its bytes, and for each query
// its hits and the milliseconds of every round.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "store/search.hpp"

namespace {

// What somebody types on the way to a name: the shorter, the more there is to find.
constexpr std::string_view kQueries[] = {
    "s",    "tz",     "tzs", "taizhou", "shequ", "zhongxinshequ", "社区",   "中心社区",
    "椒江", "jiao江", "3",   "3310",    "x",     "xjcwyhxjc",     "不存在", "qqqqqq"};

double milliseconds(std::int64_t micros) { return static_cast<double>(micros) / 1000.0; }

}  // namespace

int main(int count, char** words) {
  using namespace quanyu;
  if (count < 2) return 2;
  const int rounds = count > 2 ? std::atoi(words[2]) : 9;
  const auto clock = platform::system_clock();
  const auto random = platform::system_random();
  auto database = store::Database::open_file(words[1], store::Access::ReadOnly, {*clock, *random});
  if (!database) return 3;
  auto tree =
      store::load_area_tree(**database, date_at(clock->wall_millis(), kDefaultOffsetMinutes));
  if (!tree) return 3;
  store::SearchIndexBuilder builder(*tree);
  std::int64_t longest = 0;
  const std::int64_t started = clock->steady_micros();
  for (bool done = false; !done;) {
    const std::int64_t before = clock->steady_micros();
    done = builder.step();
    longest = std::max(longest, clock->steady_micros() - before);
  }
  const auto index = builder.take();
  std::printf(
      "{\"areas\":%d,\"build_ms\":%.1f,\"longest_step_ms\":%.1f,\"bytes\":%zu,\"tree_bytes\":%zu,"
      "\"queries\":[",
      (*tree)->size(), milliseconds(clock->steady_micros() - started), milliseconds(longest),
      index->memory(), (*tree)->memory());
  bool first = true;
  for (const std::string_view query : kQueries) {
    std::printf("%s\n{\"query\":\"%.*s\",\"ms\":[", first ? "" : ",",
                static_cast<int>(query.size()), query.data());
    first = false;
    long long total = 0;
    for (int round = 0; round < rounds; round++) {
      const std::int64_t before = clock->steady_micros();
      total = index->search(query, 200).total;
      std::printf("%s%.2f", round > 0 ? "," : "", milliseconds(clock->steady_micros() - before));
    }
    std::printf("],\"total\":%lld}", total);
  }
  std::printf("]}\n");
  return 0;
}
