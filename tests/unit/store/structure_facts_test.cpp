#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/units.hpp"
#include "domain/model.hpp"
#include "store/check.hpp"
#include "store/hanging.hpp"
#include "store/record_fact.hpp"
#include "store/rows.hpp"
#include "store/undo.hpp"
#include "unit/store/store_fixture.hpp"

namespace quanyu::store {
namespace {

namespace command = domain::command;
namespace number = domain::number;
using domain::AreaKind;
using domain::NodeName;

constexpr Date kLater{kDay.days + 200};

// A street with two communities; the first has two grids and an organisation of its own.
struct StructureTest : ::testing::Test {
  StructureTest() : replica(11) {
    replica.found();
    now = {std::int64_t{kLater.days + 1} * 24 * 60};
    street = replica.add_area("示例街道", AreaKind::Street);
    one = replica.add_area("示例一社区", AreaKind::Community, street);
    two = replica.add_area("示例二社区", AreaKind::Community, street);
    grid_one = found_grid("第一网格", {number::Area, one});
    grid_two = found_grid("第二网格", {number::Area, one});
  }

  Id found_grid(const std::string& name, NodeName parent) {
    const Id id = replica.random.id();
    const std::int64_t level = parent.entity == number::Grid ? 2 : 1;
    replica.run(command::FoundNode{
        .node = {number::Grid, id},
        .cells = {{domain::kGrid["name"], name}, {domain::kGrid["level"], level}},
        .parent = parent,
        .from = kDay,
        .now = now});
    return id;
  }

  Id add(domain::EntityNumber entity, std::vector<domain::Cell> cells) {
    const Id id = replica.random.id();
    replica.run(command::AddRecord{entity, id, std::move(cells), now});
    return id;
  }

  // The parent by one link on a day; nil for none.
  Id parent_of(domain::EntityNumber link, const Id& child, Date day) {
    Connection& connection = replica.database->connection();
    const domain::Entity& entity = *domain::find_entity(link);
    const auto key = must(find_record(connection, *entity_of_child(entity), child));
    const auto parent = must(parent_on(connection, entity, key, 1, day.days));
    if (parent == 0) return {};
    const auto target = entity.field(domain::link_field::kParent)->target;
    return must(id_of_record(connection, *domain::find_entity(target), parent));
  }

  domain::RecordFact record(domain::EntityNumber entity, const Id& id) {
    return must(record_fact(replica.database->connection(), {.entity = entity, .id = id}));
  }

  command::MergeNodes merge(command::MergeKind kind) {
    return {.source = {number::Area, one},
            .target = two,
            .kind = kind,
            .from = kLater,
            .ground = "示例批复",
            .now = now};
  }

  Replica replica;
  Moment now;
  Id street, one, two, grid_one, grid_two;
};

TEST_F(StructureTest, FoundsLastAmongSiblings) {
  EXPECT_EQ(record(number::Grid, grid_one).number(domain::kGrid["position"]), 1);
  EXPECT_EQ(record(number::Grid, grid_two).number(domain::kGrid["position"]), 2);
  EXPECT_EQ(parent_of(number::GridArea, grid_two, kDay), one);
}

TEST_F(StructureTest, AMergerKeepsThePastWithTheSource) {
  const Applied merged = replica.run(merge(command::MergeKind::FromDay));
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kDay), one);
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kLater), two);
  EXPECT_EQ(record(number::Area, one).number(domain::kArea["dissolved"]), kLater.days);
  const TakenBack taken = must(undo(*replica.database, replica.acting));
  EXPECT_EQ(taken.act, merged.sequence);
  EXPECT_TRUE(taken.left.empty());
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kLater), one);
  EXPECT_FALSE(record(number::Area, one).has(domain::kArea["dissolved"]));
  // And once more, by the same ids of 沿革.
  replica.run(merge(command::MergeKind::FromDay));
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kLater), two);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST_F(StructureTest, ADuplicateGoesWithAllItsRecordsAndUndoBringsItBack) {
  const Id body = add(number::Body, {{domain::kBody["name"], std::string("示例联席会议")},
                                     {domain::kBody["kind"], std::int64_t{3}},
                                     {domain::kBody["area"], one}});
  const Digest before = must(state_digest(*replica.database));
  const Applied merged = replica.run(merge(command::MergeKind::Duplicate));
  EXPECT_NE(must(state_digest(*replica.database)), before);
  EXPECT_EQ(record(number::Area, one).standing, domain::Standing::Removed);
  EXPECT_EQ(record(number::Body, body).id(domain::kBody["area"]), two);
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kDay), two);
  EXPECT_EQ(must(undo(*replica.database, replica.acting)).act, merged.sequence);
  EXPECT_EQ(record(number::Area, one).standing, domain::Standing::Alive);
  EXPECT_EQ(record(number::Body, body).id(domain::kBody["area"]), one);
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kDay), one);
  EXPECT_TRUE(must(check(*replica.database)).passed());
}

