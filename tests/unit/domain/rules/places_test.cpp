#include "domain/rules/places.hpp"

#include "domain/entities/designation.hpp"
#include "domain/entities/named_list.hpp"
#include "domain/validate.hpp"
#include "unit/domain/rules/rule_facts.hpp"

namespace quanyu::domain {
namespace {

RecordFact item(std::uint8_t number) {
  return fact_of(
      kNamedListItem, number,
      {{kNamedListItem["list"], test_id(99)}, {kNamedListItem["number"], std::int64_t{number}}});
}

Facts with_items(std::vector<RecordFact> items) {
  Facts facts;
  facts.has_workspace = true;
  facts.related = {{number::NamedListItem, kNamedListItem["list"], std::move(items)}};
  return facts;
}

// 「明确党群服务中心建设管理“五大功能”“八有标准”」: named, not listed; five and eight blank
// entries.
TEST(PlacesTest, ANamedListGetsAsManyBlankEntriesAsWereAnnounced) {
  const auto added = add_to(with_items({}), kNamedList,
                            {{kNamedList["title"], std::string("五大功能")},
                             {kNamedList["announced"], std::int64_t{5}},
                             {kNamedList["purpose"], std::int64_t{1}}});
  ASSERT_EQ(refusal(added), "ok");
  ASSERT_EQ(added->rows.size(), 6u);
  for (std::size_t row = 1; row < added->rows.size(); ++row) {
    EXPECT_EQ(changed(added, kNamedListItem["number"], row), Value{static_cast<std::int64_t>(row)});
    EXPECT_TRUE(is_none(changed(added, kNamedListItem["name"], row)));
    EXPECT_TRUE(validate(added->rows[row]));
  }
  EXPECT_NE(added->rows[1].row.id, added->rows[2].row.id);
}

TEST(PlacesTest, MoreAnnouncedAddsWhatIsMissingAndKeepsTheRest) {
  Facts facts = with_items({item(1), item(2), item(4)});
  facts.record = fact_of(kNamedList, 99, {{kNamedList["announced"], std::int64_t{4}}});
  const auto raised =
      decide(acting_in(Role::District),
             command::EditRecord{.row = facts.record.name,
                                 .cells = {{kNamedList["announced"], std::int64_t{5}}},
                                 .now = kTestNow},
             facts);
  ASSERT_EQ(refusal(raised), "ok");
  ASSERT_EQ(raised->rows.size(), 3u);
  EXPECT_EQ(changed(raised, kNamedListItem["number"], 1), Value{std::int64_t{3}});
  EXPECT_EQ(changed(raised, kNamedListItem["number"], 2), Value{std::int64_t{5}});
}

TEST(PlacesTest, AnEntrysNumberStandsOnceWithinTheList) {
  Facts facts = with_items({item(1)});
  facts.referred = {fact_of(kNamedList, 98, {{kNamedList["announced"], std::int64_t{5}}})};
  const auto add = [&](std::int64_t number) {
    return refusal(add_to(facts, kNamedListItem,
                          {{kNamedListItem["list"], test_id(98)},
                           {kNamedListItem["number"], number},
                           {kNamedListItem["name"], std::string("服务办事")}}));
  };
  EXPECT_EQ(add(1), "item_number_twice");
  EXPECT_EQ(add(2), "ok");
  EXPECT_EQ(add(6), "item_beyond_list");
}

TEST(PlacesTest, TheNewestMarkOfAnEntryCounts) {
  const auto mark = [](std::uint8_t of, MarkResult result, std::int64_t day) {
    return fact_of(kChecklistMark, 1,
                   {{kChecklistMark["item"], test_id(of)},
                    {kChecklistMark["result"], static_cast<std::int64_t>(result)},
                    {kChecklistMark["checked_on"], day}});
  };
  EXPECT_EQ(count_marks({item(1), item(2), item(3), item(4)},
                        {mark(1, MarkResult::Met, 20), mark(1, MarkResult::NotMet, 10),
                         mark(2, MarkResult::NotMet, 10), mark(3, MarkResult::NotApplicable, 1)}),
            (ChecklistCount{.met = 1, .not_met = 1, .not_applicable = 1, .unchecked = 1}));
}

TEST(PlacesTest, AMarkIsAboutADemonstrationPointOrACentre) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {item(1), fact_of(kDemonstration, 2, {}),
                    fact_of(*find_entity(number::Centre), 3, {})};
  const auto mark = [&](std::vector<Cell> cells) {
    cells.push_back({kChecklistMark["item"], test_id(1)});
    cells.push_back({kChecklistMark["result"], std::int64_t{1}});
    cells.push_back({kChecklistMark["checked_on"], kTestToday});
    return refusal(add_to(facts, kChecklistMark, std::move(cells)));
  };
  const Cell point{kChecklistMark["demonstration"], test_id(2)};
  const Cell centre{kChecklistMark["centre"], test_id(3)};
  EXPECT_EQ(mark({}), "mark_about_one");
  EXPECT_EQ(mark({point, centre}), "mark_about_one");
  EXPECT_EQ(mark({centre}), "ok");
}

// 「建成“红色物业”示范小区50个」 are held by compounds, 「企业“红色车间”146个」 by organisations.
TEST(PlacesTest, ADesignationIsHeldByTheSortItIsFor) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {
      fact_of(kDesignationKind, 1,
              {{kDesignationKind["holder_sort"], static_cast<std::int64_t>(HolderSort::Carrier)}}),
      fact_of(*find_entity(number::Carrier), 2, {}), fact_of(*find_entity(number::Unit), 3, {})};
  const auto hold = [&](std::vector<Cell> cells) {
    cells.push_back({kDesignation["kind"], test_id(1)});
    return refusal(add_to(facts, kDesignation, std::move(cells)));
  };
  const Cell carrier{kDesignation["carrier"], test_id(2)};
  const Cell unit{kDesignation["unit"], test_id(3)};
  EXPECT_EQ(hold({carrier}), "ok");
  EXPECT_EQ(hold({unit}), "designation_of_other_sort");
  EXPECT_EQ(hold({carrier, unit}), "designation_of_one");
  EXPECT_EQ(hold({}), "designation_of_one");
}

TEST(PlacesTest, PointsAndRegistersStandSomewhere) {
  Facts facts;
  facts.has_workspace = true;
  facts.referred = {fact_of(kArea, 4, {})};
  std::vector<Cell> point = {{kDemonstration["title"], std::string("示例社区示范点")},
                             {kDemonstration["kind"], std::int64_t{1}}};
  EXPECT_EQ(refusal(add_to(facts, kDemonstration, point)), "demonstration_without_place");
  point.push_back({kDemonstration["area"], test_id(4)});
  EXPECT_EQ(refusal(add_to(facts, kDemonstration, point)), "ok");
  std::vector<Cell> posts = {{kPostRegister["kind"], std::int64_t{1}},
                             {kPostRegister["posts"], std::int64_t{12}},
                             {kPostRegister["counted_on"], kTestToday}};
  EXPECT_EQ(refusal(add_to(facts, kPostRegister, posts)), "posts_without_place");
  posts.push_back({kPostRegister["area"], test_id(4)});
  EXPECT_EQ(refusal(add_to(facts, kPostRegister, posts)), "ok");
}

}  // namespace
}  // namespace quanyu::domain
