#include "app/view_cache.hpp"

#include <algorithm>

#include "store/queries/area_query.hpp"
#include "store/queries/history_query.hpp"
#include "view/format.hpp"

namespace quanyu::app {
namespace {

constexpr std::size_t kSearchHits = 200;
constexpr std::size_t kPaletteHits = 12;

view::SearchHow how_of(store::SearchHow how) {
  switch (how) {
    case store::SearchHow::Name: return view::SearchHow::Name;
    case store::SearchHow::Initials: return view::SearchHow::Initials;
    case store::SearchHow::Pinyin: return view::SearchHow::Pinyin;
    case store::SearchHow::Code: return view::SearchHow::Code;
  }
  return view::SearchHow::Name;
}

}  // namespace

void ViewCache::rebuild(const view::Messages& messages, const view::CommandContext& context,
                        bool palette_open) {
  start_.reset(), dashboard_.reset(), areas_.reset(), records_.reset(), settings_.reset();
  palette_.reset(), help_.reset(), about_.reset(), person_.reset();
  const view::Route& route = session_.route;
  build_frame(messages);
  switch (route.screen) {
    case view::Screen::Start: build_start(messages); break;
    case view::Screen::Dashboard:
      dashboard_ = view::build_dashboard({.scope = session_.scope}, place(), messages);
      break;
    case view::Screen::Areas: build_areas(messages); break;
    case view::Screen::Records:
      records_ = view::build_records({.scope = session_.scope,
                                      .selected = session_.selected,
                                      .query = route.records,
                                      .sort = route.sort,
                                      .filter = session_.filter_text},
                                     place(), messages);
      break;
    case view::Screen::Settings:
      settings_ = view::build_settings({.theme = keeper_.settings().theme,
                                        .scale = keeper_.settings().text_scale,
                                        .person = person(),
                                        .storage = parts_.storage_kind,
                                        .used_bytes = static_cast<std::int64_t>(keeper_.used())},
                                       place(), messages);
      break;
    case view::Screen::Index:
    case view::Screen::List:
    case view::Screen::Record:
    case view::Screen::Gallery: break;
  }
  entities_.rebuild(messages, today());
  if (route.panel == view::Panel::Person) build_person(messages);
  if (palette_open) build_palette(messages, context);
  if (route.panel == view::Panel::Help) help_ = view::build_help(session_.page.keyboard, messages);
  if (route.panel == view::Panel::About) about_ = view::build_about(parts_.version, messages);
}

ui::RootViews ViewCache::root() const {
  const auto pointer = [](const auto& view) { return view ? &*view : nullptr; };
  return {
      .route = session_.route,
      .frame = &frame_,
      .start = pointer(start_),
      .dashboard = pointer(dashboard_),
      .areas = pointer(areas_),
      .records = pointer(records_),
      .settings = pointer(settings_),
      .index = entities_.index(),
      .list = entities_.list(),
      .detail = entities_.detail(),
      .form = entities_.form(),
      .palette = pointer(palette_),
      .help = pointer(help_),
      .about = pointer(about_),
      .person = pointer(person_),
  };
}

std::string ViewCache::print() const {
  std::string text = view::print(frame_);
  if (start_) text += view::print(*start_);
  if (dashboard_) text += view::print(*dashboard_);
  if (areas_) text += view::print(*areas_);
  if (records_) text += view::print(*records_);
  if (settings_) text += view::print(*settings_);
  text += entities_.print();
  if (palette_) text += view::print(*palette_);
  if (help_) text += view::print(*help_);
  if (about_) text += view::print(*about_);
  return text;
}

const view::PlaceFacts* ViewCache::place() const {
  return session_.place ? session_.place->facts() : nullptr;
}

view::PersonFacts ViewCache::person() const {
  return {keeper_.settings().person_name, keeper_.settings().person_unit};
}

std::optional<view::JobFacts> ViewCache::job() const {
  std::optional<view::JobFacts> facts = session_.job;
  const std::optional<JobProgress> progress = jobs_.progress();
  if (!facts || !progress) return facts;
  facts->phase = progress->phase;
  facts->done = static_cast<std::int64_t>(progress->done);
  facts->total = static_cast<std::int64_t>(progress->total);
  facts->cancellable = progress->can_cancel;
  const std::optional<double> remaining = jobs_.remaining_ms(parts_.now_ms());
  facts->remaining_ms = remaining ? static_cast<std::int64_t>(*remaining) : -1;
  return facts;
}

std::vector<view::WorkspaceFacts> ViewCache::workspaces() const {
  std::vector<view::WorkspaceFacts> all;
  for (const KeptWorkspace& kept : keeper_.settings().workspaces) {
    all.push_back({.token = kept.token,
                   .name = kept.name,
                   .demo = !kept.sample.empty(),
                   .areas = kept.areas,
                   .bytes = static_cast<std::int64_t>(keeper_.size_of(kept.token)),
                   .opened_utc_ms = kept.opened_ms});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &view::WorkspaceFacts::opened_utc_ms);
  return all;
}

std::vector<view::SampleFacts> ViewCache::samples() const {
  std::vector<view::SampleFacts> all = session_.samples;
  for (view::SampleFacts& sample : all) {
    sample.here = keeper_.settings().find_sample(sample.code) != nullptr;
  }
  return all;
}

std::vector<view::Notice> ViewCache::notices(const view::Messages& messages) const {
  std::vector<view::Notice> all = session_.notices;
  const Session::WayBack& way = session_.way_back;
  if (!session_.place || session_.place->database().revision() != way.revision) return all;
  for (view::Notice& notice : all) {
    if (notice.number != way.notice) continue;
    notice.action = view::CommandCall{view::CommandId::Undo, {}};
    notice.action_label = messages.text("command.undo");
  }
  return all;
}

void ViewCache::build_frame(const view::Messages& messages) {
  view::FrameInput input;
  input.route = session_.route;
  input.person = person();
  input.known = known_persons();
  input.storage = keeper_.state();
  if (keeper_.unavailable()) input.storage_detail = messages.error(*keeper_.unavailable());
  input.keyboard = session_.page.keyboard;
  input.job = job();
  input.problem = session_.problem;
  input.notices = notices(messages);
  input.confirm = session_.confirm;
  frame_ = view::build_frame(input, place(), messages);
}

void ViewCache::build_start(const view::Messages& messages) {
  start_ = view::build_start({.storage_known = keeper_.known() && !session_.starting,
                              .storage_error = keeper_.unavailable(),
                              .person = person(),
                              .samples = samples(),
                              .workspaces = workspaces(),
                              .offset_minutes = kDefaultOffsetMinutes,
                              .job = job()},
                             messages);
}

void ViewCache::build_areas(const view::Messages& messages) {
  areas_ = view::build_areas({.scope = session_.scope,
                              .selected = session_.selected,
                              .open = &session_.open_areas,
                              .search = search(session_.search_text, kSearchHits),
                              .history_phase = view::Phase::Ready,
                              .history = history(messages)},
                             place(), messages);
}

void ViewCache::build_palette(const view::Messages& messages, const view::CommandContext& context) {
  palette_ = view::build_palette(
      {.query = session_.palette_text,
       .context = context,
       .keyboard = session_.page.keyboard,
       .search = search(session_.palette_text, kPaletteHits),
       .records = entities_.found(session_.palette_text, messages),
       .role = session_.place ? session_.place->acting().role : domain::Role::Clerk,
       .samples = samples(),
       .workspaces = workspaces(),
       .levels = areas_ ? areas_->levels : std::vector<view::LevelChoice>{}},
      place(), messages);
}

void ViewCache::build_person(const view::Messages& messages) {
  person_ = view::build_person({.person = person(),
                                .in_place = session_.place != nullptr,
                                .known = known_persons(),
                                .scopes = entities_.choices(messages)},
                               messages);
}

std::vector<view::KnownPerson> ViewCache::known_persons() const {
  if (!session_.place || session_.place->database().in_transaction()) return {};
  auto known = session_.place->known_persons();
  return known ? *std::move(known) : std::vector<view::KnownPerson>{};
}

Date ViewCache::today() const {
  const std::int32_t offset =
      session_.place ? session_.place->info().offset_minutes : kDefaultOffsetMinutes;
  return date_at(parts_.clock.wall_millis(), offset);
}

view::SearchFacts ViewCache::search(std::string_view text, std::size_t limit) const {
  view::SearchFacts facts;
  facts.text = text;
  if (text.empty() || !session_.place) return facts;
  const store::SearchIndex* index = session_.place->search();
  if (!index) {
    facts.phase = view::Phase::Loading;
    return facts;
  }
  const store::SearchResult result = index->search(text, limit);
  facts.total = result.total;
  for (const store::SearchHit& hit : result.hits) {
    view::SearchFacts::Hit& shown = facts.hits.emplace_back();
    shown.node = hit.node;
    shown.how = how_of(hit.how);
    if (hit.how != store::SearchHow::Code) shown.matched.push_back({hit.begin, hit.end});
  }
  return facts;
}

std::vector<view::HistoryLine> ViewCache::history(const view::Messages& messages) const {
  std::vector<view::HistoryLine> lines;
  if (!session_.place || session_.selected == 0) return lines;
  store::Database& database = session_.place->database();
  if (database.in_transaction()) return lines;
  const auto row = store::area_by_key(database, session_.selected);
  if (!row || !*row) return lines;
  const auto entries = store::history_of(
      database, {.entity = domain::kArea.number, .id = (*row)->id, .kind = 0, .valid_from = 0});
  if (!entries) return lines;
  for (const store::HistoryEntry& entry : *entries) {
    const std::string who =
        entry.unit.empty() ? entry.author_name : entry.author_name + " · " + entry.unit;
    lines.push_back(
        {view::format_date_time(entry.wall_millis, session_.place->info().offset_minutes), who,
         std::string(messages.lookup("history." + entry.command))});
  }
  return lines;
}

}  // namespace quanyu::app
