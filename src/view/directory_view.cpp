#include "view/directory_view.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>

#include "domain/entities/persons.hpp"
#include "domain/entities/posts.hpp"
#include "domain/model.hpp"
#include "domain/rules/posts.hpp"
#include "view/entity_list_view.hpp"
#include "view/print_text.hpp"

namespace quanyu::view {
namespace {

using domain::kAppointment;
using domain::kPerson;
using domain::RecordFact;

// Where somebody serves: the first of these that is filled.
constexpr domain::FieldNumber kPlaces[] = {kAppointment["organisation"], kAppointment["unit"],
                                           kAppointment["body"], kAppointment["office"]};

// A number is kept for a purpose and until a day; after it, it is not told any more.
std::string phone_of(const RecordFact& person, const DirectoryInput& input) {
  const bool over = person.has(kPerson["phone_until"]) &&
                    person.number(kPerson["phone_until"]) < input.today.days;
  const domain::Value* phone = person.find(kPerson["phone"]);
  if (phone == nullptr || over) return {};
  return input.words.bare(*kPerson.field(kPerson["phone"]), *phone);
}

std::string post_of(const RecordFact& appointment, const ValueWords& words) {
  const std::string own = appointment.text(kAppointment["post_name"]);
  if (!own.empty()) return own;
  const domain::FieldNumber post = kAppointment["post"];
  return words.bare(*kAppointment.field(post), appointment.number(post));
}

// Organisations before units, bodies and offices; the same kind by name.
using PlaceOrder = std::tuple<std::ptrdiff_t, std::string, Id>;

// Posts in the order of the table, then as the place orders them.
bool stands_before(const RecordFact* a, const RecordFact* b) {
  for (const domain::FieldNumber field : {kAppointment["post"], kAppointment["position"]}) {
    if (a->number(field) != b->number(field)) return a->number(field) < b->number(field);
  }
  return a->name.id < b->name.id;
}

}  // namespace

Directory build_directory(const DirectoryInput& input) {
  std::map<Id, const RecordFact*> persons;
  for (const RecordFact& person : input.persons) persons[person.name.id] = &person;
  std::map<PlaceOrder, std::vector<const RecordFact*>> held;
  for (const RecordFact& appointment : input.appointments) {
    if (!domain::holds_on(kAppointment, appointment, input.today)) continue;
    const auto* place = std::ranges::find_if(
        kPlaces, [&](domain::FieldNumber field) { return appointment.has(field); });
    if (place == std::end(kPlaces)) continue;
    const Id id = appointment.id(*place);
    held[{place - kPlaces, input.words.title(kAppointment.field(*place)->target, id), id}]
        .push_back(&appointment);
  }
  Directory directory{.groups = {}, .phones_shown = input.words.contacts == Contacts::Shown};
  for (auto& [place, appointments] : held) {
    std::ranges::sort(appointments, stands_before);
    DirectoryGroup& group = directory.groups.emplace_back();
    group.title = std::get<std::string>(place);
    group.key = to_hex(std::get<Id>(place));
    for (const RecordFact* appointment : appointments) {
      const auto found = persons.find(appointment->id(kAppointment["person"]));
      if (found == persons.end()) continue;
      const RecordFact& person = *found->second;
      group.lines.push_back({.name = person.text(kPerson["name"]),
                             .post = post_of(*appointment, input.words),
                             .phone = phone_of(person, input),
                             .target = record_route(input.route, person.name)});
      directory.has_phones = directory.has_phones || !group.lines.back().phone.empty();
      ++directory.people;
    }
  }
  std::erase_if(directory.groups, [](const DirectoryGroup& group) { return group.lines.empty(); });
  return directory;
}

std::string print(const Directory& directory) {
  TextPrinter out;
  for (const DirectoryGroup& group : directory.groups) {
    out.line("directory", {group.title});
    for (const DirectoryLine& line : group.lines) {
      out.line("  holder", {line.name, line.post, line.phone});
    }
  }
  return out.take();
}

}  // namespace quanyu::view
