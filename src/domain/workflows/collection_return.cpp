#include "domain/entities/collection.hpp"
#include "domain/rules/collections.hpp"
#include "domain/workflows/joint.hpp"

namespace quanyu::domain {
namespace {

using namespace return_state;

constexpr Asked kForReceiving[] = {{kCollectionReturn["way"]},
                                   {kCollectionReturn["remark"], Presence::Optional},
                                   {kCollectionReturn["file"], Presence::Optional}};
constexpr Asked kForNil[] = {{kCollectionReturn["remark"], Presence::Optional}};
constexpr Asked kForSendingBack[] = {{kCollectionReturn["send_back_reason"]}};
constexpr Asked kForWaiving[] = {{kCollectionReturn["waive_reason"]}};
constexpr Setting kReceivedNow[] = {{kCollectionReturn["received_at"], SetTo::Now},
                                    {kCollectionReturn["nil"], SetTo::Nothing}};
constexpr Setting kNilNow[] = {{kCollectionReturn["received_at"], SetTo::Now},
                               {kCollectionReturn["nil"], SetTo::Value, 1}};

constexpr Action kActions[] = {
    {.number = 1,
     .name = "receive",
     .words = {"登记报来", "Record it as received"},
     .from = kFrom<kPending, kSentBack>,
     .to = kReceived,
     .asks = kForReceiving,
     .sets = kReceivedNow,
     .guard = return_is_complete},
    {.number = 2,
     .name = "receive_nil",
     .words = {"零报告", "Nil return"},
     .from = kFrom<kPending, kSentBack>,
     .to = kReceived,
     .asks = kForNil,
     .sets = kNilNow,
     .guard = return_is_empty},
    {.number = 3,
     .name = "send_back",
     .words = {"退回修改", "Send back"},
     .from = kFrom<kReceived, kAccepted>,
     .to = kSentBack,
     .who = kCommunityUp,
     .asks = kForSendingBack,
     .guard = collection_is_open},
    {.number = 4,
     .name = "accept",
     .words = {"核收", "Accept"},
     .from = kFrom<kReceived>,
     .to = kAccepted,
     .who = kCommunityUp,
     .guard = return_passes_checks},
    {.number = 5,
     .name = "waive",
     .words = {"免报", "Waive"},
     .from = kFrom<kPending>,
     .to = kWaived,
     .who = kCommunityUp,
     .asks = kForWaiving},
    {.number = 6,
     .name = "ask_again",
     .words = {"恢复填报", "Ask again"},
     .from = kFrom<kWaived>,
     .to = kPending,
     .who = kCommunityUp,
     .guard = collection_is_open},
};

constexpr Relation kNeeds[] = {
    {number::CollectionValue, kCollectionValue["return"]},
    {number::CollectionColumn, kCollectionColumn["collection"], kCollectionReturn["collection"]},
    {number::CollectionCheck, kCollectionCheck["collection"], kCollectionReturn["collection"]},
};

}  // namespace

constinit const Workflow kCollectionReturnWorkflow{
    .entity = &kCollectionReturn, .first = kPending, .actions = kActions, .needs = kNeeds};

}  // namespace quanyu::domain
