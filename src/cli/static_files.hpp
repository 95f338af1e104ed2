// Answers requests with the files of one folder, as a plain web server would: right types, files
// compressed beforehand, conditional requests. Used by the file server of `quanyu serve`. Reads
// only, and never outside its folder, whatever the path or a link says.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/http_message.hpp"

namespace quanyu::cli {

class StaticFiles {
 public:
  // Fails with FileUnreadable {folder, reason} when there is no such folder.
  static Result<StaticFiles> open(const std::string& folder);

  // 200 with the file (or with its .br or .gz neighbour where the request accepts that and it is
  // not older), 304, 301 for a folder without its slash, 404, or 405 for anything but GET and HEAD.
  // "/" and folders mean their index.html. Names with a hash in them may be kept for ever by the
  // browser, all others are asked for again.
  [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;

 private:
  explicit StaticFiles(std::string root) : root_(std::move(root)) {}
  [[nodiscard]] HttpResponse file_response(const HttpRequest& request,
                                           const std::string& file) const;
  [[nodiscard]] bool is_inside(const std::string& path) const;

  std::string root_;  // absolute, links resolved
};

// The media type of a file by its name: "application/wasm" for "app.wasm".
std::string_view media_type(std::string_view file);

}  // namespace quanyu::cli
