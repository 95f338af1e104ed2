#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cli/http_server.hpp"

namespace quanyu::cli {

namespace {

std::unexpected<Error> network_failed(const std::string& address) {
  return fail(ErrorCode::NetworkFailed, {address, std::strerror(errno)});
}

// A socket address out of a numeric one.
struct Address {
  sockaddr_storage storage{};
  socklen_t length = 0;
  int family = AF_UNSPEC;
};

Address numeric_address(const std::string& text, std::uint16_t port) {
  Address address;
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    std::memcpy(&address.storage, &v4, sizeof v4);
    address.length = sizeof v4;
    address.family = AF_INET;
  } else if (inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1) {
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    std::memcpy(&address.storage, &v6, sizeof v6);
    address.length = sizeof v6;
    address.family = AF_INET6;
  }
  return address;
}

std::uint16_t bound_port(int socket) {
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;
  getsockname(socket, reinterpret_cast<sockaddr*>(&storage), &length);
  if (storage.ss_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &storage, sizeof v6);
    return ntohs(v6.sin6_port);
  }
  sockaddr_in v4{};
  std::memcpy(&v4, &storage, sizeof v4);
  return ntohs(v4.sin_port);
}

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Result<HttpServer> HttpServer::listen(const std::string& address, std::uint16_t port,
                                      platform::Clock& clock, Handler handler) {
  const Address numeric = numeric_address(address, port);
  if (numeric.family == AF_UNSPEC) {
    return fail(ErrorCode::NetworkFailed, {address, "is no numeric address"});
  }
  const int socket = ::socket(numeric.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket < 0) return network_failed(address);
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  const auto* bare = reinterpret_cast<const sockaddr*>(&numeric.storage);
  if (bind(socket, bare, numeric.length) != 0 || ::listen(socket, SOMAXCONN) != 0) {
    auto error = network_failed(address + ":" + std::to_string(port));
    close(socket);
    return error;
  }
  return HttpServer(socket, bound_port(socket), clock, std::move(handler));
}

HttpServer::HttpServer(int socket, std::uint16_t port, platform::Clock& clock, Handler handler)
    : socket_(socket), port_(port), clock_(&clock), handler_(std::move(handler)) {}

HttpServer::HttpServer(HttpServer&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      port_(other.port_),
      clock_(other.clock_),
      handler_(std::move(other.handler_)),
      connections_(std::move(other.connections_)) {
  other.connections_.clear();
}

HttpServer::~HttpServer() {
  for (const Connection& connection : connections_) close(connection.socket);
  if (socket_ >= 0) close(socket_);
}

Result<void> HttpServer::step(int wait_millis) {
  std::vector<pollfd> watched;
  for (const Connection& connection : connections_) {
    const bool busy = connection.sent < connection.sending.size();
    watched.push_back({connection.socket, static_cast<short>(busy ? POLLOUT : POLLIN), 0});
  }
  const bool room = connections_.size() < kMostConnections;
  watched.push_back({socket_, static_cast<short>(room ? POLLIN : 0), 0});
  // Somebody has to look whose patience is over, even when nothing comes.
  constexpr int kLookEveryMillis = 5000;
  const bool unbounded = wait_millis < 0 && !connections_.empty();
  if (poll(watched.data(), watched.size(), unbounded ? kLookEveryMillis : wait_millis) < 0 &&
      errno != EINTR) {
    return network_failed("poll");
  }
  if ((watched.back().revents & (POLLERR | POLLNVAL)) != 0) return network_failed("socket");
  const std::int64_t now = clock_->steady_micros();
  for (std::size_t i = 0; i < connections_.size(); i++) {
    if (watched[i].revents == 0) continue;
    Connection& connection = connections_[i];
    connection.last_moved = now;
    const bool busy = connection.sent < connection.sending.size();
    if (!(busy ? send(connection) : receive(connection))) {
      close(connection.socket);
      connection.socket = -1;
    }
  }
  drop_finished(now);
  if ((watched.back().revents & POLLIN) != 0) accept_all();
  return {};
}

void HttpServer::accept_all() {
  while (connections_.size() < kMostConnections) {
    const int socket = accept4(socket_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    Connection connection;
    connection.socket = socket;
    connection.last_moved = clock_->steady_micros();
    connections_.push_back(std::move(connection));
  }
}

// False: the connection is over.
bool HttpServer::receive(Connection& connection) {
  std::array<char, 8192> buffer;
  const ssize_t count = recv(connection.socket, buffer.data(), buffer.size(), 0);
  if (count <= 0) return count < 0 && would_block();
  connection.received.append(buffer.data(), static_cast<std::size_t>(count));
  answer(connection);
  return connection.sending.empty() || send(connection);
}

bool HttpServer::send(Connection& connection) {
  const std::string_view rest = std::string_view(connection.sending).substr(connection.sent);
  const ssize_t count = ::send(connection.socket, rest.data(), rest.size(), MSG_NOSIGNAL);
  if (count < 0) return would_block();
  connection.sent += static_cast<std::size_t>(count);
  if (connection.sent < connection.sending.size()) return true;
  connection.sending.clear();
  connection.sent = 0;
  if (connection.closing) return false;
  answer(connection);  // a second request may have come with the first
  return connection.sending.empty() || send(connection);
}

void HttpServer::answer(Connection& connection) {
  const HttpHead head = read_head(connection.received);
  if (head.refusal != 0) {
    connection.closing = true;
    connection.sending = to_bytes(plain_response(head.refusal), false);
  } else if (head.request) {
    connection.received.erase(0, head.length);
    connection.closing = !head.request->keep_alive;
    connection.sending = to_bytes(handler_(*head.request), head.request->keep_alive);
  }
}

void HttpServer::drop_finished(std::int64_t now) {
  std::erase_if(connections_, [now](const Connection& connection) {
    if (connection.socket < 0) return true;
    if (now - connection.last_moved < kPatienceMicros) return false;
    close(connection.socket);
    return true;
  });
}

}  // namespace quanyu::cli
