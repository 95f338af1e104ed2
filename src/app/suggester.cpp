#include "app/suggester.hpp"

#include "domain/model.hpp"

namespace quanyu::app {

Suggester::Suggester(store::Database& database, view::SuggestionQuestion question)
    : question_(std::move(question)),
      walk_(database, *domain::find_entity(question_.of.name.entity)) {}

Result<bool> Suggester::step() {
  auto records = walk_.next();
  if (!records) {
    failed_ = true;
    return std::unexpected(std::move(records).error());
  }
  const std::size_t before = found_.size();
  for (domain::RecordFact& record : *records) {
    if (view::is_suggested(question_, record)) found_.push_back(std::move(record));
  }
  return found_.size() > before;
}

}  // namespace quanyu::app
