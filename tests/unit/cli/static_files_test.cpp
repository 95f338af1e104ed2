#include "cli/static_files.hpp"

#include <gtest/gtest.h>

#include "support/temporary_folder.hpp"

namespace quanyu::cli {
namespace {

class StaticFilesTest : public ::testing::Test {
 protected:
  StaticFilesTest() {
    folder_.write("secret.txt", "outside");
    folder_.write("site/index.html", "<p>");
    folder_.write("site/app.3fa9c1d2.wasm", "wasm itself");
    folder_.write("site/app.3fa9c1d2.wasm.br", "br");
    folder_.write("site/app.3fa9c1d2.wasm.gz", "gz");
    folder_.write("site/sub/index.html", "sub");
    folder_.write("site/empty/x.txt", "x");
    std::filesystem::create_symlink(folder_ / "secret.txt", folder_ / "site/link.txt");
  }

  [[nodiscard]] HttpResponse get(const std::string& path,
                                 std::map<std::string, std::string> fields = {},
                                 const std::string& method = "GET") const {
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.fields = std::move(fields);
    return StaticFiles::open(folder_ / "site")->answer(request);
  }

  testing::TemporaryFolder folder_;
};

TEST_F(StaticFilesTest, AnswersWithFilesAndTheirTypes) {
  const HttpResponse page = get("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body, "<p>");
  EXPECT_EQ(page.fields.at("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page.fields.at("Cache-Control"), "no-cache");
  const HttpResponse module = get("/app.3fa9c1d2.wasm");
  EXPECT_EQ(module.body, "wasm itself");
  EXPECT_EQ(module.fields.at("Content-Type"), "application/wasm");
  EXPECT_NE(module.fields.at("Cache-Control").find("immutable"), std::string::npos);
  EXPECT_EQ(media_type("x.unknown"), "application/octet-stream");
}

TEST_F(StaticFilesTest, PicksWhatWasCompressedBeforehand) {
  const auto coded = [this](const char* accept) {
    const HttpResponse response = get("/app.3fa9c1d2.wasm", {{"accept-encoding", accept}});
    EXPECT_EQ(response.fields.at("Content-Type"), "application/wasm");
    EXPECT_EQ(response.fields.at("Vary"), "Accept-Encoding");
    return response.body;
  };
  EXPECT_EQ(coded("gzip, deflate, br"), "br");
  EXPECT_EQ(coded("gzip"), "gz");
  EXPECT_EQ(coded("br;q=0, gzip;q=0.5"), "gz");
  EXPECT_EQ(coded("identity"), "wasm itself");
}

TEST_F(StaticFilesTest, AnOlderCompressedFileIsNotUsed) {
  const std::string packed = folder_ / "site/app.3fa9c1d2.wasm.br";
  std::filesystem::last_write_time(
      packed, std::filesystem::last_write_time(packed) - std::chrono::hours(1));
  EXPECT_EQ(get("/app.3fa9c1d2.wasm", {{"accept-encoding", "br"}}).body, "wasm itself");
}

TEST_F(StaticFilesTest, NothingOutsideIsGivenOut) {
  for (const char* path :
       {"/../secret.txt", "/sub/../../secret.txt", "/..", "/link.txt", "/sub/..\\x",
        "//../secret.txt", "/nothing", "/empty/", "/index.html/x"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
  EXPECT_EQ(get(std::string("/index.html\0.txt", 16)).status, 404);
}

TEST_F(StaticFilesTest, AFolderIsItsIndex) {
  EXPECT_EQ(get("/sub/").body, "sub");
  const HttpResponse moved = get("/sub");
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(moved.fields.at("Location"), "sub/");
}

TEST_F(StaticFilesTest, AsksAgainCheaply) {
  const std::string tag = get("/").fields.at("ETag");
  const HttpResponse same = get("/", {{"if-none-match", tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.body, "");
  folder_.write("site/index.html", "<p>longer");
  EXPECT_EQ(get("/", {{"if-none-match", tag}}).status, 200);
}

TEST_F(StaticFilesTest, OnlyReads) {
  EXPECT_EQ(get("/", {}, "POST").status, 405);
  EXPECT_EQ(get("/", {}, "POST").fields.at("Allow"), "GET, HEAD");
  EXPECT_TRUE(get("/", {}, "HEAD").head_only);
}

TEST_F(StaticFilesTest, AMissingFolderIsAnError) {
  const auto files = StaticFiles::open(folder_ / "none");
  ASSERT_FALSE(files.has_value());
  EXPECT_EQ(files.error().code, ErrorCode::FileUnreadable);
}

}  // namespace
}  // namespace quanyu::cli
