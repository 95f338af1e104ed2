#include "exchange/area_table.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "exchange/samples.hpp"
#include "support/folders.hpp"

namespace quanyu::exchange {
namespace {

struct File {
  std::string name;
  std::string text;
};

// All areas of a table, one per line as "code name kind position <- parent code", or the error as
// "name: arg | arg".
struct Outcome {
  std::string areas;
  std::string error;
  AreaTableSummary summary;
  std::map<std::string, std::int64_t> counts;  // by kind name; statistical ones apart
};

std::string told(const Error& error) {
  std::string text(error_name(error.code));
  for (const std::string& arg : error.args) text += " | " + arg;
  return text;
}

std::string kind_name(domain::AreaKind kind) {
  return std::string(domain::kAreaKinds[static_cast<std::size_t>(kind) - 1].name);
}

Outcome read(const std::vector<File>& files) {
  std::vector<TableFile> tables;
  for (const File& file : files) tables.push_back({file.name, as_bytes(file.text)});
  AreaTableReader reader(tables);
  Outcome outcome;
  std::vector<std::string> codes;
  while (true) {
    const Result<AreaTableStep> step = reader.step();
    if (!step) {
      outcome.error = told(step.error());
      break;
    }
    if (*step == AreaTableStep::Done) break;
    if (*step != AreaTableStep::Chunk) continue;
    const domain::AreaChunk& chunk = reader.chunk();
    EXPECT_EQ(reader.first(), static_cast<std::int64_t>(codes.size()));
    for (std::size_t i = 0; i < chunk.size(); i++) {
      codes.emplace_back(chunk.codes.at(i));
      EXPECT_LT(chunk.parents[i], static_cast<std::int64_t>(codes.size()) - 1);
      const std::string parent =
          chunk.parents[i] < 0 ? "" : codes[static_cast<std::size_t>(chunk.parents[i])];
      outcome.counts[chunk.statistical[i] != 0 ? "statistical" : kind_name(chunk.kinds[i])]++;
      if (codes.size() > 200) continue;
      outcome.areas += codes.back() + " " + std::string(chunk.names.at(i)) + " " +
                       kind_name(chunk.kinds[i]) + (chunk.statistical[i] != 0 ? "*" : "") + " " +
                       std::to_string(chunk.orders[i]) + " <- " + parent + "\n";
    }
  }
  outcome.summary = reader.summary();
  return outcome;
}

Outcome read(const std::string& text) { return read({{"a.csv", text}}); }

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const std::string kSmall =
    "code,name\n33,浙江省\n3310,台州市\n331002,椒江区\n331002001,海门街道\n331002001001,南山社区\n";

TEST(AreaTable, ReadsTheOneFileForm) {
  EXPECT_EQ(
      read(kSmall).areas,
      "33 浙江省 province 1 <- \n3310 台州市 city 1 <- 33\n331002 椒江区 district 1 <- 3310\n"
      "331002001 海门街道 street 1 <- 331002\n331002001001 南山社区 community 1 <- 331002001\n");
}

TEST(AreaTable, AnyOrderOfLinesAndFullCodesAreTaken) {
  const Outcome outcome = read(
      "name;CODE\n南山社区;331002001001\n海门街道;331002001000\n椒江区;331002000000\n台州市;"
      "331000000000\n浙江省;330000000000\n");
  EXPECT_EQ(outcome.error, "");
  EXPECT_EQ(outcome.areas, read(kSmall).areas);
}

TEST(AreaTable, StreetsStandBeforeTownsBeforeTownships) {
  EXPECT_EQ(read("code,name\n331002,区\n331002200,乙乡\n331002101,丙镇\n331002005,"
                 "戊街道\n331002001,丁街道\n331002400,农场\n")
                .areas,
            "331002 区 district 1 <- \n331002005 戊街道 street 1 <- 331002\n331002001 丁街道 "
            "street 2 <- 331002\n"
            "331002101 丙镇 town 3 <- 331002\n331002200 乙乡 township 4 <- 331002\n"
            "331002400 农场 statistical_street* 5 <- 331002\n");
}

TEST(AreaTable, AStatedOrderParentAndKindWin) {
  EXPECT_EQ(read("code,name,parent,kind,order\n3310,市,,,\n331002,甲,,,2\n331003,乙,,区县,"
                 "1\n331003001,丙,331002,镇,\n")
                .areas,
            "3310 市 city 1 <- \n331003 乙 district 1 <- 3310\n331002 甲 district 2 <- 3310\n"
            "331003001 丙 town 1 <- 331002\n");
}

TEST(AreaTable, LevelsThatDoNotExistAreLeftOut) {
  // A city without districts, and a county led by its province, with and without the grouping row.
  EXPECT_EQ(read("code,name\n44,广东省\n4419,东莞市\n441900,东莞市\n441900003,东城街道\n42,"
                 "湖北省\n429004,仙桃市\n")
                .areas,
            "44 广东省 province 1 <- \n42 湖北省 province 2 <- \n4419 东莞市 city 1 <- 44\n429004 "
            "仙桃市 district 1 <- 42\n"
            "441900003 东城街道 street 1 <- 4419\n");
  EXPECT_EQ(read("code,name\n42,湖北省\n4290,省直辖县级行政区划\n429004,仙桃市\n").areas,
            "42 湖北省 province 1 <- \n4290 省直辖县级行政区划 city* 1 <- 42\n429004 仙桃市 "
            "district 1 <- 4290\n");
}

TEST(AreaTable, ReadsSeveralFilesWhateverTheirOrder) {
  const File provinces{"x/provinces.csv", "code,name\n44,\"广东省\"\n"};
  const File cities{"x/cities.csv",
                    "code,name,provinceCode\n4418,\"清远市\",44\n4419,\"东莞市\",44\n"};
  const File areas{
      "x/areas.csv",
      "code,name,cityCode,provinceCode\n441802,\"清城区\",4418,44\n441900,\"东莞市\",4419,44\n"};
  const File streets{
      "x/streets.csv",
      "code,name,areaCode,provinceCode,cityCode\n441900003,\"东城街道\",441900,44,4419\n"};
  const Outcome down = read({provinces, cities, areas, streets});
  EXPECT_EQ(down.error, "");
  EXPECT_EQ(down.areas,
            "44 广东省 province 1 <- \n4418 清远市 city 1 <- 44\n4419 东莞市 city 2 <- 44\n"
            "441802 清城区 district 1 <- 4418\n441900003 东城街道 street 1 <- 4419\n");
  EXPECT_EQ(read({streets, cities, provinces, areas}).areas, down.areas);
  EXPECT_EQ(down.summary.rows, 6u);
  EXPECT_EQ(down.summary.areas, 5u);
  EXPECT_EQ(down.summary.repeated, 1u);
}

TEST(AreaTable, FaultsAreNamedWithFileLineAndReason) {
  const auto error = [](const std::string& text) { return read(text).error; };
  EXPECT_EQ(error("code,title\n33,x\n"), "import.missing_column | a.csv | 1 | name");
  EXPECT_EQ(error("\nid,name\n33,x\n"), "import.missing_column | a.csv | 2 | code");
  EXPECT_EQ(error("code,name\n33,浙江省\n3310\n"), "import.cut_line | a.csv | 3 | 1 | 2");
  EXPECT_EQ(error("code,name\n33,浙江省,\n"), "import.cut_line | a.csv | 2 | 3 | 2");
  EXPECT_EQ(error("code,name\n33,\"浙江省\n3310,台州市\n"), "import.unclosed_quote | a.csv | 2");
  EXPECT_EQ(error("code,name\n33,浙江省\n33,浙江\n"),
            "import.duplicate_code | a.csv | 3 | 33 | a.csv | 2");
  EXPECT_EQ(error("code,name\n33,浙江省\n33,浙江省\n"),
            "import.duplicate_code | a.csv | 3 | 33 | a.csv | 2");
  EXPECT_EQ(error("code,name\n4419,东莞市\n441900,东莞\n"),
            "import.duplicate_code | a.csv | 3 | 4419 | a.csv | 2");
  EXPECT_EQ(error("code,name\n33,浙江省\n331002,椒江区\n"),
            "import.orphan_parent | a.csv | 3 | 3310 | 331002");
  EXPECT_EQ(error("code,name,parent\n33,浙江省,\n3310,台州市,34\n"),
            "import.orphan_parent | a.csv | 3 | 34 | 3310");
  EXPECT_EQ(error("code,name,parent\n33,浙江省,3310\n3310,台州市,\n"),
            "import.bad_value | a.csv | 2 | parent | 3310");
  EXPECT_EQ(error("code,name\n331,浙江省\n"), "import.bad_code | a.csv | 2 | 331");
  EXPECT_EQ(error("code,name\n3.31E+11,浙江省\n"), "import.bad_code | a.csv | 2 | 3.31E+11");
  EXPECT_EQ(error("code,name\n33, \n"), "import.empty_name | a.csv | 2 | 33");
  EXPECT_EQ(error("code,name,kind\n33,浙江省,国\n"), "import.bad_value | a.csv | 2 | kind | 国");
  EXPECT_EQ(error("code,name,order\n33,浙江省,1st\n"),
            "import.bad_value | a.csv | 2 | order | 1st");
  EXPECT_EQ(error("code,name,order\n33,浙江省,0\n"), "import.bad_value | a.csv | 2 | order | 0");
  EXPECT_EQ(error("code,name\n"), "import.nothing | a.csv");
  EXPECT_EQ(error("\n\n"), "file.empty | a.csv");
  EXPECT_EQ(error(""), "file.empty | a.csv");
  EXPECT_EQ(error(kSmall + "331003,\xff区\n"),
            "text.undecodable | a.csv | 7 | " + std::to_string(kSmall.size() + 7) + " | 0xFF");
  EXPECT_EQ(read(std::vector<File>{
                     {"villages.csv", "code,name,streetCode\n331002001001,南山,331002001\n"}})
                .error,
            "import.orphan_parent | villages.csv | 2 | 331002001 | 331002001001");
}

TEST(AreaTable, TheFirstFaultIsNamedFirst) {
  EXPECT_EQ(read("code,name\n33,\n3310,\xff\n").error, "import.empty_name | a.csv | 2 | 33");
}

TEST(AreaTable, ANameTooLongIsRefused) {
  std::string name;
  for (int i = 0; i < 61; i++) name += "村";
  EXPECT_EQ(read("code,name\n33," + name + "\n").error,
            "import.bad_value | a.csv | 2 | name | " + name);
  EXPECT_EQ(read("code,name\n33," + name.substr(3) + "\n").error, "");
}

// The counts a table must give, from its text alone: no reader, no quotes, no parents.
std::map<std::string, std::int64_t> counts_of_text(const std::string& text) {
  std::map<std::string, std::int64_t> counts;
  std::set<std::string> seen;
  for (std::size_t at = text.find('\n') + 1; at < text.size(); at = text.find('\n', at) + 1) {
    const std::string code = text.substr(at, text.find(',', at) - at);
    const int last = code.size() > 6 ? std::stoi(code.substr(code.size() - 3)) : -1;
    if (code.size() == 6 && code.substr(4) == "00") continue;  // 东莞市 and its like once more
    if (last == 0) continue;  // 金门县 as its own street and community
    std::string kind = code.size() == 2 ? "province" : code.size() == 4 ? "city" : "district";
    if (code.size() == 9)
      kind = last < 100 ? "street" : last < 200 ? "town" : last < 400 ? "township" : "statistical";
    if (code.size() == 12) kind = last < 200 ? "community" : last < 400 ? "village" : "statistical";
    const bool municipality =
        code[0] == '1' ? code[1] < '3' : code.starts_with("31") || code.starts_with("50");
    if (code.size() == 4 && (municipality || code.ends_with("90"))) kind = "statistical";
    counts[kind]++;
  }
  return counts;
}

TEST(AreaTable, CountsOfAllSamplesAreThoseOfTheirText) {
  ASSERT_EQ(samples().size(), 6u);
  for (const Sample& sample : samples()) {
    const std::string text =
        content(quanyu::testing::generated_folder() + "/" + std::string(sample.path));
    Outcome outcome = read({{std::string(sample.path), text}});
    EXPECT_EQ(outcome.error, "");
    EXPECT_EQ(outcome.counts, counts_of_text(text)) << sample.code;
    EXPECT_EQ(outcome.counts.count("statistical"), 0u);
    EXPECT_EQ(outcome.summary.areas, static_cast<std::uint64_t>(sample.areas));
    EXPECT_EQ(text.size(), static_cast<std::size_t>(sample.bytes));
    // The index counts below the place: what stands in the table but itself and those above.
    std::int64_t below = 0;
    for (const std::int32_t count : sample.counts) below += count;
    EXPECT_EQ(below + static_cast<std::int64_t>(sample.code.size() / 2), sample.areas);
    EXPECT_EQ(sample.counts[8], outcome.counts["village"]);
    EXPECT_EQ(sample.counts[4], outcome.counts["street"]);
  }
}

TEST(AreaTable, CountsOfAllChinaAreThoseOfItsText) {
  std::vector<File> files;
  std::map<std::string, std::int64_t> expected;
  for (const char* name :
       {"areas.csv", "cities.csv", "provinces.csv", "streets.csv", "villages.csv"}) {
    files.push_back({name, content(quanyu::testing::divisions_folder() + "/" + std::string(name))});
    for (const auto& [kind, count] : counts_of_text(files.back().text)) expected[kind] += count;
  }
  const Outcome outcome = read(files);
  EXPECT_EQ(outcome.error, "");
  EXPECT_EQ(outcome.counts, expected);
  EXPECT_EQ(outcome.summary.rows, 665276u);
  EXPECT_EQ(outcome.summary.repeated, 5u);
  EXPECT_EQ(outcome.counts.at("city"), 333);  // as the Ministry of Civil Affairs counts them
}

}  // namespace
}  // namespace quanyu::exchange
