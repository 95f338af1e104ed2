#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cli/http_server.hpp"

namespace quanyu::cli {
namespace {

// The other side: sends at once, then lets the server work until an answer has come or it hung up.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    connected_ = connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    fcntl(socket_, F_SETFL, O_NONBLOCK);
  }
  ~Client() { close(socket_); }

  void send(std::string_view text) const {
    ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
  }

  // Everything received until `end` has been seen or the server has hung up.
  std::string receive(HttpServer& server, std::string_view end) {
    std::string text;
    for (int step = 0; step < 10'000; step++) {
      EXPECT_TRUE(server.step(0).has_value());
      char buffer[4096];
      const ssize_t count = recv(socket_, buffer, sizeof buffer, 0);
      if (count == 0) {
        hung_up_ = true;
        break;
      }
      if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
      if (!end.empty() && text.find(end) != std::string::npos) break;
    }
    return text;
  }

  [[nodiscard]] bool connected() const { return connected_; }
  [[nodiscard]] bool hung_up() const { return hung_up_; }

 private:
  int socket_;
  bool connected_ = false;
  bool hung_up_ = false;
};

class HttpServerTest : public ::testing::Test {
 protected:
  platform::ManualClock clock_{0};
  HttpServer server_ =
      std::move(*HttpServer::listen("127.0.0.1", 0, clock_, [](const HttpRequest& request) {
        HttpResponse response;
        response.body = "<" + request.path + ">" +
                        (request.path == "/big" ? std::string(3'000'000, 'x') : "") + "!";
        return response;
      }));
};

TEST_F(HttpServerTest, AnswersOneAfterAnotherOnOneConnection) {
  Client client(server_.port());
  ASSERT_TRUE(client.connected());
  client.send("GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n");
  const std::string text = client.receive(server_, "</b>!");
  EXPECT_NE(text.find("</a>!"), std::string::npos);
  EXPECT_FALSE(client.hung_up());
}

TEST_F(HttpServerTest, TakesARequestInPieces) {
  Client client(server_.port());
  for (const char c : std::string("GET /pieces HTTP/1.1\r\n\r\n")) {
    client.send(std::string_view(&c, 1));
    EXPECT_TRUE(server_.step(0).has_value());
  }
  EXPECT_NE(client.receive(server_, "!").find("</pieces>!"), std::string::npos);
}

TEST_F(HttpServerTest, SendsMoreThanASocketHolds) {
  Client client(server_.port());
  client.send("GET /big HTTP/1.0\r\n\r\n");
  const std::string text = client.receive(server_, "");
  EXPECT_TRUE(client.hung_up());
  EXPECT_NE(text.find("Content-Length: 3000007\r\n"), std::string::npos);
  EXPECT_TRUE(text.ends_with("xxx!"));
}

TEST_F(HttpServerTest, RefusesAndHangsUp) {
  Client client(server_.port());
  client.send("nonsense\r\n\r\n");
  EXPECT_TRUE(client.receive(server_, "").starts_with("HTTP/1.1 400 "));
  EXPECT_TRUE(client.hung_up());
}

TEST_F(HttpServerTest, LosesPatienceWithTheSilent) {
  Client client(server_.port());
  client.send("GET / HT");
  for (int step = 0; step < 100; step++) ASSERT_TRUE(server_.step(0).has_value());
  clock_.advance(HttpServer::kPatienceMicros / 1000 + 1);
  EXPECT_EQ(client.receive(server_, ""), "");
  EXPECT_TRUE(client.hung_up());
}

TEST_F(HttpServerTest, AnAddressOrPortThatCannotBeHadIsAnError) {
  const auto handler = [](const HttpRequest&) { return HttpResponse(); };
  EXPECT_EQ(HttpServer::listen("example", 0, clock_, handler).error().code,
            ErrorCode::NetworkFailed);
  const std::string taken = "127.0.0.1";
  EXPECT_EQ(HttpServer::listen(taken, server_.port(), clock_, handler).error().code,
            ErrorCode::NetworkFailed);
}

}  // namespace
}  // namespace quanyu::cli
