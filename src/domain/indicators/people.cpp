#include "domain/declare.hpp"
#include "domain/entities/designation.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/registration.hpp"
#include "domain/entities/workforce.hpp"
#include "domain/indicators/catalogue.hpp"

namespace quanyu::domain {
namespace {

// --- Posts ---
constexpr Condition kPostGridSecretaries[] = {is(kGridRole, "kind", "grid_secretary")};
constexpr Condition kPostDispatchedSecretaries[] = {
    is(kAppointment, "post", "secretary"), is(kAppointment, "way", "dispatched"),
    where_its(kAppointment, "organisation", is(kOrganisation, "field", "community"))};
constexpr Condition kPostCross[] = {among(kAppointment, "way", "two_way", "cross")};
constexpr Condition kPostInstructors[] = {is(kAppointment, "post", "instructor")};

// --- Workforce ---
constexpr Condition kWorkerEntered[] = {is(kWorker, "profession", "community_worker")};
constexpr Condition kWorkerProfessional[] = {
    is(kEmploymentChange, "employment_type", "professional")};
constexpr Condition kPeopleReserves[] = {is(kHeadCount, "kind", "reserves")};

// --- Registration and demonstration posts ---
constexpr Condition kRegistrationMembers[] = {is(kRegistration, "kind", "members"),
                                              left_empty(kRegistration, "batch"),
                                              is_not(kRegistration, "state", "rejected")};
constexpr Condition kRegistrationUnits[] = {is(kRegistration, "kind", "organisation"),
                                            is_not(kRegistration, "state", "rejected")};
constexpr Condition kRegisterDemonstration[] = {is(kPostRegister, "kind", "demonstration")};
constexpr Condition kRegisterService[] = {is(kPostRegister, "kind", "service")};

constexpr Indicator kIndicators[] = {
    // --- Posts ---
    {.code = "post.grid_secretaries",
     .name = {"网格党支部书记", "secretaries of grid branches"},
     .unit = measure::kNamed,
     .definition = {"现任网格党支部书记人数", "secretaries of grid branches in office"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kGridRole, .where = kPostGridSecretaries, .each = kGridRole["person"]}},
    {.code = "post.dispatched_secretaries",
     .name = {"选派任社区书记", "officials dispatched as secretaries"},
     .unit = measure::kNamed,
     .definition = {"以选派方式现任社区党组织书记的人数",
                    "community secretaries in office who were dispatched"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kAppointment,
                 .where = kPostDispatchedSecretaries,
                 .each = kAppointment["person"]}},
    {.code = "post.cross",
     .name = {"双向进入、交叉任职", "two-way entry and cross-posts"},
     .unit = measure::kNamed,
     .definition = {"现有双向进入、交叉任职人数，一人计一次",
                    "persons with a two-way or cross-post, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kAppointment, .where = kPostCross, .each = kAppointment["person"]}},
    {.code = "post.instructors",
     .name = {"党建指导员", "party-building instructors"},
     .unit = measure::kNamed,
     .definition = {"现任党建指导员人数", "instructors in office"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kAppointment,
                 .where = kPostInstructors,
                 .each = kAppointment["person"]}},
    // --- Workforce ---
    {.code = "worker.entered",
     .name = {"补充社区工作者", "community workers who entered"},
     .unit = measure::kNamed,
     .definition = {"期内上岗的社区工作者人数", "community workers who began within the period"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kWorker, .where = kWorkerEntered, .timing = Timing::Within}},
    {.code = "worker.professional",
     .name = {"纳入职业化管理人员", "staff in the professional scheme"},
     .unit = measure::kNamed,
     .definition = {"由聘用、公益性岗位转为职业化管理的人数，一人计一次",
                    "staff moved into the professional scheme, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kEmploymentChange,
                 .where = kWorkerProfessional,
                 .timing = Timing::UpTo,
                 .each = kEmploymentChange["worker"]}},
    {.code = "worker.trained_secretaries",
     .name = {"培训人次", "training attendances"},
     .unit = measure::kPersonTimes,
     .definition = {"期内参加培训的人次", "attendances of training within the period"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kTraining, .timing = Timing::Within, .measure = kTraining["heads"]}},
    {.code = "people.reserves",
     .name = {"后备干部", "reserves"},
     .unit = measure::kNamed,
     .definition = {"各社区最近填报的后备干部人数之和，只计人数",
                    "reserves as last stated, a count only"},
     .roll_up = RollUp::Latest,
     .counted = {.source = &kHeadCount,
                 .where = kPeopleReserves,
                 .timing = Timing::UpTo,
                 .take = Take::LatestOfPlace,
                 .from = kHeadCount["as_of"],
                 .measure = kHeadCount["heads"]}},
    // --- Registration and demonstration posts ---
    {.code = "registration.members",
     .name = {"报到在职党员", "serving members registered"},
     .unit = measure::kNamed,
     .definition = {"累计到社区报到的在职党员人数，成批的计人数",
                    "members registered at communities so far, batches by head-count"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kRegistration,
                 .where = kRegistrationMembers,
                 .timing = Timing::UpTo,
                 .measure = kRegistration["headcount"],
                 .otherwise = 1}},
    {.code = "registration.units",
     .name = {"报到单位", "units registered"},
     .unit = measure::kThings,
     .definition = {"到社区报到的单位数，一家计一次", "units registered at a community, each once"},
     .roll_up = RollUp::Distinct,
     .counted = {.source = &kRegistration,
                 .where = kRegistrationUnits,
                 .each = kRegistration["unit"]}},
    {.code = "register.demonstration",
     .name = {"党员示范岗", "demonstration posts"},
     .unit = measure::kThings,
     .definition = {"各单位最近登记的党员示范岗数之和",
                    "demonstration posts as units last registered them"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kPostRegister,
                 .where = kRegisterDemonstration,
                 .timing = Timing::UpTo,
                 .from = kPostRegister["counted_on"],
                 .measure = kPostRegister["posts"]}},
    {.code = "register.service",
     .name = {"党员服务示范岗", "service demonstration posts"},
     .unit = measure::kThings,
     .definition = {"窗口单位登记的党员服务示范岗数", "service demonstration posts of windows"},
     .roll_up = RollUp::Sum,
     .counted = {.source = &kPostRegister,
                 .where = kRegisterService,
                 .timing = Timing::UpTo,
                 .from = kPostRegister["counted_on"],
                 .measure = kPostRegister["posts"]}},
};

}  // namespace

std::span<const Indicator> people_indicators() { return kIndicators; }

}  // namespace quanyu::domain
