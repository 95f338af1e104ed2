// What a place calls its levels, and its chains: views over the trees with links in a fixed order,
// 社区大党委—小区党支部—网格党小组—党员楼道长 and the like. A chain is no depth of any tree.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/area.hpp"
#include "domain/entities/bodies.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/posts.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {

inline constexpr Field kLevelNameFields[] = {
    reference(1, "area", "适用区划", "For the area", number::Area).place(),
    choice(2, "area_kind", "区划类别", "Kind of area", kAreaKinds).listed(),
    choice(3, "grid_level", "网格级别", "Level of grid", kGridLevels).listed(),
    choice(4, "carrier_kind", "载体种类", "Kind of carrier", kCarrierKinds).listed(),
    choice(5, "organisation_kind", "党组织种类", "Kind of organisation", kOrganisationKinds)
        .listed(),
    text(6, "name", "本地名称", "Called here", 40).required().title(),
};

inline constexpr Entity kLevelName{.number = number::LevelName,
                                   .name = "level_name",
                                   .words = {"层级名称", "Name of a level"},
                                   .section = Section::Structure,
                                   .writers = kStreetUp,
                                   .fields = kLevelNameFields};

inline constexpr Field kChainFields[] = {
    text(1, "name", "链条名称", "Name", 100).required().title(),
    reference(2, "area", "适用区划", "For the area", number::Area).place(),
    prose(3, "note", "说明", "Note"),
};

inline constexpr Entity kChain{.number = number::Chain,
                               .name = "chain",
                               .words = {"体系链条", "Chain"},
                               .section = Section::Structure,
                               .writers = kStreetUp,
                               .fields = kChainFields};

inline constexpr Choice kChainMembers[] = {
    {1, "members", {"党员", "party members"}},
    {2, "residents", {"居民", "residents"}},
};

// One link of a chain: what stands there is said by one of the kinds, or is only named.
inline constexpr Field kChainStepFields[] = {
    reference(1, "chain", "链条", "Chain", number::Chain).required().place(),
    integer(2, "position", "第几环", "Position").required().order().between(1, 20).listed(),
    text(3, "name", "名称", "Name", 40).required().title(),
    choice(4, "area_kind", "区划类别", "Kind of area", kAreaKinds).listed(),
    choice(5, "grid_level", "网格级别", "Level of grid", kGridLevels).listed(),
    choice(6, "carrier_kind", "载体种类", "Kind of carrier", kCarrierKinds).listed(),
    choice(7, "organisation_kind", "党组织种类", "Kind of organisation", kOrganisationKinds)
        .listed(),
    choice(8, "body_kind", "议事机构种类", "Kind of body", kBodyKinds).listed(),
    choice(9, "unit_nature", "单位性质", "Nature of unit", kUnitNatures).listed(),
    choice(10, "grid_role", "网格角色", "Role in a grid", kGridRoleKinds).listed(),
    choice(11, "people", "人员", "People", kChainMembers).listed(),
};

inline constexpr Entity kChainStep{.number = number::ChainStep,
                                   .name = "chain_step",
                                   .words = {"链条环节", "Link of a chain"},
                                   .section = Section::Structure,
                                   .writers = kStreetUp,
                                   .fields = kChainStepFields};

}  // namespace quanyu::domain
