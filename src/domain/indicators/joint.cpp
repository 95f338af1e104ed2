#include "domain/declare.hpp"
#include "domain/entities/agreement.hpp"
#include "domain/entities/duty.hpp"
#include "domain/entities/meeting.hpp"
#include "domain/entities/task.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Agreements ---
constexpr Condition kAgreementSigned[] = {is_not(kAgreement, "state", "draft")};
constexpr Condition kAgreementOrganisations[] = {is(kAgreementParty, "side", "resident"),
                                                 filled(kAgreementParty, "organisation")};
constexpr Condition kAgreementUnits[] = {is(kAgreementParty, "side", "resident"),
                                         filled(kAgreementParty, "unit")};

// --- Meetings and duties ---
constexpr Condition kMeetingConferences[] = {is(kMeeting, "kind", "joint_conference"),
                                             among(kMeeting, "state", "held", "minuted")};
constexpr Condition kMeetingLeadingGroup[] = {is(kMeeting, "kind", "leading_group"),
                                              among(kMeeting, "state", "held", "minuted")};
constexpr Condition kMeetingDecisions[] = {is(kTask, "source", "meeting")};
constexpr Condition kDutyMissed[] = {is(kDutyOccurrence, "state", "missed")};
constexpr Condition kTaskStruckOffRate[] = {is(kTask, "state", "closed")};
constexpr Condition kTaskStruckOffRateAmong[] = {is_not(kTask, "state", "withdrawn")};

constexpr Indicator kIndicators[] = {
    // --- Agreements ---
    {.code = "agreement.signed",
     .name = {"共驻共建协议", "agreements of joint construction"},
     .unit = measure::kCopies,
     .definition = {"累计签订的共驻共建协议份数", "agreements signed so far"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kAgreement,
                 .where = kAgreementSigned,
                 .timing = Timing::UpTo,
                 .from = kAgreement["signed_on"]}},
    {.code = "agreement.organisations",
     .name = {"参与共建的基层党组织", "organisations in agreements"},
     .unit = measure::kThings,
     .definition = {"签订协议的驻区单位党组织数，一个计一次",
                    "organisations of resident units that are party to an agreement, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kAgreementParty,
                 .where = kAgreementOrganisations,
                 .each = kAgreementParty["organisation"]}},
    {.code = "agreement.units",
     .name = {"签订共建协议的驻区单位", "resident units with an agreement"},
     .unit = measure::kFirms,
     .definition = {"签订协议的驻区单位数，一家计一次",
                    "resident units that are party to an agreement, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kAgreementParty,
                 .where = kAgreementUnits,
                 .each = kAgreementParty["unit"]}},
    // --- Meetings and duties ---
    {.code = "meeting.conferences",
     .name = {"召开联席会", "joint conferences held"},
     .unit = measure::kTimes,
     .definition = {"期内召开的党建联席会议次数", "joint conferences held within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kMeeting, kMeetingConferences, "held_on")},
    {.code = "meeting.leading_group",
     .name = {"领导小组专题研究", "studies of the leading group"},
     .unit = measure::kTimes,
     .definition = {"期内领导小组专题研究次数", "studies of the leading group within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kMeeting, kMeetingLeadingGroup, "held_on")},
    {.code = "meeting.decisions",
     .name = {"议定事项", "decisions of meetings"},
     .unit = measure::kItems,
     .definition = {"期内会议议定事项的交办任务数",
                    "tasks from decisions of meetings within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kTask, kMeetingDecisions, "issued_on")},
    {.code = "duty.missed",
     .name = {"未履行定期职责", "duties missed"},
     .unit = measure::kTimes,
     .definition = {"期内未履行的定期职责次数", "duties missed within the period"},
     .roll_up = RollUp::Sum,
     .counted = within(kDutyOccurrence, kDutyMissed, "ends")},
    {.code = "task.struck_off_rate",
     .name = {"交办任务销号率", "tasks struck off"},
     .unit = measure::kPercent,
     .definition = {"期内交办任务中已销号的比例",
                    "of the tasks given within the period, those struck off"},
     .roll_up = RollUp::Ratio,
     .counted = within(kTask, kTaskStruckOffRate, "issued_on"),
     .among = within(kTask, kTaskStruckOffRateAmong, "issued_on"),
     .decimals = 1},
};

}  // namespace

std::span<const Indicator> joint_indicators() { return kIndicators; }

}  // namespace quanyu::domain
