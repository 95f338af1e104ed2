#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "cli/program.hpp"
#include "exchange/samples.hpp"
#include "platform/clock.hpp"
#include "platform/random.hpp"
#include "store/journal.hpp"
#include "support/folders.hpp"
#include "support/temporary_folder.hpp"

namespace quanyu::cli {
namespace {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

class ImportTest : public ::testing::Test {
 protected:
  Ran run(std::vector<std::string> words) {
    std::ostringstream out;
    std::ostringstream err;
    Surroundings surroundings{out, err, {clock_, random_}};
    const int code = run_program(words, surroundings);
    return {code, out.str(), err.str()};
  }

  platform::ManualClock clock_{1'795'000'000'000};
  platform::SeededRandom random_{7};
  testing::TemporaryFolder folder_;
  std::string db_ = folder_ / "a.db";
};

const std::string kGolden = quanyu::testing::source_folder() + "/tests/golden/import";

// Every file of tests/golden/import, what its import says, and its exit code; compared with
// tests/golden/import.txt. QUANYU_RECORD=1 writes that file anew, for a human to read the
// difference.
TEST_F(ImportTest, EveryFileOfTheGoldenFolderSaysWhatItShould) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kGolden))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  std::string told;
  for (const std::string& name : names) {
    const Ran json = run({"import", db_, kGolden + "/" + name, "--as", "area", "--json"});
    told += name + "\n  exit " + std::to_string(json.code) + "\n  " + json.out;
    // A wrong file leaves no database behind.
    EXPECT_EQ(std::filesystem::exists(db_), json.code == 0) << name;
    if (json.code == 0) {
      const Ran counts = run({"query", db_, "tree-counts", "--json"});
      told += "  " + counts.out;
      std::filesystem::remove(db_);
      continue;
    }
    EXPECT_EQ(json.err, "");
    // The sentence is the catalogue's; that it names the file and the error is ours.
    const std::string sentence = run({"import", db_, kGolden + "/" + name, "--as", "area"}).err;
    EXPECT_NE(sentence.find(name), std::string::npos) << sentence;
    const std::size_t start = json.out.find("\"code\":\"") + 8;
    EXPECT_NE(sentence.find("[" + json.out.substr(start, json.out.find('"', start) - start) + "]"),
              std::string::npos)
        << sentence;
  }
  const std::string expected = quanyu::testing::source_folder() + "/tests/golden/import.txt";
  if (std::getenv("QUANYU_RECORD") != nullptr) std::ofstream(expected, std::ios::binary) << told;
  EXPECT_EQ(told, testing::file_content(expected));
}

TEST_F(ImportTest, AWrongFileChangesNothingInADatabaseThatIsThere) {
  ASSERT_EQ(run({"import", db_, kGolden + "/good_utf8.csv", "--as", "area"}).code, 0);
  const Ran digest = run({"digest", db_});
  EXPECT_EQ(digest.out.size(), 33u);
  const Ran counts = run({"query", db_, "tree-counts"});
  for (const char* name :
       {"duplicate_code.csv", "orphan_parent.csv", "bad_byte_utf8.csv", "cut_line.csv"}) {
    EXPECT_EQ(run({"import", db_, kGolden + "/" + std::string(name), "--as", "area"}).code, 3)
        << name;
    EXPECT_EQ(run({"digest", db_}).out, digest.out);
    EXPECT_EQ(run({"query", db_, "tree-counts"}).out, counts.out);
  }
}

TEST_F(ImportTest, AMissingFileOrWrongCallIsAnError) {
  EXPECT_EQ(run({"import", db_, folder_ / "none.csv", "--as", "area"}).code, 3);
  EXPECT_EQ(run({"import", db_, folder_.path(), "--as", "area"}).code, 3);
  EXPECT_EQ(run({"import", db_, kGolden, "--as", "nothing"}).code, 2);
  EXPECT_EQ(run({"import", db_, kGolden}).code, 2);
  EXPECT_EQ(run({"query", folder_ / "none.db", "tree-counts"}).code, 3);
  EXPECT_FALSE(std::filesystem::exists(db_));
}

