#include "view/standards_view.hpp"

#include <algorithm>
#include <map>

#include "domain/entities/centre.hpp"
#include "domain/entities/persons.hpp"
#include "domain/entities/workforce.hpp"
#include "domain/model.hpp"
#include "domain/rules/posts.hpp"
#include "domain/rules/standard_check.hpp"
#include "view/entity_list_view.hpp"
#include "view/format.hpp"
#include "view/print_text.hpp"
#include "view/tree_part.hpp"

namespace quanyu::view {
namespace {

using domain::holds_on;
using domain::kAppointment;
using domain::kCentre;
using domain::kCentreStandard;
using domain::kGrid;
using domain::kStaffingStandard;
using domain::Missed;
using domain::RecordFact;
using domain::RowName;
using domain::StaffingPlace;
using domain::StandardCheck;
using store::PlacedRecord;

constexpr std::size_t kShown = 4;  // the list below stays in sight

std::vector<RecordFact> records_in(const StandardsInput& input, std::size_t which,
                                   const TreePart& part) {
  std::vector<RecordFact> records;
  for (const PlacedRecord& placed : input.checked[which]) {
    if (part.has(node_of(*input.place, placed.area))) records.push_back(placed.record);
  }
  return records;
}

// The rules tell places apart by ids; here the number of an area's node makes one.
Id id_of(Node node) {
  Id id;
  for (std::size_t i = 0; i < sizeof node; ++i) {
    id.bytes[15 - i] = static_cast<std::byte>(static_cast<std::uint32_t>(node) >> (8 * i));
  }
  return id;
}

Node node_of_id(const Id& id) {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < sizeof node; ++i) {
    node |= std::to_integer<std::uint32_t>(id.bytes[15 - i]) << (8 * i);
  }
  return static_cast<Node>(node);
}

bool is_place(const store::AreaTree& tree, Node node, StaffingPlace wanted) {
  if (tree.statistical(node)) return false;
  const int level = domain::area_level(tree.kind(node));
  return level == (wanted == StaffingPlace::Street ? 4 : 5);
}

Node place_above(const store::AreaTree& tree, Node node, StaffingPlace wanted) {
  while (node != kNoNode && !is_place(tree, node, wanted)) node = tree.parent(node);
  return node;
}

struct Staff {
  std::vector<RowName> places;
  std::vector<domain::PostFact> posts;
  std::vector<domain::CountFact> counts;
};

// The last count of each place.
void add_counts(const StandardsInput& input, const TreePart& part, StaffingPlace wanted,
                Staff& staff) {
  using domain::kHeadCount;
  std::map<Node, const RecordFact*> last;
  for (const PlacedRecord& placed : input.checked[1]) {
    const RecordFact& count = placed.record;
    const auto reserves = static_cast<std::int64_t>(domain::HeadCountKind::Reserves);
    const Node node = place_above(*input.place->tree, node_of(*input.place, placed.area), wanted);
    if (node == kNoNode || !part.has(node)) continue;
    if (count.number(kHeadCount["kind"]) != reserves) continue;
    const RecordFact*& held = last[node];
    const domain::FieldNumber as_of = kHeadCount["as_of"];
    if (held == nullptr || held->number(as_of) < count.number(as_of)) held = &count;
  }
  for (const auto& [node, count] : last) {
    staff.counts.push_back({.place = id_of(node), .heads = count->number(kHeadCount["heads"])});
  }
}

bool is_of_class(const StandardsInput& input, AreaKey area, std::int64_t wanted) {
  const auto found = input.classes.find(area);
  return found != input.classes.end() && found->second == wanted;
}

void add_area_places(const StandardsInput& input, const RecordFact& standard, const TreePart& part,
                     Staff& staff) {
  const store::AreaTree& tree = *input.place->tree;
  const auto wanted = static_cast<StaffingPlace>(standard.number(kStaffingStandard["place"]));
  const std::int64_t wanted_class = standard.number(kStaffingStandard["community_class"]);
  for (Node node = part.begin; node < part.end; ++node) {
    if (!is_place(tree, node, wanted)) continue;
    if (wanted_class != 0 && !is_of_class(input, tree.key(node), wanted_class)) continue;
    staff.places.push_back({.entity = domain::number::Area, .id = id_of(node)});
  }
  for (const PlacedRecord& placed : input.checked[0]) {
    const RecordFact& appointment = placed.record;
    const Node node = place_above(tree, node_of(*input.place, placed.area), wanted);
    if (node == kNoNode || !part.has(node) || !holds_on(kAppointment, appointment, input.today))
      continue;
    staff.posts.push_back(
        {.place = id_of(node),
         .person = appointment.id(kAppointment["person"]),
         .post = static_cast<domain::Post>(appointment.number(kAppointment["post"])),
         .in_organisation = appointment.has(kAppointment["organisation"])});
  }
  add_counts(input, part, wanted, staff);
}

void add_industry_committees(const StandardsInput& input, const TreePart& part, Staff& staff) {
  using domain::kOrganisation;
  const auto kind = static_cast<std::int64_t>(domain::OrganisationKind::IndustryCommittee);
  for (const RecordFact& organisation : records_in(input, 2, part)) {
    if (organisation.number(kOrganisation["kind"]) != kind) continue;
    staff.places.push_back(organisation.name);
  }
  for (const PlacedRecord& placed : input.checked[0]) {
    const RecordFact& appointment = placed.record;
    if (!holds_on(kAppointment, appointment, input.today)) continue;
    staff.posts.push_back(
        {.place = appointment.id(kAppointment["organisation"]),
         .person = appointment.id(kAppointment["person"]),
         .post = static_cast<domain::Post>(appointment.number(kAppointment["post"])),
         .in_organisation = true});
  }
}

StandardCheck check(const StandardsInput& input, const RecordFact& standard, const TreePart& part) {
  if (input.entity == domain::number::GridStandard) {
    return domain::check_grids(standard, records_in(input, 0, part), input.today);
  }
  if (input.entity == domain::number::CentreStandard) {
    return domain::check_centres(standard, records_in(input, 0, part), records_in(input, 1, part),
                                 input.today);
  }
  if (!holds_on(kStaffingStandard, standard, input.today)) return {};
  Staff staff;
  const auto place = static_cast<StaffingPlace>(standard.number(kStaffingStandard["place"]));
  if (place == StaffingPlace::IndustryCommittee) {
    add_industry_committees(input, part, staff);
  } else {
    add_area_places(input, standard, part, staff);
  }
  return domain::check_staffing(standard, staff.places, staff.posts, staff.counts);
}

// The field whose unit the numbers of a check have; nullptr: they are heads.
const domain::Field* measured_field(const StandardsInput& input, const RecordFact& standard) {
  if (input.entity == domain::number::GridStandard) return kGrid.field(kGrid["households"]);
  if (input.entity != domain::number::CentreStandard) return nullptr;
  const auto activity = static_cast<std::int64_t>(domain::CentreMeasure::Activity);
  const bool rooms = standard.number(kCentreStandard["measures"]) == activity;
  return kCentre.field(rooms ? kCentre["activity_area"] : kCentre["premises_area"]);
}

// A title, or what the standard says in its listed fields.
std::string title_of(const StandardsInput& input, const RecordFact& standard) {
  const domain::Entity& entity = *domain::find_entity(input.entity);
  std::string all;
  for (const domain::Field& field : entity.fields) {
    const domain::Value* value = standard.find(field.number);
    if (value == nullptr) continue;
    if (field.meaning == domain::Meaning::Title) return input.words.bare(field, *value);
    if (field.shown != domain::Shown::List || field.meaning == domain::Meaning::Place) continue;
    const std::string words(input.words.messages.words(field.words));
    all += (all.empty() ? "" : " · ") + words + " " + input.words.value(field, *value);
  }
  return all;
}

MissedLine line_of(const StandardsInput& input, const Missed& missed,
                   const domain::Field* measured) {
  const auto shown = [&](std::int64_t number) {
    return measured == nullptr ? format_number(number) : input.words.value(*measured, number);
  };
  MissedLine line;
  const Messages& messages = input.words.messages;
  if (missed.who.entity == domain::number::Person) {
    line.detail = messages.text("standards.one_team");
  } else {
    const MessageKey bound =
        missed.above ? MessageKey("standards.above") : MessageKey("standards.below");
    line.detail = messages.format(bound, {shown(missed.has), shown(missed.wants)});
  }
  if (missed.who.entity == domain::number::Area) {
    const Node node = node_of_id(missed.who.id);
    line.title = input.place->tree->name(node);
    line.target.screen = Screen::Areas;
    line.target.place = input.route.place;
    line.target.scope = input.route.scope;
    line.target.selected = token_of(*input.place, node);
    return line;
  }
  line.target = record_route(input.route, missed.who);
  const domain::Entity& entity = *domain::find_entity(missed.who.entity);
  const domain::Field* title = entity.field(domain::Meaning::Title);
  for (const std::vector<PlacedRecord>& records : input.checked) {
    for (const PlacedRecord& placed : records) {
      if (placed.record.name.id != missed.who.id) continue;
      line.title = placed.record.text(title->number);
      return line;
    }
  }
  return line;
}

StandardCard card_of(const StandardsInput& input, const RecordFact& standard,
                     const TreePart& part) {
  const Messages& messages = input.words.messages;
  const StandardCheck found = check(input, standard, part);
  StandardCard card{.key = to_hex(standard.name.id),
                    .title = title_of(input, standard),
                    .share = {},
                    .unknown = {},
                    .reached = found.reached(),
                    .missed = {},
                    .more = {}};
  if (found.of == 0) {
    card.share = messages.text("standards.nothing");
    return card;
  }
  card.share =
      messages.format("standards.share", {format_number(found.met), format_number(found.of)});
  if (found.percent < 100) {
    card.share += messages.format("standards.percent", {format_number(found.percent)});
  }
  if (found.unknown > 0) {
    card.unknown = messages.format("standards.unknown", {format_number(found.unknown)});
  }
  const domain::Field* measured = measured_field(input, standard);
  const std::size_t shown = std::min(kShown, found.missed.size());
  for (std::size_t i = 0; i < shown; ++i) {
    card.missed.push_back(line_of(input, found.missed[i], measured));
  }
  const auto rest = static_cast<std::int64_t>(found.missed.size() - shown);
  if (rest > 0) card.more = messages.format("standards.more", {format_number(rest)});
  return card;
}

}  // namespace

