#include "exchange/record_table.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "domain/entities/actor.hpp"
#include "domain/entities/area_parent.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"

namespace quanyu::exchange {
namespace {

using domain::Cell;
using domain::Standing;
using domain::Value;

Id id_of(int last) {
  Id id;
  id.bytes[15] = std::byte(last);
  return id;
}

// Records are called "#" and the last digits of their id.
CellContext context(TableWords words = TableWords::Chinese) {
  return {.words = words,
          .name_of = [](domain::EntityNumber, const Id& id) { return "#" + to_hex(id).substr(30); },
          .find = [](domain::EntityNumber, std::string_view text) -> Result<Id> {
            return parse_id(std::string(30, '0') + std::string(text.substr(1)));
          }};
}

domain::RecordFact actor(int last, std::string name) {
  return {.name = {.entity = domain::number::Actor, .id = id_of(last)},
          .standing = Standing::Alive,
          .cells = {{1, std::move(name)},
                    {2, std::string("示例街道, 甲组")},
                    {3, std::int64_t{5}},
                    {4, id_of(9)}}};
}

Result<RecordTable> read(const domain::Entity& entity, std::string_view text) {
  int drawn = 100;
  return read_record_table(entity, "表.csv", text, context(), Moment{7},
                           [&] { return id_of(drawn++); });
}

TEST(RecordTable, WritesWhatItsDeclarationSays) {
  EXPECT_EQ(
      write_record_table(domain::kActor, {actor(1, "=演示甲")}, context()),
      "\xEF\xBB\xBFid,姓名,单位,身份,负责范围\r\n"
      "00000000000000000000000000000001,\"'=演示甲\",\"示例街道, 甲组\",街道（镇）干部,#09\r\n");
  EXPECT_EQ(write_record_table(domain::kActor, {}, context(TableWords::Names)),
            "id,name,unit,role,scope\r\n");
}

TEST(RecordTable, ReadsBackEveryRecordAsItself) {
  for (const TableWords words : {TableWords::Names, TableWords::Chinese, TableWords::English}) {
    const auto record = actor(1, "=演示甲");
    const auto table =
        read(domain::kActor, write_record_table(domain::kActor, {record}, context(words)));
    ASSERT_TRUE(table);
    ASSERT_TRUE(table->problems.empty());
    ASSERT_EQ(table->rows.size(), 1u);
    EXPECT_EQ(table->rows[0].line, 2u);
    const auto& edit = std::get<domain::command::EditRecord>(table->rows[0].command);
    EXPECT_EQ(edit.row.id, record.name.id);
    EXPECT_EQ(edit.cells, record.cells);
    EXPECT_EQ(edit.now.minutes, 7);
  }
}

TEST(RecordTable, RowsWithoutAnIdAreNewAndEmptyCellsAreNotWritten) {
  const auto table = read(domain::kActor, "姓名,单位,身份\n演示甲,某街道,\n演示乙,某社区,网格员\n");
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 2u);
  const auto& first = std::get<domain::command::AddRecord>(table->rows[0].command);
  EXPECT_EQ(first.id, id_of(100));
  EXPECT_EQ(first.cells,
            (std::vector<Cell>{{1, std::string("演示甲")}, {2, std::string("某街道")}}));
  EXPECT_EQ(std::get<domain::command::AddRecord>(table->rows[1].command).cells.back(),
            (Cell{3, std::int64_t{3}}));
}

TEST(RecordTable, SaysLineAndFieldOfWhatIsWrongAndKeepsTheRest) {
  const auto table = read(domain::kActor,
                          "id,name,unit,role,shoe size\n"
                          ",演示甲,某街道,clerk,43\n"
                          "\n"
                          ",演示乙,某街道,boss,44\n"
                          "zz,演示丙,某街道,,\n"
                          "00000000000000000000000000000001,演示丁,某街道,,\n"
                          "00000000000000000000000000000001,演示戊,某街道,,\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows.size(), 2u);
  EXPECT_EQ(table->left_out, std::vector<std::string>{"shoe size"});
  ASSERT_EQ(table->problems.size(), 3u);
  EXPECT_EQ(table->problems[0].line, 4u);
  EXPECT_EQ(table->problems[0].error.field, "role");
  EXPECT_EQ(table->problems[1].line, 5u);
  EXPECT_EQ(table->problems[1].error.field, "id");
  EXPECT_EQ(table->problems[2].error.code, ErrorCode::AlreadyThere);
}

TEST(RecordTable, AMissingRequiredColumnSpoilsTheTable) {
  const auto table = read(domain::kActor, "姓名\n演示甲\n");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, ErrorCode::ImportMissingColumn);
  EXPECT_EQ(table.error().args, (std::vector<std::string>{"表.csv", "1", "单位"}));
  EXPECT_EQ(read(domain::kActor, "").error().code, ErrorCode::ImportNothing);
  EXPECT_EQ(read(domain::kActor, "姓名,单位\n").error().code, ErrorCode::ImportNothing);
}

TEST(RecordTable, DatedLinksAreNamedByChildKindAndDay) {
  const domain::RecordFact link{.name = {.entity = domain::number::AreaParent,
                                         .id = id_of(5),
                                         .kind = 1,
                                         .valid_from = 20'513},
                                .standing = Standing::Alive,
                                .cells = {{4, id_of(6)}}};
  const std::string text = write_record_table(domain::kAreaParent, {link}, context());
  EXPECT_EQ(text, "\xEF\xBB\xBF下级,关系,自何日起,上级\r\n#05,行政区划,2026-03-01,#06\r\n");
  const auto table = read(domain::kAreaParent, text);
  ASSERT_TRUE(table);
  const auto& edit = std::get<domain::command::EditRecord>(table->rows[0].command);
  EXPECT_EQ(edit.row, link.name);
  EXPECT_EQ(edit.cells, link.cells);
  EXPECT_EQ(read(domain::kAreaParent, "child,kind,valid_from,parent\n#05,,2026-03-01,#06\n")
                ->problems[0]
                .error.code,
            ErrorCode::FieldRequired);
}

// A state in a table is left out with its column told, for every entity that has one.
TEST(RecordTable, AStateIsNeverReadFromATable) {
  int found = 0;
  for (const domain::Entity* entity : domain::all_entities()) {
    const domain::Field* state = entity->field(domain::Meaning::State);
    if (state == nullptr) continue;
    ++found;
    std::string head = std::string(state->name);
    std::string row = std::string(state->choices.back().name);
    for (const domain::Field& field : entity->fields) {
      if (field.presence != domain::Presence::Required) continue;
      head += "," + std::string(field.name);
      row += ",1";
    }
    const auto table = read(*entity, head + "\n" + row + "\n");
    ASSERT_TRUE(table) << entity->name;
    EXPECT_TRUE(std::ranges::contains(table->left_out, state->name)) << entity->name;
    for (const RecordTableRow& read_row : table->rows) {
      const auto& add = std::get<domain::command::AddRecord>(read_row.command);
      EXPECT_FALSE(std::ranges::contains(add.cells, state->number, &Cell::field)) << entity->name;
    }
  }
  EXPECT_GT(found, 30);
}

}  // namespace
}  // namespace quanyu::exchange
