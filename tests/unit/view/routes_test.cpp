#include "view/routes.hpp"

#include <random>

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

constexpr char kPlace[] = "0123456789abcdef0123456789abcdef";

TEST(Routes, PrintAndParseAreInverse) {
  Route route{.screen = Screen::Areas,
              .panel = Panel::Help,
              .place = kPlace,
              .scope = "3310",
              .selected = "331002001",
              .open = {"3310", "331002", "k17"},
              .records = {},
              .sort = {},
              .entity = {}};
  const std::string hash = print_route(route);
  EXPECT_EQ(hash,
            "/areas?v=1&place=0123456789abcdef0123456789abcdef&scope=3310&selected=331002001"
            "&panel=help&open=3310.331002.k17");
  const ParsedRoute parsed = parse_route(hash);
  EXPECT_EQ(parsed.understood, RouteUnderstood::Yes);
  EXPECT_EQ(parsed.route, route);
}

TEST(Routes, RecordsCarryGroupBandAndOrder) {
  const Route route{.screen = Screen::Records,
                    .panel = Panel::None,
                    .place = kPlace,
                    .scope = {},
                    .selected = {},
                    .open = {},
                    .records = {.group = RecordGroup::TownLevel, .least = 10, .most = 19},
                    .sort = {SortColumn::Communities, true},
                    .entity = {}};
  EXPECT_EQ(print_route(route), std::string("/records?v=1&place=") + kPlace +
                                    "&list=town_level&band=10-19&sort=-communities");
  EXPECT_EQ(parse_route(print_route(route)).route, route);
}

TEST(Routes, EveryScreenAndGroupComesBack) {
  for (int screen = 0; screen <= static_cast<int>(Screen::Gallery); ++screen) {
    for (int group = 0; group <= static_cast<int>(RecordGroup::All); ++group) {
      Route route;
      route.screen = static_cast<Screen>(screen);
      if (route.screen == Screen::Records) route.records.group = static_cast<RecordGroup>(group);
      if (route.screen == Screen::List || route.screen == Screen::Record) {
        route.entity.entity = "visit";
      }
      if (route.screen == Screen::Record) route.entity.record = kPlace;
      EXPECT_EQ(parse_route(print_route(route)).route, route);
    }
  }
}

TEST(Routes, ListsAndRecordsCarryWhatIsShownOfThem) {
  Route route;
  route.screen = Screen::List;
  route.place = kPlace;
  route.entity = {.entity = "visit",
                  .record = {},
                  .state = "done",
                  .by = "place",
                  .by_record = kPlace,
                  .sort = "-begins",
                  .action = {},
                  .trash = false};
  EXPECT_EQ(print_route(route), std::string("/list/visit?v=1&place=") + kPlace +
                                    "&state=done&by=place." + kPlace + "&order=-begins");
  EXPECT_EQ(parse_route(print_route(route)).route, route);
  route.entity = {.entity = "visit", .trash = true};
  EXPECT_EQ(parse_route(print_route(route)).route, route);
  route.screen = Screen::Record;
  route.panel = Panel::Act;
  route.entity = {.entity = "visit", .record = kPlace, .action = "close"};
  EXPECT_EQ(print_route(route), std::string("/record/visit/") + kPlace + "?v=1&place=" + kPlace +
                                    "&action=close&panel=act");
  EXPECT_EQ(parse_route(print_route(route)).route, route);
  route = {};
  route.screen = Screen::Index;
  route.entity.entity = "service";
  EXPECT_EQ(parse_route(print_route(route)).route, route);
}

TEST(Routes, AnEmptyHashIsHome) {
  EXPECT_EQ(parse_route("").route, Route{});
  EXPECT_EQ(parse_route("").understood, RouteUnderstood::Yes);
  EXPECT_EQ(parse_route("/").understood, RouteUnderstood::Yes);
}

TEST(Routes, WhatCannotBeUnderstoodLeadsHome) {
  const std::string too_long = "/areas?open=" + std::string(3000, '1');
  for (const std::string_view hash : {std::string_view("areas"),
                                      std::string_view("/nowhere"),
                                      std::string_view("/areas?v=2"),
                                      std::string_view("/areas?scope=<b>"),
                                      std::string_view("/areas?open=33..44"),
                                      std::string_view("/areas?place=XYZ"),
                                      std::string_view("/records?list=secrets"),
                                      std::string_view("/records?band=9-x"),
                                      std::string_view("/records?band=99999999999"),
                                      std::string_view("/records?sort=size"),
                                      std::string_view("/areas?panel=root"),
                                      std::string_view("/list"),
                                      std::string_view("/list/Visit"),
                                      std::string_view("/areas/x"),
                                      std::string_view("/record/visit"),
                                      std::string_view("/record/visit/12"),
                                      std::string_view("/list/visit/x"),
                                      std::string_view("/list/visit?by=place.1"),
                                      std::string_view("/list/visit?shelf=attic"),
                                      std::string_view("/list/visit?order=--a"),
                                      std::string_view("/areas?v="),
                                      std::string_view(too_long)}) {
    const ParsedRoute parsed = parse_route(hash);
    EXPECT_EQ(parsed.understood, RouteUnderstood::No) << hash;
    EXPECT_EQ(parsed.route, Route{}) << hash;
  }
}

TEST(Routes, UnknownPartsOfALaterVersionArePassedOver) {
  const ParsedRoute parsed = parse_route("/areas?v=1&map=3&scope=3310");
  EXPECT_EQ(parsed.understood, RouteUnderstood::Yes);
  EXPECT_EQ(parsed.route.scope, "3310");
}

TEST(Routes, NeverLongerThanTheLimitAndStillParsed) {
  Route route;
  route.screen = Screen::Areas;
  for (int i = 0; i < 1000; ++i) route.open.push_back(std::to_string(331'002'001'000 + i));
  const std::string hash = print_route(route);
  EXPECT_LE(hash.size(), kRouteLimit);
  EXPECT_GT(hash.size(), kRouteLimit - 20);
  const ParsedRoute parsed = parse_route(hash);
  EXPECT_EQ(parsed.understood, RouteUnderstood::Yes);
  EXPECT_GT(parsed.route.open.size(), 100U);
}

TEST(Routes, ParsingIsTotalOverDamagedAddresses) {
  const std::string hash = std::string("/records?v=1&place=") + kPlace +
                           "&scope=3310&list=streets&band=1-9&sort=-name&panel=about";
  std::mt19937 random(7);  // NOLINT: the same addresses every time
  for (int i = 0; i < 20'000; ++i) {
    std::string damaged = hash.substr(0, random() % (hash.size() + 1));
    for (int edits = 0; edits < 3 && !damaged.empty(); ++edits) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    const ParsedRoute parsed = parse_route(damaged);
    if (parsed.understood == RouteUnderstood::No) {
      EXPECT_EQ(parsed.route, Route{});
    } else {
      // What was understood means the same again.
      EXPECT_EQ(parse_route(print_route(parsed.route)).understood, RouteUnderstood::Yes);
    }
  }
}

TEST(Routes, OnlyCodesAndKeysAreTokens) {
  EXPECT_TRUE(is_area_token("33"));
  EXPECT_TRUE(is_area_token("331002001001"));
  EXPECT_TRUE(is_area_token("k1"));
  EXPECT_FALSE(is_area_token("k"));
  EXPECT_FALSE(is_area_token("台州"));
  EXPECT_FALSE(is_area_token("3"));
  EXPECT_FALSE(is_place_token("0123456789ABCDEF0123456789ABCDEF"));
}

}  // namespace
}  // namespace quanyu::view
