#include "app/record_reader.hpp"

#include "domain/model.hpp"
#include "store/queries/entity_counts.hpp"

namespace quanyu::app {
namespace {

constexpr std::int64_t kReferrersShown = 5;
constexpr std::int64_t kChildrenShown = 12;

}  // namespace

store::RecordPages* RecordReader::list(const store::RecordListQuery& query) {
  const bool fresh = pages_ && pages_->list().query() == query &&
                     pages_->list().revision() == database_.revision();
  if (fresh) {
    loading_.reset();
    return pages_.get();
  }
  if (!loading_ || loading_->query() != query) {
    list_error_.reset();
    loading_ = std::make_unique<store::RecordListLoader>(database_, query);
    // A short list is there at once.
    if (const Result<bool> ready = step_list(); ready && *ready) return pages_.get();
  }
  // Rows of another entity would be read with the wrong columns.
  const bool same = pages_ && pages_->list().query().entity == query.entity &&
                    pages_->list().query().shelf == query.shelf;
  return same ? pages_.get() : nullptr;
}

Result<bool> RecordReader::step_list() {
  if (!loading_ || database_.in_transaction()) return false;
  const Result<bool> ready = loading_->step();
  if (!ready) {
    list_error_ = ready.error();
    loading_.reset();
    return true;
  }
  if (!*ready) return false;
  pages_ = std::make_unique<store::RecordPages>(database_, loading_->take());
  loading_.reset();
  return true;
}

const store::RecordSearch& RecordReader::search(Searcher who, const std::string& text,
                                                std::vector<domain::EntityNumber> entities,
                                                std::size_t limit) {
  Search& slot = who == Searcher::Palette ? palette_ : choice_;
  const bool same = slot.search && slot.search->text() == text && slot.entities == entities &&
                    slot.revision == database_.revision();
  if (!same) {
    slot.entities = entities;
    slot.revision = database_.revision();
    slot.search =
        std::make_unique<store::RecordSearch>(database_, text, std::move(entities), limit);
    if (!database_.in_transaction()) static_cast<void>(slot.search->step());
  }
  return *slot.search;
}

const std::map<domain::EntityNumber, std::int64_t>& RecordReader::counts() {
  if (!counts_wanted_ || counted_revision_ != database_.revision()) {
    counts_wanted_ = true;
    counted_revision_ = database_.revision();
    next_counted_ = 0;
  }
  return counts_;
}

bool RecordReader::counting() const {
  return counts_wanted_ && next_counted_ < domain::all_entities().size();
}

Result<bool> RecordReader::count_step() {
  const domain::Entity& entity = *domain::all_entities()[next_counted_++];
  TRY_ASSIGN(counts_[entity.number], store::count_records(database_, entity.number));
  // Shown as a whole: numbers that appear one by one would only flicker.
  return !counting();
}

store::TitleBook& RecordReader::titles() {
  if (titles_revision_ != database_.revision()) titles_.clear();
  titles_revision_ = database_.revision();
  return titles_;
}

bool RecordReader::busy() const {
  if (database_.in_transaction()) return false;
  const auto searching = [](const Search& slot) { return slot.search && !slot.search->done(); };
  return loading_ != nullptr || searching(palette_) || searching(choice_) || suggesting() ||
         counting();
}

Result<bool> RecordReader::step() {
  if (database_.in_transaction()) return false;
  if (loading_) return step_list();
  for (Search* slot : {&palette_, &choice_}) {
    if (!slot->search || slot->search->done()) continue;
    TRY(slot->search->step());
    return true;
  }
  if (suggesting()) return suggester_->step();
  if (counting()) return count_step();
  return false;
}

bool RecordReader::suggesting() const {
  return suggester_ != nullptr && suggested_revision_ == database_.revision() &&
         !suggester_->done();
}

const Suggester& RecordReader::suggestions(const domain::RowName& name,
                                           const std::function<view::SuggestionQuestion()>& ask) {
  const bool fresh = suggester_ != nullptr && suggester_->question().of.name == name &&
                     suggested_revision_ == database_.revision();
  if (fresh) return *suggester_;
  suggested_revision_ = database_.revision();
  suggester_ = std::make_unique<Suggester>(database_, ask());
  // Few records are looked through at once.
  if (!database_.in_transaction()) static_cast<void>(suggester_->step());
  return *suggester_;
}

const Result<RecordPage>& RecordReader::page(const domain::RowName& name) {
  const bool fresh = page_ && page_name_ == name && page_revision_ == database_.revision();
  if (!fresh && !database_.in_transaction()) {
    page_name_ = name;
    page_revision_ = database_.revision();
    page_ = read_page(name);
  }
  if (!page_) page_ = fail(ErrorCode::StorageBusy);
  return *page_;
}

Result<RecordPage> RecordReader::read_page(const domain::RowName& name) {
  RecordPage page;
  store::TitleBook& titles = page.titles;
  TRY_ASSIGN(page.detail, store::record_detail(database_, name));
  TRY_ASSIGN(page.referrers, store::referrers_of(database_, name, kReferrersShown));
  TRY_ASSIGN(page.as_child, store::links_of_child(database_, name));
  TRY_ASSIGN(page.as_parent, store::links_of_parent(database_, name, kChildrenShown));
  TRY_ASSIGN(page.history, store::record_history(database_, name));
  TRY(titles.learn(database_, name.entity, name.id));
  TRY(titles.learn(database_, *domain::find_entity(name.entity), page.detail.row.values));
  for (const auto* spans : {&page.as_child, &page.as_parent}) {
    for (const store::LinkedSpan& span : *spans) {
      TRY(titles.learn(database_, *domain::find_entity(span.link.entity), span.values));
    }
  }
  for (const store::RecordChange& change : page.history) {
    for (const store::ChangedCell& cell : change.cells) {
      const domain::Entity* entity = domain::find_entity(cell.row.entity);
      const domain::Field* field = entity == nullptr ? nullptr : entity->field(cell.field);
      for (const domain::Value* value : {&cell.before, &cell.after}) {
        const auto* id = std::get_if<Id>(value);
        if (id != nullptr && field != nullptr) TRY(titles.learn(database_, field->target, *id));
      }
    }
  }
  return page;
}

}  // namespace quanyu::app
