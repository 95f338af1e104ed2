#include "support/print_model.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "domain/model.hpp"
#include "domain/workflow.hpp"
#include "support/folders.hpp"

namespace quanyu::testing {
namespace {

using domain::Entity;
using domain::Field;

std::string content(const std::string& path) {
  std::ifstream file(source_folder() + "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The tables of the message catalogue, one after the other.
std::string catalogue() {
  std::string all;
  for (const auto& file : std::filesystem::directory_iterator(source_folder() + "/src/view")) {
    if (file.path().extension() == ".def")
      all += content("src/view/" + file.path().filename().string());
  }
  return all;
}

// Everything in the model that has words, with the name a carrier has.
struct Named {
  std::string name;
  std::string_view zh;
};

std::vector<Named> everything() {
  std::vector<Named> fields;
  std::vector<Named> choices;
  std::vector<Named> all;
  for (const Entity* entity : domain::all_entities()) {
    const std::string name(entity->name);
    all.push_back({"entity:" + name, entity->words.zh});
    for (const Field& field : entity->fields) {
      const std::string of_field = name + "." + std::string(field.name);
      fields.push_back({"field:" + of_field, field.words.zh});
      for (const domain::Choice& choice : field.choices) {
        choices.push_back({"choice:" + of_field + "." + std::string(choice.name), choice.words.zh});
      }
    }
  }
  for (const domain::Workflow* workflow : domain::all_workflows()) {
    for (const domain::Action& action : workflow->actions) {
      all.push_back(
          {"action:" + std::string(workflow->entity->name) + "." + std::string(action.name),
           action.words.zh});
    }
  }
  all.insert(all.end(), fields.begin(), fields.end());
  all.insert(all.end(), choices.begin(), choices.end());
  return all;
}

bool exists(const std::string& stated) {
  const std::size_t colon = stated.find(':');
  const std::string kind = stated.substr(0, colon);
  const std::string what = stated.substr(colon + 1);
  if (kind == "later") return !what.empty();
  if (kind == "file") return std::filesystem::exists(source_folder() + "/" + what);
  if (kind == "message") return catalogue().contains("M(\"" + what + "\"");
  for (const Named& named : everything()) {
    if (named.name == stated) return true;
  }
  return false;
}

std::string_view type_name(const Field& field) {
  static constexpr std::string_view kTypes[] = {"",     "text",      "number", "flag",  "choice",
                                                "date", "reference", "scaled", "moment"};
  return kTypes[static_cast<std::size_t>(field.type)];
}

// "执委企业 · executive · flag" with what else is true of the field.
std::string print_field(const Field& field) {
  std::string line = std::string(field.words.zh) + " `" + std::string(field.name) + "` ";
  line += type_name(field);
  if (field.type == domain::FieldType::Reference) {
    line += " to " + std::string(domain::find_entity(field.target)->name);
  }
  if (field.presence == domain::Presence::Required) line += ", required";
  if (field.part == domain::Part::Key) line += ", key";
  if (field.privacy == domain::Privacy::Contact) line += ", contact";
  static constexpr std::string_view kMeanings[] = {"",     "title", "state", "number", "order",
                                                   "from", "to",    "place", "given"};
  const std::string_view meaning = kMeanings[static_cast<std::size_t>(field.meaning)];
  if (!meaning.empty()) line += ", " + std::string(meaning);
  return line;
}

constexpr std::string_view kSections[] = {"Workspace", "Structure",    "People", "Matters",
                                          "Service",   "Deliberation", "Places", "Accountability",
                                          "Projects",  "Reports"};

void print_entities(std::ostream& out) {
  for (std::size_t section = 0; section < std::size(kSections); ++section) {
    out << "\n## " << kSections[section] << "\n\n| number | entity | fields |\n|---|---|---|\n";
    for (const Entity* entity : domain::all_entities()) {
      if (static_cast<std::size_t>(entity->section) != section) continue;
      out << "| " << entity->number << " | " << entity->words.zh << " " << entity->words.en << " `"
          << entity->name << "`" << (entity->is_link() ? ", dated link" : "") << " | ";
      bool first = true;
      for (const Field& field : entity->fields) {
        out << (first ? "" : "; ") << print_field(field);
        first = false;
      }
      out << " |\n";
    }
  }
}

}  // namespace

std::vector<Term> read_terms() {
  std::ifstream file(golden_folder() + "/terms.tsv");
  std::vector<Term> terms;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    Term term;
    std::istringstream cells(line);
    std::getline(cells, term.section, '\t');
    std::getline(cells, term.term, '\t');
    std::getline(cells, term.stated, '\t');
    terms.push_back(std::move(term));
  }
  return terms;
}

std::string carrier_of(const Term& term) {
  if (!term.stated.empty()) return exists(term.stated) ? term.stated : std::string();
  const std::vector<Named> all = everything();
  for (const Named& named : all) {
    if (named.zh == term.term) return named.name;
  }
  for (const Named& named : all) {
    if (named.zh.contains(term.term)) return named.name;
  }
  return {};
}

std::string print_model(const std::vector<Term>& terms) {
  std::ostringstream out;
  out << "# The model\n\nPrinted from the declarations in `src/domain/entities/` by "
         "`tests/property/model_doc_test.cpp`; record it anew\nwith `QUANYU_RECORD=1`. The "
         "workflows are the tables of `src/domain/workflows/`.\n";
  print_entities(out);
  out << "\n## Terms of the domain\n\nEach term of the domain's description, and what carries "
         "it.\n\n| section | term | carried by |\n|---|---|---|\n";
  for (const Term& term : terms) {
    const std::string carrier = carrier_of(term);
    const bool later = carrier.starts_with("later:");
    out << "| " << term.section << " | " << term.term << " | "
        << (later ? "waits for " + carrier.substr(6) : carrier) << " |\n";
  }
  return out.str();
}

}  // namespace quanyu::testing
