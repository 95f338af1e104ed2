// The dated link that makes areas a tree: (child, kind, valid from) -> parent or none. A link ends
// where the next valid-from of the same child and kind begins; overlaps cannot arise. Cycles made
// by merging are cut in the derived view (domain/tree_rules.hpp), never here.
#pragma once

#include "domain/entities/area.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

// Which tree the link belongs to.
enum class AreaLinkKind : std::uint8_t { Administrative = 1 };

// Dated links of every entity share the shape: fields 1 to 3 name the row, field 4 is the parent.
namespace link_field {
inline constexpr FieldNumber kChild = 1;
inline constexpr FieldNumber kKind = 2;
inline constexpr FieldNumber kValidFrom = 3;
inline constexpr FieldNumber kParent = 4;  // none: a root from that day on
}  // namespace link_field

inline constexpr Choice kAreaLinkKinds[] = {
    {1, "administrative", "area_parent.kind.administrative"},
};

inline constexpr Field kAreaParentFields[] = {
    {.number = link_field::kChild,
     .name = "child",
     .label = "area_parent.child",
     .type = FieldType::Reference,
     .presence = Presence::Required,
     .part = Part::Key,
     .target = kArea.number},
    {.number = link_field::kKind,
     .name = "kind",
     .label = "area_parent.kind",
     .type = FieldType::Choice,
     .presence = Presence::Required,
     .part = Part::Key,
     .choices = kAreaLinkKinds},
    {.number = link_field::kValidFrom,
     .name = "valid_from",
     .label = "area_parent.valid_from",
     .type = FieldType::Date,
     .presence = Presence::Required,
     .part = Part::Key},
    {.number = link_field::kParent,
     .name = "parent",
     .label = "area_parent.parent",
     .type = FieldType::Reference,
     .target = kArea.number},
};

inline constexpr Entity kAreaParent{.number = 4,
                                    .name = "area_parent",
                                    .label = "area_parent",
                                    .row_kind = RowKind::DatedLink,
                                    .identity = Identity::Linked,
                                    .fields = kAreaParentFields};

}  // namespace quanyu::domain
