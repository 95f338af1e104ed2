#include "app/fetcher.hpp"

namespace quanyu::app {

std::uint32_t Fetcher::start(std::string_view path) {
  const std::uint32_t number = ++last_;
  requests_[number].path = path;
  outgoing_.send(shell::Fetch{number, std::string(path)});
  return number;
}

void Fetcher::cancel(std::uint32_t request) {
  if (requests_.erase(request) != 0) outgoing_.send(shell::FetchCancel{request});
}

Fetcher::Progress Fetcher::progress(std::uint32_t request) const {
  const auto found = requests_.find(request);
  return found == requests_.end() ? Progress{} : found->second.progress;
}

std::optional<Result<Bytes>> Fetcher::take(std::uint32_t request) {
  const auto found = requests_.find(request);
  if (found == requests_.end() || !found->second.answer) return std::nullopt;
  std::optional<Result<Bytes>> answer = std::move(found->second.answer);
  requests_.erase(found);
  return answer;
}

void Fetcher::feed(const shell::FetchProgress& message) {
  if (const auto found = requests_.find(message.request); found != requests_.end()) {
    found->second.progress = {message.loaded, message.total};
  }
}

void Fetcher::feed(shell::FetchDone message) {
  const auto found = requests_.find(message.request);
  if (found == requests_.end()) return;
  Request& request = found->second;
  if (message.status == 200) {
    request.answer = std::move(message.content);
  } else {
    request.answer = fail(ErrorCode::NetworkFailed, {request.path, std::to_string(message.status)});
  }
}

}  // namespace quanyu::app
