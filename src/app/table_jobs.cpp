#include "app/table_jobs.hpp"

namespace quanyu::app {
namespace {

// A step of each kind stays well under a slice.
constexpr std::size_t kWrittenRows = 100;
constexpr std::size_t kReadRows = 100;
constexpr std::size_t kCheckedRows = 10;

domain::RecordFact fact_of(const domain::Entity& entity, const store::RecordRow& row) {
  domain::RecordFact fact{.name = row.name, .standing = domain::Standing::Alive, .cells = {}};
  for (const domain::Field& field : entity.fields) fact.set(field.number, row.value(field.number));
  return fact;
}

}  // namespace

TableExportJob::TableExportJob(Place& place, const domain::Entity& entity,
                               std::shared_ptr<const store::RecordList> list,
                               exchange::CellContext context, Written written)
    : entity_(entity),
      pages_(place.database(), std::move(list)),
      context_(std::move(context)),
      writer_(entity_, context_),
      written_(std::move(written)) {}

Result<JobState> TableExportJob::step() {
  const std::size_t end = std::min(pages_.size(), next_ + kWrittenRows);
  for (; next_ < end; ++next_) {
    if (const store::RecordRow* row = pages_.row(next_)) writer_.add(fact_of(entity_, *row));
  }
  if (next_ < pages_.size()) return JobState::Running;
  written_(writer_.take());
  return JobState::Done;
}

JobProgress TableExportJob::progress() const {
  return {.phase = "job.phase.writing", .done = next_, .total = pages_.size()};
}

TableImportJob::TableImportJob(Place& place, TableOrder order, exchange::CellContext context,
                               Settled settled)
    : database_(place.database()),
      acting_(place.acting()),
      order_(std::move(order)),
      context_(std::move(context)),
      settled_(std::move(settled)),
      reader_(*order_.entity, order_.file, order_.text, context_, order_.now, order_.new_id) {}

Result<JobState> TableImportJob::step() {
  switch (stage_) {
    case Stage::Read: return read();
    case Stage::Check: return check();
    case Stage::Write: return write();
  }
  return JobState::Done;
}

Result<JobState> TableImportJob::read() {
  TRY_ASSIGN(const bool all, reader_.step(kReadRows));
  if (!all) return JobState::Running;
  exchange::RecordTable table = reader_.take();
  outcome_.left_out = std::move(table.left_out);
  for (exchange::RecordTableProblem& wrong : table.problems) {
    outcome_.problems.push_back({wrong.line, std::move(wrong.error)});
  }
  if (!outcome_.problems.empty()) return settle();
  for (exchange::RecordTableRow& row : table.rows) {
    lines_.push_back(row.line);
    commands_.push_back(std::move(row.command));
  }
  decider_.emplace(database_, acting_, commands_);
  stage_ = Stage::Check;
  return JobState::Running;
}

Result<JobState> TableImportJob::check() {
  TRY_ASSIGN(const bool all, decider_->step(kCheckedRows));
  if (!all) return JobState::Running;
  decision_ = decider_->take();
  for (store::Refusal& refusal : decision_.refusals) {
    outcome_.problems.push_back({lines_[refusal.index], std::move(refusal.error)});
  }
  if (!outcome_.problems.empty()) return settle();
  stage_ = Stage::Write;
  return JobState::Running;
}

Result<JobState> TableImportJob::write() {
  TRY(store::apply(database_, acting_, std::string(order_.entity->name) + ".import",
                   decision_.changes));
  outcome_.rows = commands_.size();
  return settle();
}

JobState TableImportJob::settle() {
  settled_(std::move(outcome_));
  return JobState::Done;
}

JobProgress TableImportJob::progress() const {
  switch (stage_) {
    case Stage::Read: return {.phase = "job.phase.checking", .done = 0, .total = 0};
    case Stage::Check:
      return {
          .phase = "job.phase.checking", .done = decider_->decided(), .total = commands_.size()};
    case Stage::Write: break;
  }
  return {.phase = "job.phase.writing",
          .done = commands_.size(),
          .total = commands_.size(),
          .can_cancel = false};
}

}  // namespace quanyu::app
