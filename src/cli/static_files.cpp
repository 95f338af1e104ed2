#include "cli/static_files.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "base/bytes.hpp"
#include "platform/files.hpp"

namespace quanyu::cli {

namespace {

namespace fs = std::filesystem;

struct MediaType {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array kMediaTypes = {
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".mjs", "text/javascript; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".json", "application/json"},
    MediaType{".webmanifest", "application/manifest+json"},
    MediaType{".wasm", "application/wasm"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".png", "image/png"},
    MediaType{".ico", "image/x-icon"},
    MediaType{".woff2", "font/woff2"},
    MediaType{".ttf", "font/ttf"},
    MediaType{".csv", "text/csv; charset=utf-8"},
    MediaType{".txt", "text/plain; charset=utf-8"},
    MediaType{".md", "text/plain; charset=utf-8"},
};

struct Coding {
  std::string_view name;
  std::string_view ending;
};
constexpr std::array kCodings = {Coding{"br", ".br"}, Coding{"gzip", ".gz"}};

// True if an Accept-Encoding field names the coding and does not forbid it by q=0.
bool accepts(std::string_view field, std::string_view coding) {
  while (!field.empty()) {
    const std::string_view item = field.substr(0, field.find(','));
    field.remove_prefix(std::min(field.size(), item.size() + 1));
    const std::size_t first = item.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    const std::string_view name = item.substr(first, item.find_first_of("; ", first) - first);
    if (name != coding) continue;
    const std::size_t quality = item.find("q=");
    if (quality == std::string_view::npos) return true;
    return item.find_first_of("123456789", quality) != std::string_view::npos;
  }
  return false;
}

// Content-hashed names hold eight or more hex digits between dots or dashes: app.3fa9c1d2.js.
bool has_hash(std::string_view file) {
  std::size_t digits = 0;  // of the part so far; a part with another character has none
  bool only_digits = true;
  for (const char c : file.substr(file.find_last_of('/') + 1)) {
    if (c == '.' || c == '-') {
      if (only_digits && digits >= 8) return true;
      digits = 0;
      only_digits = true;
    } else if (std::isxdigit(static_cast<unsigned char>(c)) != 0) {
      digits++;
    } else {
      only_digits = false;
    }
  }
  return false;
}

bool matches(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

// A file's name as part of a URL.
std::string url_part(std::string_view name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string part;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || std::string_view("-._~").find(c) != std::string_view::npos) {
      part.push_back(c);
    } else {
      part += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return part;
}

// Names the very bytes sent: size and time of change of the file they came from.
std::string entity_tag(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  const auto changed = fs::last_write_time(path, error).time_since_epoch().count();
  return "\"" + std::to_string(size) + "-" + std::to_string(changed) +
         path.substr(std::min(path.size(), path.find_last_of('.'))) + "\"";
}

}  // namespace

std::string_view media_type(std::string_view file) {
  const std::size_t dot = file.find_last_of('.');
  const std::string_view ending = dot == std::string_view::npos ? "" : file.substr(dot);
  const auto known = std::ranges::find(kMediaTypes, ending, &MediaType::ending);
  return known == kMediaTypes.end() ? "application/octet-stream" : known->type;
}

Result<StaticFiles> StaticFiles::open(const std::string& folder) {
  std::error_code error;
  const fs::path root = fs::canonical(folder, error);
  if (error || !fs::is_directory(root, error)) {
    return fail(ErrorCode::FileUnreadable, {folder, error ? error.message() : "is no folder"});
  }
  return StaticFiles(root.string());
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse refusal = plain_response(405);
    refusal.fields["Allow"] = "GET, HEAD";
    return refusal;
  }
  // Links are resolved below; what the path itself says upwards is never meant honestly.
  const bool odd = request.path.find('\0') != std::string::npos ||
                   request.path.find('\\') != std::string::npos ||
                   ("/" + request.path + "/").find("/../") != std::string::npos;
  if (odd) return plain_response(404);
  std::error_code error;
  fs::path file = fs::canonical(root_ + request.path, error);
  if (error || !is_inside(file.string())) return plain_response(404);
  if (fs::is_directory(file, error)) {
    if (!request.path.ends_with('/')) {
      HttpResponse moved = plain_response(301);
      // Relative, so that neither host nor a second slash can lead elsewhere.
      moved.fields["Location"] = url_part(file.filename().string()) + "/";
      return moved;
    }
    file = fs::canonical(file / "index.html", error);
    if (error || !is_inside(file.string())) return plain_response(404);
  }
  if (!fs::is_regular_file(file, error)) return plain_response(404);
  return file_response(request, file.string());
}

HttpResponse StaticFiles::file_response(const HttpRequest& request, const std::string& file) const {
  std::string sent = file;
  HttpResponse response;
  std::error_code error;
  for (const Coding& coding : kCodings) {
    const std::string packed = file + std::string(coding.ending);
    if (!accepts(request.field("accept-encoding"), coding.name)) continue;
    if (!fs::is_regular_file(fs::symlink_status(packed, error))) continue;
    if (fs::last_write_time(packed, error) < fs::last_write_time(file, error)) continue;
    response.fields["Content-Encoding"] = coding.name;
    sent = packed;
    break;
  }
  response.fields["Content-Type"] = media_type(file);
  response.fields["ETag"] = entity_tag(sent);
  response.fields["Vary"] = "Accept-Encoding";
  response.fields["X-Content-Type-Options"] = "nosniff";
  response.fields["Cache-Control"] =
      has_hash(file) ? "public, max-age=31536000, immutable" : "no-cache";
  if (matches(request.field("if-none-match"), response.fields["ETag"])) {
    response.status = 304;
    return response;
  }
  Result<Bytes> content = platform::read_file(sent);
  if (!content) return plain_response(404);
  response.body = as_text(*content);
  response.head_only = request.method == "HEAD";
  return response;
}

bool StaticFiles::is_inside(const std::string& path) const {
  return path == root_ || path.starts_with(root_ == "/" ? root_ : root_ + "/");
}

}  // namespace quanyu::cli
