// ViewCache: the views of the current screen, built again only when something they show has
// changed. Reads session, keeper and the open place; the one place where store answers become view
// inputs.
#pragma once

#include <optional>

#include "app/job.hpp"
#include "app/keeper.hpp"
#include "app/parts.hpp"
#include "app/record_views.hpp"
#include "app/session.hpp"
#include "ui/screens/root_screen.hpp"

namespace quanyu::app {

class ViewCache {
 public:
  ViewCache(const Parts& parts, Session& session, Keeper& keeper, const JobRunner& jobs)
      : parts_(parts), session_(session), keeper_(keeper), jobs_(jobs), entities_(session) {}

  // Builds the views of the route. `context` is for the palette; `palette_open` says whether it
  // is shown.
  void rebuild(const view::Messages& messages, const view::CommandContext& context,
               bool palette_open);

  // What the root screen draws. Valid until the next rebuild.
  [[nodiscard]] ui::RootViews root() const;
  [[nodiscard]] const view::RecordsView* records() const { return records_ ? &*records_ : nullptr; }
  [[nodiscard]] const view::EntityListView* list() const { return entities_.list(); }
  // Golden text of the current screen's views, for window.quanyu.query("view").
  [[nodiscard]] std::string print() const;

 private:
  void build_frame(const view::Messages& messages);
  void build_start(const view::Messages& messages);
  void build_areas(const view::Messages& messages);
  void build_person(const view::Messages& messages);
  [[nodiscard]] std::vector<view::KnownPerson> known_persons() const;
  [[nodiscard]] Date today() const;
  void build_palette(const view::Messages& messages, const view::CommandContext& context);
  [[nodiscard]] view::PersonFacts person() const;
  [[nodiscard]] std::vector<view::Notice> notices(const view::Messages& messages) const;
  [[nodiscard]] std::optional<view::JobFacts> job() const;
  [[nodiscard]] std::vector<view::WorkspaceFacts> workspaces() const;
  [[nodiscard]] std::vector<view::SampleFacts> samples() const;
  [[nodiscard]] view::SearchFacts search(std::string_view text, std::size_t limit) const;
  [[nodiscard]] std::vector<view::HistoryLine> history(const view::Messages& messages) const;
  [[nodiscard]] const view::PlaceFacts* place() const;

  const Parts& parts_;
  Session& session_;
  Keeper& keeper_;
  const JobRunner& jobs_;
  RecordViews entities_;

  view::FrameView frame_;
  std::optional<view::StartView> start_;
  std::optional<view::DashboardView> dashboard_;
  std::optional<view::AreasView> areas_;
  std::optional<view::RecordsView> records_;
  std::optional<view::SettingsView> settings_;
  std::optional<view::PersonView> person_;
  std::optional<view::PaletteView> palette_;
  std::optional<view::HelpView> help_;
  std::optional<view::AboutView> about_;
};

}  // namespace quanyu::app
