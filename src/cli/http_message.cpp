#include "cli/http_message.hpp"

#include <algorithm>
#include <cctype>

namespace quanyu::cli {

namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 301: return "Moved Permanently";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Error";
  }
}

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

std::string_view stripped(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// The path of a request target, percent signs resolved; nothing for one that is malformed.
std::optional<std::string> decoded_path(std::string_view target) {
  if (target.empty() || target[0] != '/') return std::nullopt;
  target = target.substr(0, target.find_first_of("?#"));
  std::string path;
  for (std::size_t i = 0; i < target.size(); i++) {
    if (target[i] != '%') {
      path.push_back(target[i]);
      continue;
    }
    const int high = i + 2 < target.size() ? hex_value(target[i + 1]) : -1;
    const int low = i + 2 < target.size() ? hex_value(target[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    path.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return path;
}

// Takes the next line, without its end, off the front.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find("\r\n");
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), line.size() + 2));
  return line;
}

// Reads "GET /path HTTP/1.1"; gives 0 or the status of a refusal.
int read_request_line(std::string_view line, HttpRequest& request) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last || first == 0) return 400;
  const std::string_view version = line.substr(last + 1);
  if (!version.starts_with("HTTP/")) return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return 505;
  request.keep_alive = version == "HTTP/1.1";
  request.method = line.substr(0, first);
  std::optional<std::string> path = decoded_path(line.substr(first + 1, last - first - 1));
  if (!path) return 400;
  request.path = std::move(*path);
  return 0;
}

int read_fields(std::string_view text, HttpRequest& request) {
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    // A name with a space before the colon, or a folded line, is how requests are smuggled.
    if (colon == std::string_view::npos || colon == 0) return 400;
    if (line.substr(0, colon).find_first_of(" \t") != std::string_view::npos) return 400;
    request.fields[lowered(line.substr(0, colon))] = stripped(line.substr(colon + 1));
  }
  const std::string_view length = request.field("content-length");
  if (!request.field("transfer-encoding").empty() || (!length.empty() && length != "0")) return 413;
  const std::string connection = lowered(request.field("connection"));
  if (connection.find("close") != std::string::npos) request.keep_alive = false;
  return 0;
}

}  // namespace

std::string_view HttpRequest::field(std::string_view lower_case_name) const {
  const auto found = fields.find(std::string(lower_case_name));
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

HttpHead read_head(std::string_view received) {
  HttpHead head;
  const std::size_t end = received.find("\r\n\r\n");
  if (end == std::string_view::npos || end > kLongestHead) {
    if (received.size() > kLongestHead) head.refusal = 431;
    return head;
  }
  std::string_view text = received.substr(0, end + 2);
  HttpRequest request;
  head.refusal = read_request_line(next_line(text), request);
  if (head.refusal == 0) head.refusal = read_fields(text, request);
  if (head.refusal != 0) return head;
  head.request = std::move(request);
  head.length = end + 4;
  return head;
}

HttpResponse plain_response(int status) {
  HttpResponse response;
  response.status = status;
  if (status == 304) return response;
  response.fields["Content-Type"] = "text/plain; charset=utf-8";
  response.body = std::to_string(status) + " " + std::string(reason(status)) + "\n";
  return response;
}

std::string to_bytes(const HttpResponse& response, bool keep_alive) {
  std::string bytes = "HTTP/1.1 " + std::to_string(response.status) + " " +
                      std::string(reason(response.status)) + "\r\n";
  for (const auto& [name, value] : response.fields) bytes += name + ": " + value + "\r\n";
  if (response.status != 304) {
    bytes += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  }
  bytes += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  if (!response.head_only) bytes += response.body;
  return bytes;
}

}  // namespace quanyu::cli