TEST_F(ImportTest, SamplesKeepTheirCountsAndPassTheCheck) {
  for (const exchange::Sample& sample : exchange::samples()) {
    const std::string table = quanyu::testing::generated_folder() + "/" + std::string(sample.path);
    ASSERT_EQ(run({"import", db_, table, "--as", "area"}).code, 0) << sample.code;
    std::string expected;
    const char* kinds[] = {"",     "province", "city",      "district", "street",
                           "town", "township", "community", "village"};
    for (std::size_t kind = 1; kind <= 8; kind++) {
      expected += std::string(kinds[kind]) + "\t" + std::to_string(sample.counts[kind]) + "\n";
    }
    const Ran counts = run({"query", db_, "tree-counts", "--scope", std::string(sample.code)});
    EXPECT_EQ(counts.out, expected + "statistical\t0\n") << sample.code;
    const Ran check = run({"check", db_, "--json"});
    EXPECT_EQ(check.code, 0) << check.out;
    std::filesystem::remove(db_);
  }
}

TEST_F(ImportTest, TheExportedDatabaseIsTheSameWorkspace) {
  ASSERT_EQ(run({"import", db_, kGolden + "/good_utf8.csv", "--as", "area"}).code, 0);
  const std::string copy = folder_ / "copy.sqlite";
  ASSERT_EQ(run({"export", db_, "--sqlite", copy}).code, 0);
  EXPECT_TRUE(testing::file_content(copy).starts_with("SQLite format 3"));
  EXPECT_EQ(run({"digest", copy}).out, run({"digest", db_}).out);
  EXPECT_EQ(run({"check", copy}).code, 0);
  EXPECT_EQ(run({"export", db_, "--sqlite", db_}).code, 2);
  EXPECT_EQ(run({"export", db_}).code, 2);
}

TEST_F(ImportTest, AllOfChinaHasTheCountsOfItsText) {
  const std::string divisions = quanyu::testing::divisions_folder();
  for (const char* name :
       {"provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv"}) {
    std::filesystem::create_directories(folder_ / "china");
    std::filesystem::create_symlink(divisions + "/" + name,
                                    folder_ / ("china/" + std::string(name)));
  }
  ASSERT_EQ(run({"import", db_, folder_ / "china", "--as", "area"}).code, 0);
  // Streets and below from the text: digits 7 to 9 and 10 to 12 of each line.
  std::map<std::string, int> expected;
  for (const char* name : {"streets.csv", "villages.csv"}) {
    std::ifstream file(divisions + "/" + name);
    for (std::string line; std::getline(file, line);) {
      const std::string code = line.substr(0, line.find(','));
      if (code == "code" || code.ends_with("000")) continue;
      const int last = std::stoi(code.substr(code.size() - 3));
      const bool low = code.size() == 12;
      expected[last >= 400  ? "statistical"
               : low        ? (last < 200 ? "community" : "village")
               : last < 100 ? "street"
               : last < 200 ? "town"
                            : "township"]++;
    }
  }
  const std::string counts = run({"query", db_, "tree-counts"}).out;
  for (const char* kind : {"street", "town", "township", "community", "village"}) {
    EXPECT_NE(counts.find("\n" + std::string(kind) + "\t" + std::to_string(expected[kind]) + "\n"),
              std::string::npos)
        << kind << " " << expected[kind] << " in\n"
        << counts;
  }
  EXPECT_NE(counts.find("province\t31\ncity\t333\ndistrict\t2975\n"), std::string::npos) << counts;
  // The journal of it, which is what would go to another device.
  platform::ManualClock clock(0);
  platform::SeededRandom random(1);
  const auto database = store::Database::open_file(db_, store::Access::ReadOnly, {clock, random});
  ASSERT_TRUE(database);
  const auto journal = store::journal_size(**database);
  ASSERT_TRUE(journal);
  EXPECT_LE(*journal, 6'000'000);
}

}  // namespace
}  // namespace quanyu::cli
