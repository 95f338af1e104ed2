// The model as a page for people (docs/model.md): every entity with its fields, and where each term
// of the domain's description is carried. Printed from the declarations by the test that holds the
// page to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quanyu::testing {

// A term of the domain's description, kept in tests/golden/terms.tsv. `stated` names what carries
// it where its words do not: "entity:unit", "field:unit.nature", "choice:unit.nature.school",
// "action:matter.accept", "file:src/…" for rules, views and formats, "message:app.demo" for a
// sentence of the catalogue, "later:<the work it waits for>". Empty: found by its words.
struct Term {
  std::string section, term, stated;
};
std::vector<Term> read_terms();

// What carries a term: `stated` where that exists, or the entity, field, choice or action whose
// Chinese words are the term, or hold it. Empty when nothing does.
std::string carrier_of(const Term& term);

// The whole page.
std::string print_model(const std::vector<Term>& terms);

}  // namespace quanyu::testing
