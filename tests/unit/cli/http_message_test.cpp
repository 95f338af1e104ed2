#include "cli/http_message.hpp"

#include <gtest/gtest.h>

namespace quanyu::cli {
namespace {

const std::string kGet =
    "GET /a%20b/%E5%8F%B0.csv?x=1#y HTTP/1.1\r\nHost: h\r\nAccept-Encoding:  br \r\n\r\n";

int refusal(const std::string& head) { return read_head(head + "\r\n\r\n").refusal; }

TEST(HttpMessage, ReadsARequest) {
  const HttpHead head = read_head(kGet + "GET /next");
  ASSERT_TRUE(head.request.has_value());
  EXPECT_EQ(head.request->method, "GET");
  EXPECT_EQ(head.request->path, "/a b/台.csv");
  EXPECT_EQ(head.request->field("accept-encoding"), "br");
  EXPECT_TRUE(head.request->keep_alive);
  EXPECT_EQ(head.length, kGet.size());
}

TEST(HttpMessage, WaitsForTheWholeHead) {
  for (std::size_t size = 0; size < kGet.size(); size++) {
    const HttpHead head = read_head(kGet.substr(0, size));
    EXPECT_FALSE(head.request.has_value());
    EXPECT_EQ(head.refusal, 0);
  }
}

TEST(HttpMessage, RefusesWhatItCannotAnswer) {
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost: h"), 0);
  EXPECT_EQ(refusal("GET /"), 400);
  EXPECT_EQ(refusal("GET / SPDY/1"), 400);
  EXPECT_EQ(refusal("GET / HTTP/2.0"), 505);
  EXPECT_EQ(refusal("GET a HTTP/1.1"), 400);
  EXPECT_EQ(refusal("GET /%2 HTTP/1.1"), 400);
  EXPECT_EQ(refusal("GET /%zz HTTP/1.1"), 400);
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nno colon"), 400);
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost : h"), 400);
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nContent-Length: 5"), 413);
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nTransfer-Encoding: chunked"), 413);
  EXPECT_EQ(refusal("GET / HTTP/1.1\r\nX: " + std::string(kLongestHead, 'x')), 431);
}

TEST(HttpMessage, KnowsWhenTheConnectionEnds) {
  EXPECT_FALSE(read_head("GET / HTTP/1.0\r\n\r\n").request->keep_alive);
  EXPECT_FALSE(read_head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").request->keep_alive);
}

TEST(HttpMessage, WritesAResponse) {
  HttpResponse response;
  response.fields["ETag"] = "\"1\"";
  response.body = "abc";
  EXPECT_EQ(
      to_bytes(response, true),
      "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc");
  response.head_only = true;
  EXPECT_EQ(to_bytes(response, false),
            "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 3\r\nConnection: close\r\n\r\n");
}

}  // namespace
}  // namespace quanyu::cli
