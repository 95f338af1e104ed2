#include "domain/structure.hpp"

#include <algorithm>

#include "domain/entities/area_parent.hpp"
#include "domain/entities/carriers.hpp"
#include "domain/entities/grids.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/entities/organisations.hpp"
#include "domain/entities/units.hpp"

namespace quanyu::domain {
namespace {

constexpr TreeLink kTreeLinks[] = {
    {Tree::Territory, number::Area, number::Area, number::AreaParent},
    {Tree::Territory, number::Grid, number::Grid, number::GridParent},
    {Tree::Territory, number::Grid, number::Area, number::GridArea},
    {Tree::Territory, number::Carrier, number::Carrier, number::CarrierParent},
    {Tree::Territory, number::Carrier, number::Area, number::CarrierArea},
    {Tree::Party, number::Organisation, number::Organisation, number::OrganisationParent},
    {Tree::Units, number::Unit, number::Unit, number::UnitParent},
};

constexpr Structure kStructures[] = {
    {number::Area, Tree::Territory, kArea["name"], kArea["kind"], kArea["position"],
     kArea["founded"], kArea["dissolved"], kLineage["area"], kLineage["to_area"]},
    {number::Grid, Tree::Territory, kGrid["name"], kGrid["level"], kGrid["position"],
     kGrid["founded"], kGrid["dissolved"], kLineage["grid"], kLineage["to_grid"]},
    {number::Carrier, Tree::Territory, kCarrier["name"], kCarrier["kind"], kCarrier["position"],
     kCarrier["founded"], kCarrier["dissolved"], kLineage["carrier"], kLineage["to_carrier"]},
    {number::Organisation, Tree::Party, kOrganisation["name"], kOrganisation["kind"],
     kOrganisation["position"], kOrganisation["founded"], kOrganisation["dissolved"],
     kLineage["organisation"], kLineage["to_organisation"]},
    {number::Unit, Tree::Units, kUnit["name"], kUnit["nature"], kUnit["position"], kUnit["founded"],
     kUnit["dissolved"], kLineage["unit"], kLineage["to_unit"]},
};

constexpr EntityNumber kCarried[] = {
    number::AreaGroupMember, number::GridCarrier,  number::GridDuty,
    number::ContactPoint,    number::UnitResource, number::OrganisationCover,
};

}  // namespace

std::span<const TreeLink> tree_links() { return kTreeLinks; }

const TreeLink* find_tree_link(EntityNumber child, EntityNumber parent) {
  for (const TreeLink& way : kTreeLinks) {
    if (way.child == child && way.parent == parent) return &way;
  }
  return nullptr;
}

std::span<const Structure> structures() { return kStructures; }

const Structure* find_structure(EntityNumber entity) {
  const auto* found = std::ranges::find(kStructures, entity, &Structure::entity);
  return found == std::end(kStructures) ? nullptr : found;
}

bool is_carried(EntityNumber entity) { return std::ranges::contains(kCarried, entity); }

}  // namespace quanyu::domain
