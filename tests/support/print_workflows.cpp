#include "support/print_workflows.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "domain/model.hpp"
#include "domain/workflow.hpp"

namespace quanyu::testing {
namespace {

using domain::Action;
using domain::Choice;
using domain::Role;
using domain::RoleSet;
using domain::SetTo;
using domain::Workflow;

struct SectionName {
  domain::Section section;
  std::string_view name;
};
constexpr SectionName kSections[] = {
    {domain::Section::Matters, "Matters"},
    {domain::Section::Service, "Service"},
    {domain::Section::Deliberation, "Deliberation"},
    {domain::Section::Places, "Places"},
    {domain::Section::Accountability, "Accountability"},
    {domain::Section::Projects, "Projects"},
    {domain::Section::Reports, "Reports"},
};

struct NamedRoles {
  RoleSet roles;
  std::string_view name;
};
constexpr NamedRoles kNamedRoles[] = {
    {domain::kOffice, "everybody at work"},  {domain::kCommunityUp, "community and above"},
    {domain::kStreetUp, "street and above"}, {domain::kDistrictOnly, "district"},
    {domain::kHandlers, "those who handle"},
};

std::string_view name_of(RoleSet roles) {
  for (const NamedRoles& named : kNamedRoles) {
    if (named.roles == roles) return named.name;
  }
  return "?";
}

std::string word_of(const Workflow& workflow, std::int64_t state) {
  return std::string(workflow.state().choice(state)->words.zh);
}

// Actions between the same two states share an arrow: "  s1 --> s2 : 受理 / 提级办理".
void draw(std::ostream& out, const Workflow& workflow) {
  out << "```mermaid\nstateDiagram-v2\n";
  for (const Choice& state : workflow.state().choices) {
    out << "  s" << state.number << " : " << state.words.zh << "\n";
  }
  out << "  [*] --> s" << workflow.first << "\n";
  std::map<std::pair<std::int64_t, std::int64_t>, std::string> arrows;
  for (const Action& action : workflow.actions) {
    for (const std::int64_t from : action.from) {
      const std::int64_t to = action.to == domain::kSameState ? from : action.to;
      std::string& label = arrows[{from, to}];
      label += (label.empty() ? "" : " / ") + std::string(action.words.zh);
    }
  }
  for (const auto& [ends, label] : arrows) {
    out << "  s" << ends.first << " --> s" << ends.second << " : " << label << "\n";
  }
  for (const Choice& state : workflow.state().choices) {
    const bool leaves = std::ranges::any_of(
        arrows, [&](const auto& arrow) { return arrow.first.first == state.number; });
    if (!leaves) out << "  s" << state.number << " --> [*]\n";
  }
  out << "```\n\n";
}

std::string way_of(const Workflow& workflow, const Action& action) {
  std::string way;
  for (const std::int64_t from : action.from) {
    way += (way.empty() ? "" : "、") + word_of(workflow, from);
  }
  const std::string to = action.to == domain::kSameState ? "(stays)" : word_of(workflow, action.to);
  return way + " → " + to;
}

std::string asks_of(const Workflow& workflow, const Action& action) {
  std::string all;
  for (const domain::Asked& asked : action.asks) {
    const std::string word(workflow.entity->field(asked.field)->words.zh);
    const bool required = asked.presence == domain::Presence::Required;
    all += (all.empty() ? "" : "、") + (required ? word : "(" + word + ")");
  }
  return all;
}

std::string written(const domain::Field& field, const domain::Setting& setting) {
  const std::string word(field.words.zh);
  switch (setting.to) {
    case SetTo::Now: return word + " = now";
    case SetTo::Today: return word + " = today";
    case SetTo::Actor: return word + " = who acts";
    case SetTo::Unit: return word + " = the unit acted for";
    case SetTo::Nothing: return word + " emptied";
    case SetTo::Value: break;
  }
  if (field.type == domain::FieldType::Flag)
    return word + (setting.value == 0 ? " = no" : " = yes");
  const Choice* choice = field.choice(setting.value);
  return word + " = " +
         (choice == nullptr ? std::to_string(setting.value) : std::string(choice->words.zh));
}

std::string writes_of(const Workflow& workflow, const Action& action) {
  std::string all;
  for (const domain::Setting& setting : action.sets) {
    all += (all.empty() ? "" : "; ") + written(*workflow.entity->field(setting.field), setting);
  }
  return all;
}

std::string rules_of(const Action& action) {
  if (action.guard != nullptr && action.consequence != nullptr) return "guard, consequence";
  if (action.guard != nullptr) return "guard";
  return action.consequence != nullptr ? "consequence" : "";
}

void print_workflow(std::ostream& out, const Workflow& workflow) {
  const domain::Entity& entity = *workflow.entity;
  out << "\n### " << entity.words.zh << " " << entity.words.en << " `" << entity.name << "`\n\n";
  draw(out, workflow);
  out << "| action | way | who | asks | writes | rules |\n|---|---|---|---|---|---|\n";
  for (const Action& action : workflow.actions) {
    out << "| " << action.number << " " << action.words.zh << " " << action.words.en << " `"
        << action.name << "` | " << way_of(workflow, action) << " | " << name_of(action.who)
        << " | " << asks_of(workflow, action) << " | " << writes_of(workflow, action) << " | "
        << rules_of(action) << " |\n";
  }
}

}  // namespace

std::string print_workflows() {
  std::ostringstream out;
  out << "# Workflows\n\n"
         "Printed from the tables of `src/domain/workflows/` by "
         "`tests/property/workflow_doc_test.cpp`; record it anew with\n`QUANYU_RECORD=1`. A state "
         "is written by these actions and by nothing else; where no arrow leads on, the work is at "
         "its\nend. Asked fields in brackets may be left empty. \"guard\": something beside role "
         "and state must hold; \"consequence\":\nfurther cells or records follow (both in "
         "`src/domain/rules/` or beside the table).\n";
  for (const SectionName& section : kSections) {
    out << "\n## " << section.name << "\n";
    for (const domain::Entity* entity : domain::all_entities()) {
      const Workflow* workflow = domain::find_workflow(entity->number);
      if (workflow != nullptr && entity->section == section.section) print_workflow(out, *workflow);
    }
  }
  return out.str();
}

}  // namespace quanyu::testing
