// The dated link that makes areas a tree: (child, kind, valid from) -> parent or none. A link ends
// where the next valid-from of the same child and kind begins; overlaps cannot arise. Cycles made
// by merging are cut in the derived view (domain/tree_rules.hpp), never here.
#pragma once

#include "domain/entities/area.hpp"

namespace quanyu::domain {

// Which tree the link belongs to.
enum class AreaLinkKind : std::uint8_t { Administrative = 1 };

inline constexpr Choice kAreaLinkKinds[] = {
    {1, "administrative", {"行政区划", "administrative divisions"}},
};

inline constexpr Field kAreaParentFields[] = {
    link_child("下级", "Child", kArea.number),
    link_kind(kAreaLinkKinds),
    link_valid_from(),
    link_parent("上级", "Parent", kArea.number),
};

inline constexpr Entity kAreaParent{.number = 4,
                                    .name = "area_parent",
                                    .words = {"隶属", "Belonging"},
                                    .section = Section::Structure,
                                    .row_kind = RowKind::DatedLink,
                                    .identity = Identity::Linked,
                                    .writers = kCommunityUp,
                                    .fields = kAreaParentFields};

}  // namespace quanyu::domain
