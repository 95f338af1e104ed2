#include "cli/import_files.hpp"

#include "platform/files.hpp"
#include "store/apply.hpp"
#include "store/queries/workspace_query.hpp"

namespace quanyu::cli {

std::string last_part(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  const std::size_t slash = path.find_last_of('/', end);
  return path.substr(slash + 1, end - slash);
}

Result<std::vector<LoadedFile>> load_files(const std::string& path) {
  std::vector<LoadedFile> files;
  if (platform::path_kind(path) != platform::PathKind::Folder) {
    TRY_ASSIGN(Bytes content, platform::read_file(path));
    files.push_back({last_part(path), std::move(content)});
    return files;
  }
  TRY_ASSIGN(const std::vector<std::string> names, platform::list_files(path));
  for (const std::string& name : names) {
    if (!name.ends_with(".csv") && !name.ends_with(".tsv")) continue;
    TRY_ASSIGN(Bytes content, platform::read_file(path + "/" + name));
    files.push_back({name, std::move(content)});
  }
  if (files.empty()) return fail(ErrorCode::ImportNothing, {path});
  return files;
}

Result<Target> Target::open(const std::string& path, const domain::Acting& acting,
                            const store::Machine& machine, const std::string& name) {
  Target target;
  target.path_ = path;
  target.made_ = platform::path_kind(path) == platform::PathKind::Missing;
  const auto access = target.made_ ? store::Access::Create : store::Access::ReadWrite;
  TRY_ASSIGN(target.database_, store::Database::open_file(path, access, machine));
  TRY_ASSIGN(const auto workspace, store::workspace_info(*target.database_));
  if (!workspace) {
    const domain::command::CreateWorkspace create{
        .workspace = machine.random.id(), .name = name, .source = name};
    TRY(store::run(*target.database_, acting, create));
  }
  return target;
}

Target::~Target() {
  if (database_ == nullptr || !made_) return;
  database_.reset();
  // Already failing: what could be said about the file that stays is less than the first error.
  static_cast<void>(platform::remove_file(path_));
}

}  // namespace quanyu::cli