bool has_standards(domain::EntityNumber entity) { return !checked_against(entity).empty(); }

std::vector<domain::EntityNumber> checked_against(domain::EntityNumber standards) {
  namespace number = domain::number;
  switch (standards) {
    case number::GridStandard: return {number::Grid};
    case number::CentreStandard: return {number::Centre, number::CentreRoom};
    case number::StaffingStandard:
      return {number::Appointment, number::HeadCount, number::Organisation, number::Person};
    default: return {};
  }
}

StandardsView build_standards(const StandardsInput& input) {
  StandardsView view;
  const PlaceFacts& place = *input.place;
  const TreePart scope = part_below(place, input.scope, whole_tree(place));
  if (input.too_many_records) {
    view.too_many = input.words.messages.text("standards.too_many.records");
    return view;
  }
  if (input.entity == domain::number::StaffingStandard && scope.end - scope.begin > kMostChecked) {
    view.too_many = input.words.messages.text("standards.too_many.areas");
    return view;
  }
  for (const PlacedRecord& standard : input.standards) {
    const TreePart part = part_below(place, standard.area, scope);
    if (part.begin >= part.end) continue;
    view.cards.push_back(card_of(input, standard.record, part));
  }
  return view;
}

std::string print(const StandardsView& view) {
  TextPrinter out;
  if (!view.too_many.empty()) out.line("standards", {view.too_many});
  for (const StandardCard& card : view.cards) {
    out.line("standard", {card.title, card.share, card.unknown, card.reached ? "reached" : ""});
    for (const MissedLine& line : card.missed) {
      out.line("  missed", {line.title, line.detail, "-> " + print_route(line.target)});
    }
    if (!card.more.empty()) out.line("  more", {card.more});
  }
  return out.take();
}

}  // namespace quanyu::view
