#include "view/routes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace quanyu::view {
namespace {

template <class T>
struct Named {
  T value;
  std::string_view name;
};

constexpr Named<Screen> kScreens[] = {
    {Screen::Start, "start"},     {Screen::Dashboard, "dashboard"}, {Screen::Areas, "areas"},
    {Screen::Records, "records"}, {Screen::Settings, "settings"},   {Screen::Gallery, "gallery"},
    {Screen::Index, "index"},     {Screen::List, "list"},           {Screen::Record, "record"},
};
constexpr Named<Panel> kPanels[] = {
    {Panel::Help, "help"},     {Panel::About, "about"}, {Panel::NewPlace, "new"},
    {Panel::Person, "person"}, {Panel::Form, "form"},   {Panel::Act, "act"},
    {Panel::Link, "link"},
};
constexpr Named<RecordGroup> kGroups[] = {
    {RecordGroup::TownLevel, "town_level"},
    {RecordGroup::GrassRoots, "grass_roots"},
    {RecordGroup::Districts, "districts"},
    {RecordGroup::Streets, "streets"},
    {RecordGroup::Towns, "towns"},
    {RecordGroup::Townships, "townships"},
    {RecordGroup::Communities, "communities"},
    {RecordGroup::Villages, "villages"},
    {RecordGroup::StatisticalOnly, "statistical"},
    {RecordGroup::Cities, "cities"},
    {RecordGroup::Provinces, "provinces"},
    {RecordGroup::All, "all"},
};
constexpr Named<SortColumn> kSortColumns[] = {
    {SortColumn::Official, "official"},
    {SortColumn::Name, "name"},
    {SortColumn::Code, "code"},
    {SortColumn::Kind, "kind"},
    {SortColumn::Communities, "communities"},
    {SortColumn::Villages, "villages"},
    {SortColumn::Beneath, "beneath"},
};

template <class T, std::size_t N>
std::optional<T> by_name(const Named<T> (&table)[N], std::string_view name) {
  for (const Named<T>& line : table) {
    if (line.name == name) return line.value;
  }
  return std::nullopt;
}
template <class T, std::size_t N>
std::string_view name_of(const Named<T> (&table)[N], T value) {
  for (const Named<T>& line : table) {
    if (line.value == value) return line.name;
  }
  return {};
}

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int32_t> parse_number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// Takes the text up to `separator` off the front.
std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t at = rest.find(separator);
  const std::string_view taken = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return taken;
}

bool read_open(std::string_view list, Route& route) {
  while (!list.empty()) {
    const std::string_view token = take_until(list, '.');
    if (!is_area_token(token)) return false;
    route.open.emplace_back(token);
  }
  return true;
}

// "10-19" or "60-": bounds of a RecordsQuery.
bool read_band(std::string_view text, RecordsQuery& query) {
  const std::string_view least = take_until(text, '-');
  const auto from = parse_number(least);
  if (!from) return false;
  query.least = *from;
  if (text.empty()) return true;
  const auto to = parse_number(text);
  if (!to) return false;
  query.most = *to;
  return true;
}

bool read_sort(std::string_view text, SortOrder& sort) {
  sort.descending = text.starts_with('-');
  if (sort.descending) text.remove_prefix(1);
  const auto column = by_name(kSortColumns, text);
  if (column) sort.column = *column;
  return column.has_value();
}

bool read_token(std::string_view value, std::string& target) {
  if (!is_area_token(value)) return false;
  target = value;
  return true;
}

bool read_name(std::string_view value, std::string& target) {
  if (!is_stable_name(value)) return false;
  target = value;
  return true;
}

// Parts of lists and records of an entity; nothing when the name is another one's.
std::optional<bool> read_entity_part(std::string_view name, std::string_view value,
                                     EntityRoute& entity) {
  if (name == "state") return read_name(value, entity.state);
  if (name == "action") return read_name(value, entity.action);
  if (name == "shelf") {
    entity.trash = value == "trash";
    return entity.trash;
  }
  if (name == "order") {
    if (!is_stable_name(value.starts_with('-') ? value.substr(1) : value)) return false;
    entity.sort = value;
    return true;
  }
  if (name == "by") {
    const std::string_view field = take_until(value, '.');
    entity.by_record = value;
    return read_name(field, entity.by) && is_place_token(value);
  }
  return std::nullopt;
}

// What stands between the screen's name and '?': "/visit", "/visit/0123…".
bool read_path(std::string_view path, Route& route) {
  const bool takes = route.screen == Screen::Index || route.screen == Screen::List ||
                     route.screen == Screen::Record;
  if (!takes) return path.empty();
  const std::string_view entity = take_until(path, '/');
  if (!entity.empty() && !read_name(entity, route.entity.entity)) return false;
  if (entity.empty() && route.screen != Screen::Index) return false;
  if (route.screen != Screen::Record) return path.empty();
  route.entity.record = path;
  return is_place_token(path);
}

