// RecordViews: the views of lists, records, forms and registers of the current route, built from
// what the place's reader has. Used by the view cache alone.
#pragma once

#include <optional>

#include "app/record_reader.hpp"
#include "app/session.hpp"
#include "view/entity_detail_view.hpp"
#include "view/entity_form_view.hpp"
#include "view/entity_index_view.hpp"
#include "view/entity_list_view.hpp"
#include "view/palette_view.hpp"

namespace quanyu::app {

class RecordViews {
 public:
  explicit RecordViews(Session& session) : session_(session) {}

  // Builds the view of the route's screen, and of its form where one is open. `today` is the day
  // where the place is.
  void rebuild(const view::Messages& messages, Date today);
  void clear();

  [[nodiscard]] const view::EntityIndexView* index() const { return index_ ? &*index_ : nullptr; }
  [[nodiscard]] const view::EntityListView* list() const { return list_ ? &*list_ : nullptr; }
  [[nodiscard]] const view::EntityDetailView* detail() const {
    return detail_ ? &*detail_ : nullptr;
  }
  [[nodiscard]] const view::EntityFormView* form() const { return form_ ? &*form_ : nullptr; }

  // Records that the palette's text finds.
  [[nodiscard]] std::vector<view::RecordFound> found(const std::string& text,
                                                     const view::Messages& messages);
  // What was found for a field that refers to a record.
  [[nodiscard]] view::ReferenceChoices choices(const view::Messages& messages);

  [[nodiscard]] std::string print() const;

 private:
  void build_index(const view::Messages& messages);
  void build_list(const view::Messages& messages, Date today);
  [[nodiscard]] std::vector<Id> areas_above(view::AreaKey area) const;
  [[nodiscard]] std::shared_ptr<const view::Directory> directory(const view::Messages& messages,
                                                                 Date today);
  void look_over(const view::Messages& messages, Date today);
  [[nodiscard]] std::shared_ptr<const view::StandardsView> standards(const view::Messages& messages,
                                                                     Date today) const;
  [[nodiscard]] std::shared_ptr<const view::WhistleScores> scores(const view::Messages& messages,
                                                                  Date today) const;
  [[nodiscard]] std::shared_ptr<const view::DevicesView> devices(
      const view::Messages& messages) const;
  [[nodiscard]] std::shared_ptr<const view::HolidayCalendar> holidays(
      const view::Messages& messages, Date today) const;
  [[nodiscard]] view::SuggestionQuestion suggestion_question(const domain::RecordFact& of,
                                                             Date today);
  [[nodiscard]] std::optional<view::DetailSuggestions> suggestions(
      const domain::RecordFact& of, const view::EntityDetailInput& input, Date today);
  void build_detail(const view::Messages& messages, Date today);
  void build_form(const view::Messages& messages, Date today);
  void find_areas(view::ReferenceChoices& choices) const;
  [[nodiscard]] view::ValueWords words(const view::Messages& messages) const;
  [[nodiscard]] domain::Role role() const;
  [[nodiscard]] Place& place() const { return *session_.place; }

  // What stands above a list and reads many records, so it is kept while somebody types into the
  // filter: with all that it was made for.
  struct Overview {
    std::string place;
    domain::EntityNumber entity = 0;
    std::uint64_t revision = 0;
    view::AreaKey scope = 0;
    domain::Role role = domain::Role::Clerk;
    view::Language language = view::Language::Chinese;
    Date today;
    std::shared_ptr<const view::StandardsView> standards = {};
    std::shared_ptr<const view::WhistleScores> scores = {};
    std::shared_ptr<const view::DevicesView> devices = {};
    [[nodiscard]] bool same_as(const Overview& other) const;
  };

  Session& session_;
  Overview overview_;
  std::optional<view::EntityIndexView> index_;
  std::optional<view::EntityListView> list_;
  std::optional<view::EntityDetailView> detail_;
  std::optional<view::EntityFormView> form_;
};

// The record a route names; nothing when the route is no record's.
std::optional<domain::RowName> record_of(const view::Route& route);

}  // namespace quanyu::app
