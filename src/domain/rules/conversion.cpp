#include "domain/rules/conversion.hpp"

#include "domain/entities/mobilisation.hpp"
#include "domain/entities/registration.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

constexpr auto kMembers = static_cast<std::int64_t>(RegistrationKind::Members);
constexpr std::int64_t kWorkplace = 1;  // of kRegistrationSides

}  // namespace

void register_those_sent_down(const RuleContext& context, Changes& changes) {
  const std::int64_t today = today_of(context).days;
  for (const RecordFact& stay : context.facts.list(number::SentDown, kSentDown["mobilisation"])) {
    if (stay.has(kSentDown["converted_on"])) continue;
    changes.rows.push_back(made_record(
        kRegistration, id_from(stay, kRegistration, "stand_down"),
        {{kRegistration["kind"], kMembers},
         {kRegistration["ground"], value_of(context.after, kMobilisation["registration_ground"])},
         {kRegistration["area"], value_of(stay, kSentDown["place"])},
         {kRegistration["unit"], value_of(stay, kSentDown["unit"])},
         {kRegistration["headcount"], value_of(stay, kSentDown["people"])},
         {kRegistration["registered_on"], today},
         {kRegistration["side"], kWorkplace}}));
    changes.rows.push_back(edited_record(stay, {{kSentDown["converted_on"], today}}));
  }
}

}  // namespace quanyu::domain
