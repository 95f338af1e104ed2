// What a browser asks and what it is answered (HTTP/1.1, RFC 9112), as plain values. Used by the
// file server of `quanyu serve`; reads and writes bytes of memory only, sockets are elsewhere.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace quanyu::cli {

// Longer heads are refused with 431.
inline constexpr std::size_t kLongestHead = 16 * 1024;

struct HttpRequest {
  std::string method;                         // as sent: "GET"
  std::string path;                           // percent signs resolved, without the query
  std::map<std::string, std::string> fields;  // header fields, names in lower case
  bool keep_alive = true;                     // the connection may carry another request

  // The value of a field, or "".
  [[nodiscard]] std::string_view field(std::string_view lower_case_name) const;
};

// What a buffer of received bytes holds.
struct HttpHead {
  std::optional<HttpRequest> request;  // a whole head
  std::size_t length = 0;              // how many bytes it took
  int refusal = 0;                     // or the status of a head that cannot be answered
};

// Reads the head at the front of `received`. Neither request nor refusal: more bytes are needed.
// Refusals: 400 malformed, 413 a body follows, 431 too long, 505 another version.
HttpHead read_head(std::string_view received);

struct HttpResponse {
  int status = 200;
  std::map<std::string, std::string> fields;
  std::string body;
  bool head_only = false;  // HEAD: the length is told, the body is not sent
};

// A response without content but one line that names the status.
HttpResponse plain_response(int status);

// The bytes to send. `keep_alive` tells the other side whether the connection stays.
std::string to_bytes(const HttpResponse& response, bool keep_alive);

}  // namespace quanyu::cli
