#include "platform/files.hpp"

namespace quanyu::platform {

Result<Bytes> read_file(const std::string& path) {
  return fail(ErrorCode::FileUnreadable, {path, "no files in the browser"});
}

Result<void> write_file(const std::string& path, ByteView) {
  return fail(ErrorCode::FileUnwritable, {path, "no files in the browser"});
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  return fail(ErrorCode::FileUnreadable, {folder, "no files in the browser"});
}

PathKind path_kind(const std::string&) { return PathKind::Missing; }

Result<void> make_folder(const std::string& path) {
  return fail(ErrorCode::FileUnwritable, {path, "no files in the browser"});
}

Result<void> remove_file(const std::string& path) {
  return fail(ErrorCode::FileUnwritable, {path, "no files in the browser"});
}

}  // namespace quanyu::platform
