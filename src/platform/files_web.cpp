#include "platform/files.hpp"

namespace quanyu::platform {

Result<Bytes> read_file(const std::string& path) {
  return fail(ErrorCode::FileUnreadable, {path, "browser"});
}

Result<void> write_file(const std::string& path, ByteView) {
  return fail(ErrorCode::FileUnwritable, {path, "browser"});
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  return fail(ErrorCode::FileUnreadable, {folder, "browser"});
}

PathKind path_kind(const std::string&) { return PathKind::Missing; }

Result<void> make_folder(const std::string& path) {
  return fail(ErrorCode::FileUnwritable, {path, "browser"});
}

Result<void> remove_file(const std::string& path) {
  return fail(ErrorCode::FileUnwritable, {path, "browser"});
}

}  // namespace quanyu::platform
