// Fetches the app's own files (samples) through the page. Jobs start a request and look at it from
// step to step; the app feeds what arrives. Never fetches from anywhere but beside the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "app/outgoing.hpp"
#include "base/result.hpp"

namespace quanyu::app {

class Fetcher {
 public:
  explicit Fetcher(Outgoing& outgoing) : outgoing_(outgoing) {}

  // Asks for a file by its path beside the page. Answers the request's number.
  std::uint32_t start(std::string_view path);
  // Forgets a request; what arrives for it later is dropped.
  void cancel(std::uint32_t request);

  // Bytes so far; total is 0 while unknown.
  struct Progress {
    double loaded = 0, total = 0;
  };
  [[nodiscard]] Progress progress(std::uint32_t request) const;

  // The file once it is there (NetworkFailed {path, status} when it could not be had), nothing
  // before. The request is forgotten with the answer.
  std::optional<Result<Bytes>> take(std::uint32_t request);

  void feed(const shell::FetchProgress& message);
  void feed(shell::FetchDone message);

 private:
  struct Request {
    std::string path;
    Progress progress;
    std::optional<Result<Bytes>> answer;
  };
  Outgoing& outgoing_;
  std::unordered_map<std::uint32_t, Request> requests_;
  std::uint32_t last_ = 0;
};

}  // namespace quanyu::app
