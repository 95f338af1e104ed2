// No step of a job lets SQLite work long, at the size of all China: counted in instructions of its
// virtual machine, which are the same on every machine, instead of in milliseconds.

#include <functional>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "exchange/area_table.hpp"
#include "store/check.hpp"
#include "store/compaction.hpp"
#include "store/connection.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"
#include "support/folders.hpp"
#include "support/temporary_folder.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

// Natively some 5 ms, and a browser has 30.
constexpr std::int64_t kMostInstructions = 200'000;
constexpr int kCountEvery = 1000;

// Counts what the databases it watches do, and keeps the most that one step did.
class StepMeter {
 public:
  void watch(Database& database) {
    sqlite3_progress_handler(database.connection().raw(), kCountEvery, count, this);
  }

  // Steps to the end.
  void run(const std::function<Result<bool>()>& step) {
    while (!one<bool>(step)) {
    }
  }
  template <class T>
  T one(const std::function<Result<T>()>& step) {
    now_ = 0;
    T answer = must(step());
    most_ = std::max(most_, now_);
    all_ += now_;
    if (now_ > kMostInstructions) ++long_steps_;
    return answer;
  }

  [[nodiscard]] std::int64_t most() const { return most_; }
  [[nodiscard]] std::int64_t all() const { return all_; }
  [[nodiscard]] int long_steps() const { return long_steps_; }

 private:
  static int count(void* meter) {
    static_cast<StepMeter*>(meter)->now_ += kCountEvery;
    return 0;
  }

  std::int64_t now_ = 0, most_ = 0, all_ = 0;
  int long_steps_ = 0;
};

struct StepSizes : ::testing::Test {
  // All of China, imported in steps; the tables' text is needed for no longer than that.
  void import() {
    std::vector<std::string> texts;
    std::vector<exchange::TableFile> files;
    for (const char* name : {"provinces", "cities", "areas", "streets", "villages"}) {
      const std::string file = std::string(name) + ".csv";
      texts.push_back(testing::file_content(testing::divisions_folder() + "/" + file));
      files.push_back({file, {}});
    }
    for (std::size_t at = 0; at < files.size(); ++at) files[at].bytes = as_bytes(texts[at]);
    china.found();
    meter.watch(*china.database);
    write(exchange::AreaTableReader(std::move(files)));
  }

  void write(exchange::AreaTableReader reader) {
    const domain::command::ImportAreas command{"test", kDay};
    BulkWriter writer =
        must(BulkWriter::begin(*china.database, china.acting, "area.import", Act::Final));
    while (must(reader.step()) != exchange::AreaTableStep::Done) {
      for (const auto& batch :
           must(domain::decide_chunk(command, reader.chunk(), reader.first()))) {
        meter.one<bool>([&] { return writer.add(batch).transform([] { return true; }); });
      }
    }
    meter.run([&] { return writer.finish_step(); });
  }

  Replica china{1};
  StepMeter meter;
};

TEST_F(StepSizes, OfImportMergeCheckAndCompactionAreShortAtTheSizeOfChina) {
  import();
  EXPECT_LE(meter.most(), kMostInstructions) << "import";
  EXPECT_GT(meter.all(), 10 * kMostInstructions);
  must(seal_open_segment(*china.database));

  Replica other(2);
  StepMeter merging;
  merging.watch(*other.database);
  for (const SegmentInfo& info : must(sealed_segments(*china.database))) {
    SegmentMerge merge(*other.database, must(segment_bytes(*china.database, info.key)));
    merging.run([&] { return merge.step(); });
  }
  EXPECT_LE(merging.most(), kMostInstructions) << "merge";
  EXPECT_GT(merging.all(), 10 * kMostInstructions);

  StepMeter compacting;
  compacting.watch(*china.database);
  Compaction compaction(*china.database);
  compacting.run([&] { return compaction.step(); });
  EXPECT_LE(compacting.most(), kMostInstructions) << "compaction";

  // SQLite's own check of one table cannot be cut: areas, their ids and their parents.
  StepMeter checking;
  checking.watch(*china.database);
  Check check(*china.database);
  checking.run([&] { return check.step(); });
  EXPECT_EQ(checking.long_steps(), 3);
  EXPECT_TRUE(check.report().passed());
}

}  // namespace
}  // namespace quanyu::store
