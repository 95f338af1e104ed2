#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files.hpp"

namespace quanyu::platform {
namespace {

// Closes the descriptor when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

std::unexpected<Error> unreadable(const std::string& path, int reason) {
  return fail(ErrorCode::FileUnreadable, {path, std::strerror(reason)});
}

std::unexpected<Error> unwritable(const std::string& path, int reason) {
  if (reason == ENOSPC || reason == EDQUOT) return fail(ErrorCode::StorageFull, {path});
  return fail(ErrorCode::FileUnwritable, {path, std::strerror(reason)});
}

bool write_all(int file, ByteView content) {
  while (!content.empty()) {
    const ssize_t put = ::write(file, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    content = content.subspan(static_cast<std::size_t>(put));
  }
  return true;
}

// The name of a file is durable only when its folder is.
void flush_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.number());
}

}  // namespace

Result<Bytes> read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status{};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return unreadable(path, EISDIR);
  // With room for one byte more, so that the end is found without moving everything.
  Bytes content(static_cast<std::size_t>(status.st_size) + 1);
  std::size_t filled = 0;
  while (true) {
    // Files of /proc and pipes tell no size: read on until the end.
    if (filled == content.size()) content.resize(filled + 65536);
    const ssize_t got = ::read(file.number(), content.data() + filled, content.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  content.resize(filled);
  return content;
}

Result<void> write_file(const std::string& path, ByteView content) {
  const std::string temporary = path + ".part";
  {
    const Descriptor file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.is_open()) return unwritable(path, errno);
    if (!write_all(file.number(), content) || ::fsync(file.number()) != 0) {
      const int reason = errno;
      ::unlink(temporary.c_str());
      return unwritable(path, reason);
    }
  }
  if (std::rename(temporary.c_str(), path.c_str()) != 0) {
    const int reason = errno;
    ::unlink(temporary.c_str());
    return unwritable(path, reason);
  }
  flush_folder_of(path);
  return {};
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  DIR* listing = ::opendir(folder.c_str());
  if (listing == nullptr) return unreadable(folder, errno);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(listing)) {
    if (path_kind(folder + "/" + entry->d_name) == PathKind::File)
      names.emplace_back(entry->d_name);
  }
  ::closedir(listing);
  std::ranges::sort(names);
  return names;
}

PathKind path_kind(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return PathKind::Missing;
  if (S_ISREG(status.st_mode)) return PathKind::File;
  if (S_ISDIR(status.st_mode)) return PathKind::Folder;
  return PathKind::Other;
}

Result<void> make_folder(const std::string& path) {
  for (std::size_t at = 1; at <= path.size(); ++at) {
    if (at < path.size() && path[at] != '/') continue;
    const std::string part = path.substr(0, at);
    if (::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST) return unwritable(path, errno);
  }
  if (path_kind(path) != PathKind::Folder) return unwritable(path, ENOTDIR);
  return {};
}

Result<void> remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return unwritable(path, errno);
  flush_folder_of(path);
  return {};
}

}  // namespace quanyu::platform
