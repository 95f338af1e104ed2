// A small web server on one thread: accepts connections, reads requests, sends what a handler
// answers. Used by `quanyu serve` for one office's static files. Knows nothing of files; never
// trusts the other side's lengths, counts or patience.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/http_message.hpp"
#include "platform/clock.hpp"

namespace quanyu::cli {

class HttpServer {
 public:
  using Handler = std::function<HttpResponse(const HttpRequest&)>;

  // More connections wait outside until one of these ends.
  static constexpr std::size_t kMostConnections = 128;
  // A connection that neither sends nor takes anything for so long is closed.
  static constexpr std::int64_t kPatienceMicros = 30'000'000;

  // Listens on a numeric address ("127.0.0.1", "::1"); port 0 chooses a free one. Fails with
  // NetworkFailed {address, reason}. `clock` outlives the server.
  static Result<HttpServer> listen(const std::string& address, std::uint16_t port,
                                   platform::Clock& clock, Handler handler);
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) = delete;
  ~HttpServer();

  [[nodiscard]] std::uint16_t port() const { return port_; }

  // Does what there is to do, waiting at most so many milliseconds for something to come; -1 waits
  // as long as it takes. Fails with NetworkFailed when the server's own socket is gone.
  Result<void> step(int wait_millis);

 private:
  struct Connection {
    int socket = -1;
    std::string received;
    std::string sending;
    std::size_t sent = 0;
    bool closing = false;  // when all is sent
    std::int64_t last_moved = 0;
  };

  HttpServer(int socket, std::uint16_t port, platform::Clock& clock, Handler handler);
  void accept_all();
  bool receive(Connection& connection);
  bool send(Connection& connection);
  void answer(Connection& connection);
  void drop_finished(std::int64_t now);

  int socket_;
  std::uint16_t port_;
  platform::Clock* clock_;
  Handler handler_;
  std::vector<Connection> connections_;
};

}  // namespace quanyu::cli
