// Where the user is, as the hash of the page's address: "#/areas?v=1&place=…&scope=3310&open=…".
// Used by `app` (both ways) and by intents. Carries codes and ids only, never names or text that
// someone typed; at most 2 KB. Parsing is total: what cannot be understood leads home.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quanyu::view {

enum class Screen : std::uint8_t {
  Start,
  Dashboard,
  Areas,
  Records,
  Settings,
  Index,   // all kinds of records, by section
  List,    // the records of one entity
  Record,  // one record
  Gallery,
};

// What lies over the screen; going back closes it first.
enum class Panel : std::uint8_t {
  None,
  Help,
  About,
  NewPlace,
  Person,
  Form,  // over a list: a new record; over a record: its fields
  Act,   // over a record: what an action of its workflow asks for
  Link,  // over a record: where it belongs from a day on
};

// The records a number stands for; always beneath the route's scope, statistical-only units left
// out unless asked for by name.
enum class RecordGroup : std::uint8_t {
  TownLevel,   // streets, towns and townships
  GrassRoots,  // communities and villages
  Districts,   // districts, counties, county-level cities
  Streets,
  Towns,
  Townships,
  Communities,
  Villages,
  StatisticalOnly,
  Cities,
  Provinces,
  All,
};

// A list behind a number. `least` and `most` bound the number of communities and villages beneath
// each record; `most` < 0: no bound.
struct RecordsQuery {
  RecordGroup group = RecordGroup::TownLevel;
  std::int32_t least = 0, most = -1;
  friend bool operator==(const RecordsQuery&, const RecordsQuery&) = default;
};

enum class SortColumn : std::uint8_t { Official, Name, Code, Kind, Communities, Villages, Beneath };
struct SortOrder {
  SortColumn column = SortColumn::Official;
  bool descending = false;
  friend bool operator==(const SortOrder&, const SortOrder&) = default;
};

// What the screens Index, List and Record show, in the stable names of the declarations.
struct EntityRoute {
  std::string entity = {};     // of List and Record; of Index: a section's name, or empty for all
  std::string record = {};     // 32 hex digits, of Record
  std::string state = {};      // only records in this state
  std::string by = {};         // only those whose reference of this name points at `by_record`
  std::string by_record = {};  // 32 hex digits
  std::string sort = {};    // a field, with '-' before it downwards; empty: the entity's own order
  std::string action = {};  // of Panel::Act; of Panel::Link the entity of the links
  bool trash = false;
  friend bool operator==(const EntityRoute&, const EntityRoute&) = default;
};

// Tokens name areas: the division code, or "k" and the local key where there is no code.
struct Route {
  Screen screen = Screen::Start;
  Panel panel = Panel::None;
  std::string place;              // workspace id, 32 hex digits; empty: none
  std::string scope;              // area token; empty: the whole place
  std::string selected;           // area token on the areas screen
  std::vector<std::string> open;  // area tokens expanded; what does not fit is left out
  RecordsQuery records;
  SortOrder sort;
  EntityRoute entity;
  friend bool operator==(const Route&, const Route&) = default;
};

enum class RouteUnderstood : std::uint8_t { Yes, No };

struct ParsedRoute {
  Route route;  // home when not understood
  RouteUnderstood understood = RouteUnderstood::Yes;
};

inline constexpr std::size_t kRouteLimit = 2048;
inline constexpr int kRouteVersion = 1;

// The hash without '#'. An empty hash is home and is understood.
ParsedRoute parse_route(std::string_view hash);
// The hash without '#', never longer than kRouteLimit bytes.
std::string print_route(const Route& route);

// True for what may stand as an area token or a workspace token in an address.
bool is_area_token(std::string_view text);
bool is_place_token(std::string_view text);
// A stable name of the model: small letters, digits and '_', beginning with a letter.
bool is_stable_name(std::string_view text);

// Stable names of the groups ("streets"), as the route and golden texts spell them.
std::string_view record_group_name(RecordGroup group);
std::string_view screen_name(Screen screen);

}  // namespace quanyu::view
