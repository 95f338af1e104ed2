#include "view/entity_detail_view.hpp"

#include "domain/entities/demands.hpp"
#include "unit/store/queries/record_fixture.hpp"

namespace quanyu::view {
namespace {

using store::must;

struct EntityDetailViewTest : ::testing::Test {
  store::RecordReplica replica;
  store::TitleBook titles;
  EntityDetailInput input;

  EntityDetailViewTest() {
    input.route.screen = Screen::Record;
    input.words.titles = &titles;
  }
  EntityDetailView build(const domain::RowName& name) {
    store::Database& database = *replica.database;
    input.route.entity.entity = domain::find_entity(name.entity)->name;
    input.route.entity.record = to_hex(name.id);
    input.record = must(store::record_detail(database, name));
    input.referrers = must(store::referrers_of(database, name, 5));
    input.as_child = must(store::links_of_child(database, name));
    input.as_parent = must(store::links_of_parent(database, name, 5));
    input.history = must(store::record_history(database, name));
    must(titles.learn(database, name.entity, name.id));
    must(titles.learn(database, *domain::find_entity(name.entity), input.record->row.values));
    for (const auto* spans : {&input.as_child, &input.as_parent}) {
      for (const store::LinkedSpan& span : *spans) {
        must(titles.learn(database, *domain::find_entity(span.link.entity), span.values));
      }
    }
    for (const store::RecordChange& change : input.history) {
      for (const store::ChangedCell& cell : change.cells) {
        const domain::Field* field = domain::find_entity(cell.row.entity)->field(cell.field);
        for (const domain::Value* value : {&cell.before, &cell.after}) {
          if (const auto* id = std::get_if<Id>(value)) {
            must(titles.learn(database, field->target, *id));
          }
        }
      }
    }
    return build_entity_detail(input);
  }
};

TEST_F(EntityDetailViewTest, TellsAllOfARecord) {
  const Id first = replica.add_visit("路灯不亮", replica.north, {{14, std::string("13800001111")}});
  replica.add_visit("再访", replica.north, {{15, first}});
  replica.clock.advance(3'600'000);
  replica.edit(replica.visit(first), {{1, std::string("路灯又不亮")}, {9, std::int64_t{15}}});
  EXPECT_EQ(print(build(replica.visit(first))),
            R"(record: ready | 试走访 | 路灯又不亮 | 260529-SLJD-A-001
field number: 编号 | 260529-SLJD-A-001
field kind: 方式 | 入户
field place: 地点 | 甲子街道 | -> /record/area/)" +
                to_hex(replica.north) + R"(?v=1
field hours: 用时 | 1.5 小时
field phone: 联系电话 | 138••••1111
contacts: masked
can: edit | remove | erase
referred by trial_visit.follows: 试走访 · 后续于 | 1 | can add
  record: 再访
history: 2026-05-29 05:26 | 演示甲 · 示例街道 | 修改
  change: 事由 | 路灯不亮 -> | 路灯又不亮
  change: 用时 | 1.5 小时
history: 2026-05-29 04:26 | 演示甲 · 示例街道 | 新增
  change: 事由 | 路灯不亮
  change: 编号 | 260529-SLJD-A-001
  change: 方式 | 入户
  change: 地点 | 甲子街道
  change: 联系电话 | 138••••1111
)");
}

TEST_F(EntityDetailViewTest, ATreeTellsWhereItBelongedAndWhatBelongsToIt) {
  replica.edit({domain::number::AreaParent, replica.community, 1, 20'000}, {{4, replica.south}});
  const EntityDetailView community =
      build({.entity = domain::number::Area, .id = replica.community});
  ASSERT_FALSE(community.belongs.empty());
  EXPECT_EQ(community.belongs[0].key, "area_parent.administrative");
  ASSERT_EQ(community.belongs[0].spans.size(), 2u);
  EXPECT_EQ(community.belongs[0].spans[0].title, "乙丑街道");
  EXPECT_EQ(community.belongs[0].spans[0].when, "2024-10-04 起");
  EXPECT_EQ(community.belongs[0].spans[1].when, "2023-06-30 至 2024-10-03");
  ASSERT_TRUE(community.belongs[0].change);
  EXPECT_EQ(community.belongs[0].change->panel, Panel::Link);
  const EntityDetailView south = build({.entity = domain::number::Area, .id = replica.south});
  const auto below = std::ranges::find(south.belongs, "area_parent.below", &DetailLinks::key);
  ASSERT_NE(below, south.belongs.end());
  EXPECT_EQ(below->spans[0].title, "丙寅社区");
  EXPECT_EQ(below->all->entity.by, "parent");
}

TEST_F(EntityDetailViewTest, ContactsAreMaskedAlsoInTheHistory) {
  const Id id = replica.add_visit("路灯", replica.north, {{14, std::string("13800001111")}});
  std::string text = print(build(replica.visit(id)));
  EXPECT_FALSE(text.contains("13800001111")) << text;
  EXPECT_TRUE(text.contains("contacts: masked")) << text;
  input.words.contacts = Contacts::Shown;
  text = print(build(replica.visit(id)));
  EXPECT_TRUE(text.contains("field phone: 联系电话 | 13800001111")) << text;
}

TEST_F(EntityDetailViewTest, ContactsCanBeErasedWhereverTheyStillStand) {
  const domain::RowName visit =
      replica.visit(replica.add_visit("路灯", replica.north, {{14, std::string("13800001111")}}));
  EXPECT_TRUE(print(build(visit)).contains("can: edit | remove | erase"));
  // Emptied, it stands in the history; in the trash, in both.
  replica.edit(visit, {{14, domain::Value{}}});
  EXPECT_FALSE(build(visit).has_contacts);
  EXPECT_FALSE(build(visit).erasing.empty());
  replica.run(domain::command::RemoveRecord{visit});
  EXPECT_TRUE(print(build(visit)).contains("can: restore | erase"));
  replica.run(domain::command::EraseContacts{visit});
  EXPECT_TRUE(build(visit).erasing.empty()) << print(build(visit));
  EXPECT_TRUE(build(replica.visit(replica.add_visit("没有电话的", replica.north))).erasing.empty());
}

TEST_F(EntityDetailViewTest, TheTrashOffersToRestoreAndNothingElse) {
  const Id id = replica.add_visit("路灯", replica.north);
  replica.run(domain::command::RemoveRecord{replica.visit(id)});
  const EntityDetailView view = build(replica.visit(id));
  EXPECT_EQ(view.removed, "在回收站里");
  EXPECT_TRUE(view.can_restore);
  EXPECT_FALSE(view.can_edit || view.can_remove);
  EXPECT_EQ(view.history[0].what, "删除");
}

TEST_F(EntityDetailViewTest, NobodyIsAnEmptyPage) {
  const EntityDetailView view = build(replica.visit(replica.random.id()));
  EXPECT_EQ(view.phase, Phase::Empty);
  EXPECT_EQ(view.note.title, "没有这条记录");
}

TEST(ActionsNow, AreThoseOfTheStateAndTheRole) {
  using namespace domain::demand_state;
  const Messages messages;
  const auto keys = [&](std::int64_t state, domain::Role role) {
    std::string all;
    for (const DetailAction& action : actions_now(domain::kDemand, state, role, messages)) {
      all += action.key + (action.asks ? "? " : " ");
    }
    return all;
  };
  EXPECT_EQ(keys(kProposed, domain::Role::Street), "admit? refuse? ");
  EXPECT_EQ(keys(kProposed, domain::Role::Community), "");
  EXPECT_EQ(keys(kRefused, domain::Role::Community), "propose_again? ");
  EXPECT_EQ(keys(kRefused, domain::Role::Reader), "");
}

TEST(CommandWords, VerbsAreSharedAndActionsHaveTheirOwn) {
  const Messages messages;
  EXPECT_EQ(command_words("area.rename", messages), "更名");
  EXPECT_EQ(command_words("demand.edit", messages), "修改");
  EXPECT_EQ(command_words("demand.admit", messages), "准予进入");
  EXPECT_EQ(command_words("undo", messages), "撤销");
  EXPECT_EQ(command_words("later.thing", messages), "later.thing");
}

TEST(CommandWords, StructuralVerbsAreWordsAndNeverHideAnAction) {
  const Messages messages;
  EXPECT_EQ(command_words("area.found", messages), "设立");
  EXPECT_EQ(command_words("grid.rename", messages), "更名");
  EXPECT_EQ(command_words("area.move", messages), "划转");
  EXPECT_EQ(command_words("organisation.merge", messages), "并入");
  EXPECT_EQ(command_words("carrier.split", messages), "分设");
  EXPECT_EQ(command_words("unit.dissolve", messages), "撤并");
  EXPECT_EQ(command_words("matter.merge", messages), "并案");
}

}  // namespace
}  // namespace quanyu::view
