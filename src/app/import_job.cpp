#include "app/import_job.hpp"

#include "domain/area_import.hpp"

namespace quanyu::app {

ImportJob::ImportJob(ImportOrder order, const Parts& parts, Fetcher& fetcher, Made made)
    : order_(std::move(order)), parts_(parts), fetcher_(fetcher), made_(std::move(made)) {}

ImportJob::~ImportJob() = default;

Result<JobState> ImportJob::step() {
  switch (stage_) {
    case Stage::Fetch: return fetch();
    case Stage::Read: return read();
    case Stage::Write: return write();
    case Stage::Finish: return finish();
  }
  return JobState::Done;
}

void ImportJob::cancel() {
  if (request_ != 0) fetcher_.cancel(request_);
  if (writer_) writer_->cancel();
}

JobProgress ImportJob::progress() const {
  JobProgress progress{.phase = "job.phase.download"};
  if (stage_ == Stage::Fetch) {
    const Fetcher::Progress fetched = fetcher_.progress(request_);
    progress.done = static_cast<std::uint64_t>(fetched.loaded);
    progress.total = static_cast<std::uint64_t>(fetched.total);
  } else if (stage_ == Stage::Read || stage_ == Stage::Write) {
    const exchange::AreaTableProgress table = reader_->progress();
    progress.phase = table.phase == exchange::AreaTablePhase::Reading    ? "job.phase.reading"
                     : table.phase == exchange::AreaTablePhase::Checking ? "job.phase.checking"
                                                                         : "job.phase.writing";
    progress.done = table.done;
    progress.total = table.total;
  } else {
    progress.phase = "job.phase.finishing";
    progress.done = static_cast<std::uint64_t>(writer_ ? writer_->finish_progress() : 1000);
    progress.total = 1000;
  }
  return progress;
}

Result<JobState> ImportJob::fetch() {
  if (order_.files.empty()) {
    if (request_ == 0) request_ = fetcher_.start(order_.sample_path);
    std::optional<Result<Bytes>> answer = fetcher_.take(request_);
    if (!answer) return JobState::Waiting;
    TRY_ASSIGN(Bytes content, std::move(*answer));
    order_.files.push_back({order_.sample_path, std::move(content)});
  }
  std::vector<exchange::TableFile> tables;
  for (const GivenFile& file : order_.files) tables.push_back({file.name, file.content});
  reader_ = std::make_unique<exchange::AreaTableReader>(std::move(tables));
  stage_ = Stage::Read;
  return JobState::Running;
}

// Everything is checked before the first row is written, so most errors find no database at all.
Result<JobState> ImportJob::read() {
  TRY_ASSIGN(const exchange::AreaTableStep step, reader_->step());
  if (step == exchange::AreaTableStep::Working) return JobState::Running;
  TRY(begin_writing());
  stage_ = Stage::Write;
  if (step == exchange::AreaTableStep::Done) {
    stage_ = Stage::Finish;
    return JobState::Running;
  }
  TRY_ASSIGN(const auto batches,
             domain::decide_chunk(command_, reader_->chunk(), reader_->first()));
  for (const domain::ChangeBatch& batch : batches) TRY(writer_->add(batch));
  return JobState::Running;
}

Result<void> ImportJob::begin_writing() {
  TRY_ASSIGN(database_, store::Database::open_extents({}, parts_.machine()));
  acting_ = {.id = parts_.random.id(), .name = order_.person_name, .unit = order_.person_unit};
  TRY(store::run(
      *database_, acting_,
      domain::command::CreateWorkspace{
          .workspace = parts_.random.id(),
          .name = workspace_name(),
          .kind = order_.kind,
          .offset_minutes = kDefaultOffsetMinutes,
          .source = order_.sample_code.empty() ? order_.files.front().name : order_.sample_code}));
  TRY(store::run(*database_, acting_,
                 domain::command::IntroduceActor{acting_.id, acting_.name, acting_.unit}));
  command_ = {.source = order_.files.front().name, .valid_from = order_.valid_from};
  acting_.role = domain::Role::Import;
  TRY_ASSIGN(store::BulkWriter writer,
             store::BulkWriter::begin(*database_, acting_, domain::command_name(command_),
                                      store::Act::Final));
  writer_.emplace(std::move(writer));
  return {};
}

// The first chunk begins with the topmost area: a table without a name is called after it.
std::string ImportJob::workspace_name() const {
  if (!order_.name.empty()) return order_.name;
  if (reader_->chunk().size() > 0) return std::string(reader_->chunk().names.at(0));
  return order_.files.front().name;
}

Result<JobState> ImportJob::write() {
  TRY_ASSIGN(const exchange::AreaTableStep step, reader_->step());
  if (step == exchange::AreaTableStep::Chunk) {
    TRY_ASSIGN(const auto batches,
               domain::decide_chunk(command_, reader_->chunk(), reader_->first()));
    for (const domain::ChangeBatch& batch : batches) TRY(writer_->add(batch));
  }
  if (step == exchange::AreaTableStep::Done) stage_ = Stage::Finish;
  return JobState::Running;
}

Result<JobState> ImportJob::finish() {
  TRY_ASSIGN(const bool finished, writer_->finish_step());
  if (!finished) return JobState::Running;
  writer_.reset();
  reader_.reset();
  order_.files.clear();
  TRY_ASSIGN(std::unique_ptr<Place> place, Place::adopt(std::move(database_)));
  TRY(place->act_as(order_.person_name, order_.person_unit, parts_.random));
  made_(std::move(place));
  return JobState::Done;
}

}  // namespace quanyu::app