TEST_F(StructureTest, AUnitWithoutACodeGoesIntoTheOneWithIt) {
  const Id known = derived_id(kPublicTables, number::Unit, "91330000TEST00001X");
  const auto unit = [&](std::vector<domain::Cell> cells) {
    cells.push_back({domain::kUnit["name"], std::string("示例物业公司")});
    cells.push_back({domain::kUnit["nature"], std::int64_t{8}});
    return cells;
  };
  add(number::Unit, unit({{domain::kUnit["credit_code"], std::string("91330000TEST00001X")}}));
  const Id typed = add(number::Unit, unit({{domain::kUnit["staff"], std::int64_t{40}}}));
  replica.run(command::MergeNodes{.source = {number::Unit, typed},
                                  .target = known,
                                  .kind = command::MergeKind::Duplicate,
                                  .from = kLater,
                                  .ground = {},
                                  .now = now});
  EXPECT_EQ(record(number::Unit, known).number(domain::kUnit["staff"]), 40);
  EXPECT_EQ(record(number::Unit, typed).standing, domain::Standing::Removed);
}

TEST_F(StructureTest, ASplitIsPlacedBesideItsSource) {
  const Id fresh = replica.random.id();
  replica.run(command::SplitNode{.source = {number::Area, one},
                                 .siblings = {{fresh, "示例三社区", {{number::Grid, grid_two}}}},
                                 .from = kLater,
                                 .ground = {},
                                 .now = now});
  EXPECT_EQ(parent_of(number::AreaParent, fresh, kLater), street);
  EXPECT_EQ(parent_of(number::AreaParent, fresh, kDay), Id{});
  EXPECT_EQ(parent_of(number::GridArea, grid_two, kLater), fresh);
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kLater), one);
  EXPECT_EQ(record(number::Area, fresh).number(domain::area_field::kOrder), 3);
}

TEST_F(StructureTest, ADissolutionTakesAllBeneathAlongOrElsewhere) {
  const auto dissolve = [&](command::ChildrenGo children, NodeName parent = {}) {
    return command::DissolveNode{.node = {number::Area, one},
                                 .children = children,
                                 .parent = parent,
                                 .from = kLater,
                                 .ground = {},
                                 .now = now};
  };
  const auto refused =
      store::run(*replica.database, replica.acting, dissolve(command::ChildrenGo::Nowhere));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().args.at(0), "structure_has_children");
  const Id inner = found_grid("第一网格甲片", {number::Grid, grid_one});
  const Applied along = replica.run(dissolve(command::ChildrenGo::Along));
  EXPECT_EQ(record(number::Grid, inner).number(domain::kGrid["dissolved"]), kLater.days);
  EXPECT_EQ(must(undo(*replica.database, replica.acting)).act, along.sequence);
  EXPECT_FALSE(record(number::Grid, inner).has(domain::kGrid["dissolved"]));
  replica.run(dissolve(command::ChildrenGo::Over, {number::Area, two}));
  EXPECT_EQ(parent_of(number::GridArea, grid_one, kLater), two);
  EXPECT_EQ(parent_of(number::GridParent, inner, kLater), grid_one);
}

TEST_F(StructureTest, WhoAnswersForOneCommunityDoesNotMoveItsGridsToAnother) {
  replica.acting.role = domain::Role::Community;
  replica.acting.scope = one;
  const auto move = [&](const Id& parent) {
    return store::run(*replica.database, replica.acting,
                      command::MoveNode{.node = {number::Grid, grid_one},
                                        .parent = {number::Area, parent},
                                        .from = kLater,
                                        .now = now});
  };
  EXPECT_EQ(move(two).error().code, ErrorCode::OutOfScope);
  EXPECT_TRUE(move(one));
}

}  // namespace
}  // namespace quanyu::store
