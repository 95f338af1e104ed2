#include "view/records_view.hpp"

#include "unit/view/sample_place.hpp"

namespace quanyu::view {
namespace {

struct RecordsViewTest : testing::Test {
  SamplePlace place;
  Messages messages;
  RecordsInput input;
  [[nodiscard]] RecordsView build() const { return build_records(input, &place.facts(), messages); }
  [[nodiscard]] std::vector<std::string> names() const {
    const RecordsView view = build();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
      names.push_back(view.rows.cell(i, SortColumn::Name));
    }
    return names;
  }
};

TEST_F(RecordsViewTest, TownLevelInOfficialOrder) {
  EXPECT_EQ(print(build()), R"(records: ready | 镇街 | 示例市 · 4 个镇街 | 演示数据
columns: 名称 | 类别 | 上级 | 社区 | 村 | 代码
row: 甲子街道 | 街道 | 示例省 · 示例市 · 子区 | 3 | – | 990101001
row: 乙丑街道 | 街道 | 示例省 · 示例市 · 子区 | 1 | – | 990101002
row: 丙寅镇 | 镇 | 示例省 · 示例市 · 子区 | 1 | 1 | 990101100
row: 丁卯乡 | 乡 | 示例省 · 示例市 · 丑县 | – | 2 | 990102200
)");
}

TEST_F(RecordsViewTest, SortsStablyBothWays) {
  using Names = std::vector<std::string>;
  input.sort = {SortColumn::Communities, true};
  EXPECT_EQ(names(), (Names{"甲子街道", "乙丑街道", "丙寅镇", "丁卯乡"}));
  input.sort = {SortColumn::Communities, false};
  EXPECT_EQ(names(), (Names{"丁卯乡", "乙丑街道", "丙寅镇", "甲子街道"}));
  input.sort = {SortColumn::Villages, true};
  EXPECT_EQ(names(), (Names{"丁卯乡", "丙寅镇", "甲子街道", "乙丑街道"}));
}

TEST_F(RecordsViewTest, FiltersByFoldedNameAndByCode) {
  input.filter = "街";
  EXPECT_EQ(names().size(), 2U);
  EXPECT_EQ(build().filter_summary, "显示 2 / 4 个");
  input.filter = "990102";
  EXPECT_EQ(names(), std::vector<std::string>{"丁卯乡"});
  input.filter = "没有";
  EXPECT_EQ(build().phase, Phase::Empty);
  EXPECT_EQ(build().note.title, "没有符合“没有”的单位");
}

TEST_F(RecordsViewTest, StatisticalOnlyUnitsStandInTheirOwnListAlone) {
  input.query.group = RecordGroup::All;
  for (const std::string& name : names()) EXPECT_NE(name, "乙丑园区");
  input.query.group = RecordGroup::StatisticalOnly;
  EXPECT_EQ(names(), std::vector<std::string>{"乙丑园区"});
}

TEST_F(RecordsViewTest, CopiesAsTextAndAsHtmlWithoutFormulas) {
  input.query.group = RecordGroup::Towns;
  EXPECT_EQ(records_as_text(build(), 10),
            "名称\t类别\t上级\t社区\t村\t代码\n"
            "丙寅镇\t镇\t示例省 · 示例市 · 子区\t1\t1\t990101100\n");
  EXPECT_TRUE(records_as_html(build(), 10).contains("<td>丙寅镇</td>"));
  const SamplePlace hostile("code,name\n99,=HYPERLINK(1)<b>\n9901,城\n");
  input.query.group = RecordGroup::Provinces;
  const RecordsView view = build_records(input, &hostile.facts(), messages);
  EXPECT_TRUE(records_as_text(view, 10).contains("'=HYPERLINK(1)<b>\t"));
  EXPECT_TRUE(records_as_html(view, 10).contains("&lt;b&gt;"));
}

}  // namespace
}  // namespace quanyu::view
