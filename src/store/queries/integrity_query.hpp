// What does not hold together in the structure on a day: nodes that stand nowhere, cycles cut,
// kinds under kinds that do not fit, groups missing, and rules that merging has breached (two
// secretaries at once). A list to be worked off; nothing is changed or hidden by it. Read-only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/dates.hpp"
#include "base/result.hpp"
#include "domain/structure.hpp"
#include "store/database.hpp"

namespace quanyu::store {

enum class Finding : std::uint8_t {
  Orphan = 1,            // stands under nothing, though its kind must
  ParentGone = 2,        // stands under what is removed or dissolved
  CycleCut = 3,          // its link closed a cycle and gave way
  WrongKind = 4,         // its kind does not stand under that kind
  TwoPlacements = 5,     // two ways give it a parent; the first one holds
  MissingGroup = 6,      // a community without its class
  TwoSecretaries = 7,    // two at once in one organisation
  MemberOfNone = 8,      // membership in an organisation that is gone
  TemporaryOverdue = 9,  // a temporary organisation past its end
  OwnersCommittee = 10,  // an owners' committee organised as a party organisation
};

struct FindingRow {
  Finding finding = Finding::Orphan;
  domain::NodeName node;
  std::string title;
  domain::NodeName other;  // what it is at odds with, nil id for nothing
  std::string other_title;

  friend bool operator==(const FindingRow&, const FindingRow&) = default;
};

// All of them, by kind and in the order of the trees.
Result<std::vector<FindingRow>> integrity_findings(Database& database, Date day);

}  // namespace quanyu::store
