// One line per guard that wants something: the least that makes the action possible.

#include "domain/entities/agreement.hpp"
#include "domain/entities/assessment.hpp"
#include "domain/entities/centre_plan.hpp"
#include "domain/entities/collection.hpp"
#include "domain/entities/demands.hpp"
#include "domain/entities/document.hpp"
#include "domain/entities/duty.hpp"
#include "domain/entities/funds.hpp"
#include "domain/entities/matter.hpp"
#include "domain/entities/meeting.hpp"
#include "domain/entities/mobilisation.hpp"
#include "domain/entities/registration.hpp"
#include "domain/entities/review.hpp"
#include "domain/entities/service_list.hpp"
#include "domain/entities/service_order.hpp"
#include "domain/entities/street_lists.hpp"
#include "domain/entities/task.hpp"
#include "domain/entities/whistle.hpp"
#include "domain/entities/work_plan.hpp"
#include "support/workflow_trial.hpp"

namespace quanyu::testing {
namespace {

using namespace domain;

constexpr std::int64_t kYesterday = kTrialToday - 1;
constexpr std::int64_t kTomorrow = kTrialToday + 1;
constexpr std::int64_t kWholeWeight = 100'00;

std::int64_t later(const Trial& trial) { return trial.now().minutes + 60; }

void with_settings(Trial& trial, FieldNumber flag) {
  trial.relate(number::MatterSetting).set(flag, std::int64_t{1});
}

void of_sent_collection(Trial& trial) {
  trial.referred(number::Collection).set(kCollection["state"], collection_state::kSent);
}

void with_criteria(Trial& trial) {
  trial.relate(number::AssessmentCriterion, kAssessmentCriterion["scheme"])
      .set(kAssessmentCriterion["weight"], kWholeWeight);
  std::int64_t threshold = 50'00;
  for (const FieldNumber field :
       {kAssessmentScheme["two_stars_from"], kAssessmentScheme["three_stars_from"],
        kAssessmentScheme["four_stars_from"], kAssessmentScheme["five_stars_from"]}) {
    trial.hold(field, threshold += 10'00);
  }
}

void with_scores(Trial& trial) {
  trial.relate(number::AssessmentScore, kAssessmentScore["round"])
      .set(kAssessmentScore["weight"], kWholeWeight);
}

void with_two_parties(Trial& trial) {
  trial.relate(number::AgreementParty, kAgreementParty["agreement"]);
  trial.relate(number::AgreementParty, kAgreementParty["agreement"]);
}

void with_columns_and_returns(Trial& trial) {
  trial.relate(number::CollectionColumn, kCollectionColumn["collection"]);
  trial.relate(number::CollectionReturn, kCollectionReturn["collection"]);
  trial.hold(kCollection["deadline"], later(trial));
}

void with_value(Trial& trial) {
  of_sent_collection(trial);
  trial.relate(number::CollectionValue, kCollectionValue["return"]);
}

void of_sounding_whistle(Trial& trial) {
  trial.referred(number::Whistle)
      .set(kWhistle["state"], static_cast<std::int64_t>(WhistleState::Blown));
}

void with_problem(Trial& trial) {
  RecordFact& item = trial.relate(number::ReviewItem, kReviewItem["review"]);
  item.set(kReviewItem["kind"], std::int64_t{2});
  item.set(kReviewItem["due"], kTomorrow);
  item.set(kReviewItem["owner"], item.name.id);
}

void with_decision(Trial& trial) {
  RecordFact& decision = trial.relate(number::MeetingDecision, kMeetingDecision["meeting"]);
  decision.set(kMeetingDecision["owner"], decision.name.id);
}

// Without braces that a formatter would break over lines: this is a table.
// clang-format off
const std::vector<Preparation> kPreparations = {
    {"agreement.sign", with_two_parties},
    {"agreement.expire", [](Trial& t) { t.hold(kAgreement["ends"], kYesterday); }},
    {"assessment_scheme.adopt", with_criteria},
    {"assessment_round.open", [](Trial& t) {
       t.referred(number::AssessmentScheme).set(kAssessmentScheme["state"], scheme_state::kAdopted);
     }},
    {"assessment_round.tally", with_scores},
    {"bulletin.submit", [](Trial& t) { t.hold(kBulletin["body"]); }},
    {"bulletin.issue", [](Trial& t) { t.hold(kBulletin["body"]); }},
    {"centre_plan.*", [](Trial& t) { t.hold(kCentrePlan["target"]); }},
    {"centre_plan.complete", [](Trial& t) {
       t.relate(number::CentreProject, kCentreProject["plan"])
           .set(kCentreProject["state"], centre_project_state::kAccepted);
     }},
    {"centre_project.*", [](Trial& t) { t.hold(kCentreProject["area"]); }},
    {"claim.*", [](Trial& t) { t.hold(kClaim["unit"]); }},
    {"collection.send", with_columns_and_returns},
    {"collection.extend", [](Trial& t) { t.answer(kCollection["deadline"], later(t)); }},
    {"collection_return.*", [](Trial& t) { t.hold(kCollectionReturn["unit"]); }},
    {"collection_return.receive", with_value},
    {"collection_return.receive_nil", of_sent_collection},
    {"collection_return.send_back", of_sent_collection},
    {"collection_return.accept", of_sent_collection},
    {"collection_return.ask_again", of_sent_collection},
    {"contest.open", [](Trial& t) { t.relate(number::ContestEntry, kContestEntry["contest"]); }},
    {"demand.admit", [](Trial& t) { t.hold(kDemand["ground"]); }},
    {"document.submit", [](Trial& t) { t.hold(kDocument["body"]); }},
    {"document.approve", [](Trial& t) { t.hold(kDocument["body"]); }},
    {"document.issue", [](Trial& t) {
       t.hold(kDocument["body"]);
       t.relate(number::DocumentAddressee, kDocumentAddressee["document"]);
     }},
    {"duty_occurrence.*", [](Trial& t) {
       const Id duty = t.referred(number::PeriodicDuty).name.id;
       t.referred(number::DutyOwner).set(kDutyOwner["duty"], duty);
       t.hold(kDutyOccurrence["due"]);
     }},
    {"duty_occurrence.miss", [](Trial& t) { t.hold(kDutyOccurrence["due"], kYesterday); }},
    {"duty_occurrence.make_up", [](Trial& t) { t.hold(kDutyOccurrence["due"], kYesterday); }},
    {"matter.*", [](Trial& t) { t.hold(kMatter["tier"], std::int64_t{1}); }},
    {"matter.close_at_once", [](Trial& t) {
       t.referred(number::MatterCategory).set(kMatterCategory["at_once"], std::int64_t{1});
     }},
    {"matter.assign", [](Trial& t) { t.answer(kMatter["handler_unit"]); }},
    {"matter.assign_directly", [](Trial& t) {
       t.answer(kMatter["handler_unit"]);
       with_settings(t, kMatterSetting["direct_assign"]);
     }},
    {"matter.close_unchecked", [](Trial& t) { with_settings(t, kMatterSetting["no_check"]); }},
    {"matter.ask_extension", [](Trial& t) { t.answer(kMatter["extension_until"], later(t)); }},
    {"matter.raise", [](Trial& t) { t.answer(kMatter["tier"], std::int64_t{2}); }},
    {"matter_reminder.*", [](Trial& t) {
       t.referred(number::Matter)
           .set(kMatter["state"], static_cast<std::int64_t>(MatterState::Handling));
     }},
    {"matter_reminder.lift", [](Trial& t) { t.hold(kMatterReminder["answered_at"]); }},
    {"measure.report_done", [](Trial& t) { t.hold(kMeasure["progress"], std::int64_t{100}); }},
    {"meeting.*", [](Trial& t) { t.hold(kMeeting["area"]); }},
    {"meeting.issue_minutes", with_decision, WantedBy::Consequence},
    {"micro_wish.claim", [](Trial& t) { t.answer(kMicroWish["unit"]); }},
    {"mobilisation.stand_down", [](Trial& t) {
       t.hold(kMobilisation["started_on"], kYesterday);
       t.relate(number::SentDown, kSentDown["mobilisation"]);
     }, WantedBy::Consequence},
    {"mobilisation.convert", [](Trial& t) {
       t.relate(number::SentDown, kSentDown["mobilisation"]);
     }, WantedBy::Consequence},
    {"progress_review.hold", with_problem, WantedBy::Consequence},
    {"rectification.extend", [](Trial& t) { t.hold(kRectification["due"], kYesterday); }},
    {"registration.*", [](Trial& t) {
       t.hold(kRegistration["unit"]);
       t.hold(kRegistration["headcount"]);
     }},
    {"task.*", [](Trial& t) { t.hold(kTask["due"]); }},
    {"task.extend", [](Trial& t) { t.answer(kTask["due"], kTomorrow); }},
    {"venue_booking.*", [](Trial& t) { t.hold(kVenueBooking["ends_at"], later(t)); }},
    {"whistle.blow", [](Trial& t) {
       t.relate(number::WhistleResponse, kWhistleResponse["whistle"]);
     }},
    {"whistle_response.*", [](Trial& t) { t.hold(kWhistleResponse["unit"]); }},
    {"whistle_response.report_in", of_sounding_whistle},
    {"whistle_response.decline", of_sounding_whistle},
    {"whistle_response.rate", [](Trial& t) { t.hold(kWhistleResponse["due_at"]); }},
};
// clang-format on

}  // namespace

const std::vector<Preparation>& preparations() { return kPreparations; }

}  // namespace quanyu::testing
