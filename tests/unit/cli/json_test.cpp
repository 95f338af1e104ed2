#include "cli/json.hpp"

#include <gtest/gtest.h>

namespace quanyu::cli {
namespace {

TEST(Json, WritesNestedValues) {
  JsonWriter json;
  json.begin_object().field("a", std::int64_t{-1}).field("b", true).key("c").begin_array();
  json.value("x").begin_object().end_object().value("y").end_array().field("d", "z").end_object();
  EXPECT_EQ(json.text(), R"({"a":-1,"b":true,"c":["x",{},"y"],"d":"z"})");
}

TEST(Json, EscapesText) {
  EXPECT_EQ(json_text("a\"b\\c\n\t\x01 台"), "\"a\\\"b\\\\c\\n\\t\\u0001 台\"");
}

}  // namespace
}  // namespace quanyu::cli