// One "name=value"; false when it cannot be understood. Names of later minor additions are passed
// over, so that an older app still opens the screen of a newer one's address.
bool read_part(std::string_view name, std::string_view value, Route& route) {
  if (name == "v") return parse_number(value) == kRouteVersion;
  if (name == "place") {
    if (!is_place_token(value)) return false;
    route.place = value;
    return true;
  }
  if (name == "scope") return read_token(value, route.scope);
  if (name == "selected") return read_token(value, route.selected);
  if (name == "open") return read_open(value, route);
  if (name == "band") return read_band(value, route.records);
  if (name == "sort") return read_sort(value, route.sort);
  if (name == "list") {
    const auto group = by_name(kGroups, value);
    if (group) route.records.group = *group;
    return group.has_value();
  }
  if (name == "panel") {
    const auto panel = by_name(kPanels, value);
    if (panel) route.panel = *panel;
    return panel.has_value();
  }
  return read_entity_part(name, value, route.entity).value_or(true);
}

void append(std::string& hash, std::string_view name, std::string_view value) {
  hash.append("&").append(name).append("=").append(value);
}

void append_records(std::string& hash, const Route& route) {
  append(hash, "list", record_group_name(route.records.group));
  const RecordsQuery& query = route.records;
  if (query.least > 0 || query.most >= 0) {
    std::string band = std::to_string(query.least) + '-';
    if (query.most >= 0) band += std::to_string(query.most);
    append(hash, "band", band);
  }
  if (route.sort != SortOrder{}) {
    const std::string column(name_of(kSortColumns, route.sort.column));
    append(hash, "sort", (route.sort.descending ? "-" : "") + column);
  }
}

void append_entity(std::string& hash, const EntityRoute& entity) {
  if (!entity.state.empty()) append(hash, "state", entity.state);
  if (!entity.by.empty()) append(hash, "by", entity.by + '.' + entity.by_record);
  if (!entity.sort.empty()) append(hash, "order", entity.sort);
  if (entity.trash) append(hash, "shelf", "trash");
  if (!entity.action.empty()) append(hash, "action", entity.action);
}

std::string path_of(const Route& route) {
  std::string path(screen_name(route.screen));
  if (route.screen != Screen::Index && route.screen != Screen::List &&
      route.screen != Screen::Record) {
    return path;
  }
  if (!route.entity.entity.empty()) path += '/' + route.entity.entity;
  if (route.screen == Screen::Record) path += '/' + route.entity.record;
  return path;
}

void append_open(std::string& hash, const Route& route) {
  std::string list;
  for (const std::string& token : route.open) {
    // "&open=" and a dot; what does not fit is closed after a reload, nothing else is lost.
    if (hash.size() + list.size() + token.size() + 7 > kRouteLimit) break;
    if (!list.empty()) list += '.';
    list += token;
  }
  if (!list.empty()) append(hash, "open", list);
}

}  // namespace

bool is_area_token(std::string_view text) {
  if (text.starts_with('k')) {
    return text.size() > 1 && text.size() <= 20 && all_digits(text.substr(1));
  }
  return text.size() >= 2 && text.size() <= 18 && all_digits(text);
}

bool is_place_token(std::string_view text) {
  return text.size() == 32 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bool is_stable_name(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !text.empty() && text.size() <= 64 && letter(text.front()) &&
         std::ranges::all_of(
             text, [&](char c) { return letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

std::string_view record_group_name(RecordGroup group) { return name_of(kGroups, group); }
std::string_view screen_name(Screen screen) { return name_of(kScreens, screen); }

ParsedRoute parse_route(std::string_view hash) {
  const ParsedRoute lost{.route = {}, .understood = RouteUnderstood::No};
  if (hash.size() > kRouteLimit) return lost;
  if (hash.empty() || hash == "/") return {};
  if (!hash.starts_with('/')) return lost;
  hash.remove_prefix(1);
  Route route;
  std::string_view path = take_until(hash, '?');
  const auto screen = by_name(kScreens, take_until(path, '/'));
  if (!screen) return lost;
  route.screen = *screen;
  if (!read_path(path, route)) return lost;
  while (!hash.empty()) {
    std::string_view value = take_until(hash, '&');
    const std::string_view name = take_until(value, '=');
    if (!read_part(name, value, route)) return lost;
  }
  return {.route = std::move(route), .understood = RouteUnderstood::Yes};
}

std::string print_route(const Route& route) {
  std::string hash = "/" + path_of(route) + "?v=";
  hash += std::to_string(kRouteVersion);
  if (is_place_token(route.place)) append(hash, "place", route.place);
  if (is_area_token(route.scope)) append(hash, "scope", route.scope);
  if (is_area_token(route.selected)) append(hash, "selected", route.selected);
  if (route.screen == Screen::Records) append_records(hash, route);
  append_entity(hash, route.entity);
  if (route.panel != Panel::None) append(hash, "panel", name_of(kPanels, route.panel));
  if (route.screen == Screen::Areas) append_open(hash, route);
  return hash;
}

}  // namespace quanyu::view
