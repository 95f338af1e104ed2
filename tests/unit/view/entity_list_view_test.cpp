#include "view/entity_list_view.hpp"

#include "domain/entities/demands.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::view {
namespace {

using store::kVisitNumber;
using store::must;

struct EntityListViewTest : ::testing::Test {
  store::RecordReplica replica;
  EntityListInput input;
  std::unique_ptr<store::RecordPages> pages;

  EntityListViewTest() {
    input.route.screen = Screen::List;
    input.route.place = "0123456789abcdef0123456789abcdef";
    input.route.entity.entity = "trial_visit";
    input.demo = true;
  }
  EntityListView build() {
    const auto list =
        must(store::load_record_list(*replica.database, list_query(input.route, input.filter, {})));
    pages = std::make_unique<store::RecordPages>(*replica.database, list);
    input.pages = pages.get();
    return build_entity_list(input);
  }
};

TEST_F(EntityListViewTest, ColumnsAndRowsComeFromTheDeclaration) {
  replica.add_visit("路灯不亮", replica.north, {{9, std::int64_t{15}}, {6, replica.acting.id}});
  replica.add_visit("电梯检修", replica.south, {{4, std::int64_t{2}}});
  EXPECT_EQ(print(build()), R"(list: ready | 试走访 | 2 条 | 演示数据
add: 新增试走访
tab: all | 全部 | 2 | current
tab: trash | 回收站
columns: 事由 | 编号 | 方式 | 地点 | 走访人 | 开始日期 | 状态
row: 电梯检修 | 260529-SLJD-A-002 | 现场 | 乙丑街道 |  |  | 
row: 路灯不亮 | 260529-SLJD-A-001 | 入户 | 甲子街道 | 演示甲 |  | 
)");
}

TEST_F(EntityListViewTest, SpeaksEnglish) {
  replica.add_visit("Street light", replica.north);
  input.words.messages = Messages(Language::English);
  EXPECT_EQ(build().title, "Trial visit");
  EXPECT_EQ(build().columns[2].label, "Kind");
}

TEST_F(EntityListViewTest, TheAddressFiltersAndSorts) {
  const Id first = replica.add_visit("乙", replica.north);
  replica.add_visit("甲", replica.north, {{15, first}});
  input.route.entity.sort = "-title";
  EntityListView view = build();
  EXPECT_TRUE(view.columns[0].sorted);
  EXPECT_TRUE(view.columns[0].descending);
  EXPECT_EQ(view.rows.cell(0, 0).text, "乙");
  input.route.entity.by = "follows";
  input.route.entity.by_record = to_hex(first);
  store::TitleBook titles;
  must(titles.learn(*replica.database, kVisitNumber, first));
  input.words.titles = &titles;
  view = build();
  EXPECT_EQ(view.related, "后续于：乙");
  EXPECT_EQ(view.rows.size(), 1u);
  EXPECT_EQ(view.without_related.entity.by, "");
  EXPECT_EQ(record_route(view.route, view.rows.name(0)).screen, Screen::Record);
}

TEST_F(EntityListViewTest, SaysWhyItIsEmpty) {
  EntityListView view = build();
  EXPECT_EQ(view.phase, Phase::Empty);
  EXPECT_EQ(view.note.title, "还没有试走访");
  EXPECT_EQ(view.note.detail, "点“新增试走访”登记第一条，或从表格导入。");
  input.filter = "没有";
  EXPECT_EQ(build().note.title, "没有符合“没有”的记录");
  input.filter.clear();
  input.route.entity.trash = true;
  view = build();
  EXPECT_EQ(view.note.title, "回收站是空的");
  EXPECT_FALSE(view.can_add);
  EXPECT_TRUE(view.tabs.back().current);
}

TEST_F(EntityListViewTest, OnlyWhoWritesMayAdd) {
  input.role = domain::Role::Reader;
  EXPECT_FALSE(build().can_add);
  input.role = domain::Role::Community;
  EXPECT_TRUE(build().can_add);
  input.route.entity.entity = "area_parent";  // links are made where their child is shown
  EXPECT_FALSE(build().can_add);
}

TEST_F(EntityListViewTest, LoadingAndFailedAreSaid) {
  EXPECT_EQ(build_entity_list(input).phase, Phase::Loading);
  input.error = Error{.code = ErrorCode::StorageBusy, .entity = {}, .field = {}, .args = {}};
  EXPECT_EQ(build_entity_list(input).phase, Phase::Failed);
}

TEST_F(EntityListViewTest, StatesAreTabsWithTheirCounts) {
  const Id unit = replica.random.id();
  replica.run(
      domain::command::AddRecord{.entity = domain::number::Unit,
                                 .id = unit,
                                 .cells = {{2, std::string("示例局")}, {3, std::int64_t{1}}},
                                 .now = replica.now()});
  const auto demand = [&](const std::string& title) {
    return replica.add(domain::number::Demand, {{domain::kDemand["title"], title},
                                                {domain::kDemand["kind"], std::int64_t{1}},
                                                {domain::kDemand["demanded_by"], unit},
                                                {domain::kDemand["frequency"], std::int64_t{4}},
                                                {domain::kDemand["hours"], std::int64_t{20}},
                                                {domain::kDemand["place"], replica.north}});
  };
  demand("月报");
  const Id refused = demand("周报");
  replica.run(domain::command::Act{.record = {domain::number::Demand, refused},
                                   .action = 2,
                                   .cells = {{domain::kDemand["reason"], std::string("重复")}},
                                   .now = replica.now()});
  input.route.entity.entity = "demand";
  EntityListView view = build();
  ASSERT_EQ(view.tabs.size(), 4u);
  EXPECT_EQ(view.tabs[1].label, "申请准入");
  EXPECT_EQ(view.tabs[1].count, "1");
  EXPECT_EQ(view.tabs[2].label, "不予准入");
  EXPECT_TRUE(view.columns.back().state);
  EXPECT_EQ(view.rows.cell(0, view.columns.size() - 1).tag, "不予准入");
  input.route = view.tabs[1].target;
  view = build();
  EXPECT_EQ(view.rows.size(), 1u);
  EXPECT_TRUE(view.tabs[1].current);
  EXPECT_EQ(view.tabs[0].count, "2");
}

}  // namespace
}  // namespace quanyu::view
