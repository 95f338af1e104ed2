#include "domain/rules/stand_down.hpp"

#include <algorithm>

#include "domain/entities/mobilisation.hpp"
#include "domain/rules/consequences.hpp"

namespace quanyu::domain {
namespace {

constexpr std::int64_t kVanguardTeam = 1;   // of kMobilisedTeamKinds
constexpr std::int64_t kVolunteerTeam = 2;  // of kMobilisedTeamKinds
constexpr std::int64_t kVanguardPost = 1;   // of kMobilisationPostKinds

const std::vector<RecordFact>& organisations(const Facts& facts) {
  return facts.list(number::TemporaryOrganisation, kTemporaryOrganisation["mobilisation"]);
}
const std::vector<RecordFact>& teams(const Facts& facts) {
  return facts.list(number::MobilisedTeam, kMobilisedTeam["mobilisation"]);
}
const std::vector<RecordFact>& posts(const Facts& facts) {
  return facts.list(number::MobilisationPost, kMobilisationPost["mobilisation"]);
}
const std::vector<RecordFact>& stays(const Facts& facts) {
  return facts.list(number::SentDown, kSentDown["mobilisation"]);
}
const std::vector<RecordFact>& shifts(const Facts& facts) {
  return facts.list(number::Shift, kShift["mobilisation"]);
}

std::int64_t count_of(const std::vector<RecordFact>& records, FieldNumber field,
                      std::int64_t wanted) {
  return std::ranges::count_if(
      records, [&](const RecordFact& record) { return record.number(field) == wanted; });
}

std::int64_t sum_of(const std::vector<RecordFact>& records, FieldNumber field) {
  std::int64_t total = 0;
  for (const RecordFact& record : records) total += record.number(field);
  return total;
}

struct Period {
  FieldNumber begins;
  FieldNumber ends;
};

// What begins later never began: it ends on its first day.
void end_those(const std::vector<RecordFact>& records, const Period& period, std::int64_t last,
               Changes& changes) {
  for (const RecordFact& record : records) {
    if (record.has(period.ends) && record.number(period.ends) <= last) continue;
    const std::int64_t end = std::max(last, record.number(period.begins));
    changes.rows.push_back(edited_record(record, {{period.ends, end}}));
  }
}

}  // namespace

MobilisationSums mobilisation_sums(const Facts& facts) {
  return {
      .organisations = std::ssize(organisations(facts)),
      .people_in_organisations = sum_of(organisations(facts), kTemporaryOrganisation["people"]),
      .vanguard_teams = count_of(teams(facts), kMobilisedTeam["kind"], kVanguardTeam),
      .volunteer_teams = count_of(teams(facts), kMobilisedTeam["kind"], kVolunteerTeam),
      .vanguard_posts = count_of(posts(facts), kMobilisationPost["kind"], kVanguardPost),
      .posts = std::ssize(posts(facts)),
      .people_sent_down = sum_of(stays(facts), kSentDown["people"]),
      .shifts = std::ssize(shifts(facts)),
  };
}

Result<void> ends_after_start(const RuleContext& context) {
  const RecordFact& mobilisation = context.after;
  if (mobilisation.number(kMobilisation["ended_on"]) >=
      mobilisation.number(kMobilisation["started_on"])) {
    return {};
  }
  return rule_broken(context, kMobilisation["ended_on"], "stand_down_before_start");
}

void end_what_is_open(const RuleContext& context, Changes& changes) {
  const Facts& facts = context.facts;
  const std::int64_t last = context.after.number(kMobilisation["ended_on"]);
  end_those(organisations(facts),
            {kTemporaryOrganisation["begins"], kTemporaryOrganisation["ends"]}, last, changes);
  end_those(teams(facts), {kMobilisedTeam["begins"], kMobilisedTeam["ends"]}, last, changes);
  end_those(posts(facts), {kMobilisationPost["begins"], kMobilisationPost["ends"]}, last, changes);
  end_those(stays(facts), {kSentDown["begins"], kSentDown["ends"]}, last, changes);
  for (const RecordFact& shift : shifts(facts)) {
    if (!shift.has(kShift["phone"])) continue;
    changes.rows.push_back(
        edited_record(shift, {{kShift["phone"], Value{}}, {kErasureField, Value{}}}));
  }
}

}  // namespace quanyu::domain
