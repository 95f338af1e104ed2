// The parts of a record's page that come from elsewhere: dated links, records that refer to it,
// history. Used by entity_detail_view.cpp alone.
#pragma once

#include "view/entity_detail_view.hpp"

namespace quanyu::view {

std::vector<DetailLinks> build_links(const EntityDetailInput& input, const domain::Entity& entity);
std::vector<DetailReferrers> build_referrers(const EntityDetailInput& input);
std::vector<DetailEvent> build_events(const EntityDetailInput& input);

}  // namespace quanyu::view
