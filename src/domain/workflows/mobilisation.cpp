#include "domain/entities/mobilisation.hpp"

#include "domain/rules/conversion.hpp"
#include "domain/rules/stand_down.hpp"
#include "domain/workflows/accountability.hpp"

namespace quanyu::domain {
namespace {

using namespace mobilisation_state;

constexpr Asked kEndAsks[] = {{kMobilisation["ended_on"]},
                              {kMobilisation["report"], Presence::Optional}};
constexpr Asked kGround[] = {{kMobilisation["registration_ground"]}};
constexpr Asked kReason[] = {{kMobilisation["reason"]}};
constexpr Setting kStartedToday[] = {{kMobilisation["started_on"], SetTo::Today}};
constexpr Setting kGoesOn[] = {{kMobilisation["ended_on"], SetTo::Nothing}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "start",
     .words = {"启动", "Start"},
     .from = kFrom<kCalled>,
     .to = kUnderWay,
     .who = kStreetUp,
     .sets = kStartedToday},
    {.number = 2,
     .name = "stand_down",
     .words = {"解除", "Stand down"},
     .from = kFrom<kUnderWay>,
     .to = kStoodDown,
     .who = kStreetUp,
     .asks = kEndAsks,
     .guard = ends_after_start,
     .consequence = end_what_is_open},
    {.number = 3,
     .name = "convert",
     .words = {"转入常态", "Convert to normal"},
     .from = kFrom<kStoodDown>,
     .to = kConverted,
     .who = kStreetUp,
     .asks = kGround,
     .consequence = register_those_sent_down},
    {.number = 4,
     .name = "take_up_again",
     .words = {"再次启动", "Take up again"},
     .from = kFrom<kStoodDown>,
     .to = kUnderWay,
     .who = kStreetUp,
     .asks = kReason,
     .sets = kGoesOn},
    {.number = 5,
     .name = "cancel",
     .words = {"取消", "Cancel"},
     .from = kFrom<kCalled>,
     .to = kCancelled,
     .who = kStreetUp,
     .asks = kReason},
};

constexpr Relation kNeeds[] = {
    {number::TemporaryOrganisation, kTemporaryOrganisation["mobilisation"]},
    {number::MobilisedTeam, kMobilisedTeam["mobilisation"]},
    {number::MobilisationPost, kMobilisationPost["mobilisation"]},
    {number::SentDown, kSentDown["mobilisation"]},
    {number::Shift, kShift["mobilisation"]},
};

}  // namespace

constinit const Workflow kMobilisationWorkflow{
    .entity = &kMobilisation, .first = kCalled, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
