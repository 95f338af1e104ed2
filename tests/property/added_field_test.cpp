// One more field in a declaration, and nothing else: it stands in the table of the database, in the
// form, list, detail and history, in tables out and in, and a database made before it goes on. What
// docs/adding_a_field.md tells.

#include <gtest/gtest.h>

#include "domain/declare.hpp"
#include "domain/model.hpp"
#include "exchange/record_table.hpp"
#include "store/queries/live_records.hpp"
#include "store/queries/record_history.hpp"
#include "store/schema.hpp"
#include "unit/store/store_fixture.hpp"
#include "view/entity_detail_view.hpp"
#include "view/entity_form_view.hpp"
#include "view/entity_list_view.hpp"

namespace quanyu::view {
namespace {

using store::must;

constexpr domain::EntityNumber kNumber = 9100;

constexpr domain::Field kBefore[] = {
    domain::text(1, "name", "名称", "Name", 40).required().title(),
};
// The one line more.
constexpr domain::Field kAfter[] = {
    domain::text(1, "name", "名称", "Name", 40).required().title(),
    domain::scaled(2, "width", "宽度", "Width", 1).measured({"米", "m"}).listed(),
};
constexpr domain::Entity entity_of(std::span<const domain::Field> fields) {
  return {.number = kNumber,
          .name = "trial_bench",
          .words = {"试长椅", "Trial bench"},
          .section = domain::Section::Places,
          .fields = fields};
}
constexpr domain::Entity kOldBench = entity_of(kBefore);
constexpr domain::Entity kBench = entity_of(kAfter);

domain::command::AddRecord bench(store::Replica& replica, std::vector<domain::Cell> cells) {
  return {.entity = kNumber, .id = replica.random.id(), .cells = std::move(cells), .now = {}};
}

struct AddedFieldTest : ::testing::Test {
  domain::ExtraEntity extra{kBench};
  store::Replica replica{17};
  Id id;

  AddedFieldTest() {
    replica.found();
    const auto add = bench(replica, {{1, std::string("一号长椅")}, {2, std::int64_t{18}}});
    id = add.id;
    replica.run(add);
  }
  domain::RowName name() const { return {.entity = kNumber, .id = id}; }
};

TEST_F(AddedFieldTest, StandsInTheDatabaseAndIsChecked) {
  EXPECT_NE(store::create_entity_sql(kBench).find("\"width\" INTEGER"), std::string::npos);
  auto wrong = bench(replica, {{1, std::string("二号长椅")}, {2, std::string("宽")}});
  const auto refused = store::run(*replica.database, replica.acting, wrong);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().entity, "trial_bench");
  EXPECT_EQ(refused.error().field, "width");
}

TEST_F(AddedFieldTest, StandsInListFormAndDetailWithItsWordsAndUnit) {
  const domain::Entity* entity = domain::find_entity(kNumber);
  EntityListInput list;
  list.route.screen = Screen::List;
  list.route.entity.entity = "trial_bench";
  const auto rows =
      must(store::load_record_list(*replica.database, list_query(list.route, "", {})));
  store::RecordPages pages(*replica.database, rows);
  list.pages = &pages;
  EXPECT_NE(print(build_entity_list(list)).find("宽度（米）"), std::string::npos);
  EXPECT_EQ(build_entity_list(list).rows.cell(0, 1).text, "1.8");

  EntityFormInput form;
  form.entity = entity;
  EXPECT_NE(print(build_entity_form(form)).find("宽度"), std::string::npos);
  form.words.messages = Messages(Language::English);
  EXPECT_NE(print(build_entity_form(form)).find("Width"), std::string::npos);

  EntityDetailInput detail;
  detail.route.screen = Screen::Record;
  detail.route.entity.entity = "trial_bench";
  detail.route.entity.record = to_hex(id);
  detail.record = must(store::record_detail(*replica.database, name()));
  EXPECT_NE(print(build_entity_detail(detail)).find("1.8"), std::string::npos);
}

TEST_F(AddedFieldTest, StandsInTheHistoryWithBothValues) {
  replica.run(
      domain::command::EditRecord{.row = name(), .cells = {{2, std::int64_t{20}}}, .now = {}});
  const auto history = must(store::record_history(*replica.database, name()));
  ASSERT_EQ(history.size(), 2u);
  ASSERT_EQ(history[0].cells.size(), 1u);
  EXPECT_EQ(history[0].cells[0].field, 2);
  EXPECT_EQ(history[0].cells[0].before, domain::Value{std::int64_t{18}});
  EXPECT_EQ(history[0].cells[0].after, domain::Value{std::int64_t{20}});
}

TEST_F(AddedFieldTest, GoesOutInATableAndComesBack) {
  const exchange::CellContext context{.name_of = {}, .find = {}};
  const auto records = must(store::live_records(*replica.database, kNumber));
  std::string table = exchange::write_record_table(kBench, records, context);
  EXPECT_NE(table.find("宽度"), std::string::npos);
  table.replace(table.find("1.8"), 3, "2.5");
  const auto read = must(exchange::read_record_table(kBench, "长椅.csv", table, context, {},
                                                     [this] { return replica.random.id(); }));
  ASSERT_EQ(read.rows.size(), 1u);
  replica.run(read.rows[0].command);
  EXPECT_EQ(must(store::live_records(*replica.database, kNumber))[0].number(2), 25);
}

TEST(AddedField, ADatabaseMadeBeforeItGoesOn) {
  platform::ManualClock clock(1'780'000'000'000);
  platform::SeededRandom random(5);
  Bytes file;
  {
    const domain::ExtraEntity extra(kOldBench);
    store::Replica replica(5);
    replica.found();
    replica.run(bench(replica, {{1, std::string("旧长椅")}}));
    file = must(replica.database->export_sqlite());
  }
  const domain::ExtraEntity extra(kBench);
  const auto database = must(store::Database::open_extents(
      {.commit = 1, .size = file.size(), .content = file}, {clock, random}));
  const auto records = must(store::live_records(*database, kNumber));
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].text(1), "旧长椅");
  EXPECT_FALSE(records[0].has(2));
  const domain::Acting acting{.id = random.id(), .name = "演示甲", .unit = "示例街道"};
  must(store::run(*database, acting,
                  domain::Command(domain::command::EditRecord{
                      .row = records[0].name, .cells = {{2, std::int64_t{15}}}, .now = {}})));
  EXPECT_EQ(must(store::live_records(*database, kNumber))[0].number(2), 15);
}

}  // namespace
}  // namespace quanyu::view
