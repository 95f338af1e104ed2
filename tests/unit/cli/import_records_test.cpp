#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "cli/program.hpp"
#include "platform/clock.hpp"
#include "platform/files.hpp"
#include "platform/random.hpp"
#include "support/temporary_folder.hpp"

namespace quanyu::cli {
namespace {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

class ImportRecordsTest : public ::testing::Test {
 protected:
  Ran run(std::vector<std::string> words) {
    std::ostringstream out;
    std::ostringstream err;
    Surroundings surroundings{out, err, {clock_, random_}};
    const int code = run_program(words, surroundings);
    return {code, out.str(), err.str()};
  }
  std::string file(const std::string& name, std::string_view text) {
    const std::string path = folder_ / name;
    EXPECT_TRUE(platform::write_file(path, std::as_bytes(std::span(text))));
    return path;
  }

  platform::ManualClock clock_{1'795'000'000'000};
  platform::SeededRandom random_{7};
  testing::TemporaryFolder folder_;
  std::string db_ = folder_ / "a.db";
};

TEST_F(ImportRecordsTest, ATableOfRecordsGoesInComesOutAndGoesInAgainUnchanged) {
  const std::string people =
      file("people.csv", "姓名,单位,身份\n演示甲,某街道,网格员\n演示乙,某社区,\n");
  EXPECT_EQ(run({"import", db_, people, "--as", "actor", "--json"}).out,
            "{\"rows\":2,\"left_out\":[]}\n");
  const std::string tables = folder_ / "tables";
  EXPECT_EQ(run({"export", db_, "--csv", tables}).code, 0);
  const std::string written = testing::file_content(tables + "/actor.csv");
  EXPECT_TRUE(written.starts_with("id,name,unit,role,scope\r\n")) << written;
  EXPECT_NE(written.find(",演示甲,某街道,grid_worker,\r\n"), std::string::npos) << written;
  const std::string digest = run({"digest", db_}).out;
  EXPECT_EQ(run({"import", db_, tables + "/actor.csv", "--as", "actor"}).code, 0);
  EXPECT_EQ(run({"digest", db_}).out, digest);
  EXPECT_EQ(run({"check", db_}).code, 0);
}

TEST_F(ImportRecordsTest, EveryWrongRowIsToldAndNothingIsWritten) {
  const std::string people = file(
      "people.csv", "name,unit,role\n演示甲,某街道,clerk\n演示乙,,clerk\n演示丙,某街道,boss\n");
  const Ran ran = run({"import", db_, people, "--as", "actor"});
  EXPECT_EQ(ran.code, 4);
  EXPECT_NE(ran.err.find("people.csv:4: actor.role: "), std::string::npos) << ran.err;
  const std::string half = file("half.csv", "name,unit,role\n演示甲,某街道,clerk\n演示乙,,clerk\n");
  EXPECT_NE(run({"import", db_, half, "--as", "actor"}).err.find("half.csv:3: actor.unit: "),
            std::string::npos);
  EXPECT_EQ(platform::path_kind(db_), platform::PathKind::Missing);
  EXPECT_EQ(run({"import", db_, people, "--as", "nothing"}).code, 2);
}

}  // namespace
}  // namespace quanyu::cli
