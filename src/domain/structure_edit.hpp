// The parts that structural commands are made of: a node that stands, a placement held against the
// rules, a line of 沿革. Collects Changes for one day. Used by decide_structure.cpp only.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/entities/lineage.hpp"
#include "domain/facts.hpp"
#include "domain/schema.hpp"

namespace quanyu::domain {

class StructureEdit {
 public:
  // Everything happens on `from`. The facts are copied: nodes made by the command join them.
  StructureEdit(const Acting& acting, const Facts& facts, Date from, Moment now);

  // The node stands on the day: alive, founded, not dissolved.
  [[nodiscard]] Result<void> check_standing(const RecordFact& node) const;
  // The parent or target by its name among the facts, standing; NotFound at the entity otherwise.
  [[nodiscard]] Result<const RecordFact*> standing(const NodeName& node) const;

  // Puts a child under a parent (nil id: nothing) from the day on; `own` are its links. Writes
  // nothing where it stands there already, and ends what it stood under by another link.
  Result<void> place(const RecordFact& child, const NodeName& parent,
                     std::span<const LinkFact> own);
  // Takes over a link with its other values: to another parent from the day on, or from its own
  // first day where that is later.
  void redirect(const LinkFact& link, const Id& parent);
  // A node that the command makes, so that rules see it.
  void add_node(const RecordFact& node);
  void add_row(RowChange change) { changes_.rows.push_back(std::move(change)); }
  void add_lineage(LineageKind kind, const RecordFact& node, const Id& lineage, const Id& successor,
                   std::string_view ground);
  void dissolve(const NodeName& node);

  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] Date from() const { return from_; }
  Changes take() { return std::move(changes_); }

 private:
  Result<void> link(const TreeLink& way, const RecordFact& child, const Id& parent,
                    const LinkFact* held);

  const Acting& acting_;
  Facts facts_;
  Date from_;
  Moment now_;
  Changes changes_;
};

// The table entry of a node's entity; NotAllowed for entities that stand in no tree.
Result<const Structure*> structure_of(const NodeName& node);

// The id of what a structural command makes by itself, the same on every machine.
Id made_id(const Id& node, EntityNumber entity, std::string_view what);

// A sentence "rule.<key>" at an entity.
std::unexpected<Error> structure_broken(EntityNumber entity, std::string_view key);

}  // namespace quanyu::domain
