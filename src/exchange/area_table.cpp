#include "exchange/area_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace quanyu::exchange {

namespace {

constexpr std::size_t kBytesPerStep = 256 * 1024;
constexpr AreaRowIndex kRowsPerStep = 65536;
constexpr AreaRowIndex kRowsPerChunk = 2048;
constexpr std::size_t kShortestLine = 40;  // of the national set, on average
constexpr std::size_t kLongestName = 60;
constexpr std::int32_t kGreatestOrder = 1'000'000;

// The files of the national set from the top down; any other name keeps its place behind them.
std::size_t place_in_set(std::string_view file) {
  constexpr std::array kStems = {"provinces", "cities", "areas", "streets", "villages"};
  const std::size_t slash = file.find_last_of("/\\");
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  const std::string_view stem = file.substr(0, file.find('.'));
  return static_cast<std::size_t>(std::find(kStems.begin(), kStems.end(), stem) - kStems.begin());
}

}  // namespace

AreaTableReader::AreaTableReader(std::vector<TableFile> files) : files_(std::move(files)) {
  std::stable_sort(files_.begin(), files_.end(), [](const TableFile& a, const TableFile& b) {
    return place_in_set(a.name) < place_in_set(b.name);
  });
  for (const TableFile& file : files_) bytes_total_ += file.bytes.size();
  rows_.reserve(bytes_total_ / kShortestLine, bytes_total_ / 2);
}

Result<AreaTableStep> AreaTableReader::step() {
  switch (stage_) {
    case Stage::Open: TRY(open_next_file()); break;
    case Stage::Read: TRY(read_some()); break;
    case Stage::FindParents: TRY(find_parents()); break;
    case Stage::Order:
      if (order_.step()) stage_ = Stage::HandOut;
      break;
    case Stage::HandOut:
      if (order_.taken() == rows_.size()) {
        stage_ = Stage::Done;
        return AreaTableStep::Done;
      }
      hand_out_some();
      return AreaTableStep::Chunk;
    case Stage::Done: return AreaTableStep::Done;
  }
  return AreaTableStep::Working;
}

AreaTableProgress AreaTableReader::progress() const {
  switch (stage_) {
    case Stage::Open:
    case Stage::Read: return {AreaTablePhase::Reading, bytes_done_, bytes_total_};
    case Stage::FindParents:
      return {AreaTablePhase::Checking, parents_.size(), 4ULL * rows_.size()};
    case Stage::Order:
      return {AreaTablePhase::Checking, rows_.size() + order_.done(), 4ULL * rows_.size()};
    case Stage::HandOut:
    case Stage::Done: break;
  }
  return {AreaTablePhase::HandingOut, order_.taken(), rows_.size()};
}

Result<void> AreaTableReader::open_next_file() {
  if (file_ == files_.size()) {
    if (rows_.size() == 0) {
      return fail(ErrorCode::ImportNothing, {files_.empty() ? std::string() : files_.front().name});
    }
    summary_.areas = rows_.size();
    parents_.reserve(rows_.size());
    stage_ = Stage::FindParents;
    return {};
  }
  if (files_[file_].bytes.empty()) return fail(ErrorCode::FileEmpty, {file_name()});
  decoder_ = EncodingDecoder(file_name());
  csv_ = CsvReader(file_name());
  file_offset_ = 0;
  has_header_ = false;
  stage_ = Stage::Read;
  return {};
}

Result<void> AreaTableReader::read_some() {
  const ByteView rest = files_[file_].bytes.subspan(file_offset_);
  const ByteView piece = rest.first(std::min(rest.size(), kBytesPerStep));
  const More more = piece.size() < rest.size() ? More::Follows : More::Ends;
  text_.clear();
  Result<void> decoded = decoder_.feed(piece, more, text_);
  // Rows before an undecodable byte are looked at first, so that the first fault is the one named.
  csv_.feed(text_, decoded ? more : More::Follows);
  while (true) {
    TRY_ASSIGN(const bool found, csv_.next(csv_row_));
    if (!found) break;
    TRY(take_row());
  }
  if (!decoded) return decoded;
  file_offset_ += piece.size();
  bytes_done_ += piece.size();
  if (more == More::Follows) return {};
  if (!has_header_) return fail(ErrorCode::FileEmpty, {file_name()});
  encodings_.push_back(decoder_.encoding());
  file_++;
  stage_ = Stage::Open;
  return {};
}

Result<void> AreaTableReader::take_row() {
  if (!has_header_) {
    TRY_ASSIGN(columns_, area_columns(csv_row_.cells, file_name(), csv_row_.line));
    has_header_ = true;
    return {};
  }
  summary_.rows++;
  TRY_ASSIGN(const AreaTableRow row, understand());
  const AreaRowIndex known = rows_.find(row.code);
  if (known != kNoAreaRow) return note_repeat(row, known);
  shortest_code_ = std::min(shortest_code_, row.code.length());
  summary_.statistical += row.statistical ? 1 : 0;
  rows_.push(row);
  return {};
}

std::string_view AreaTableReader::cell(std::size_t column) const {
  if (column == AreaColumns::kNoColumn) return {};
  const std::string_view text = csv_row_.cells[column];
  // Most cells begin and end with a digit or a hanzi, and there are millions: look only at the
  // ends.
  const auto solid = [](char c) { return (c >= '0' && c <= '9') || (c >= '\xe4' && c <= '\xe9'); };
  const auto solid_end = [](char c) {
    return (c >= '0' && c <= '9') || (c > '\x80' && c <= '\xbf' && c != '\xa0');
  };
  return !text.empty() && solid(text.front()) && solid_end(text.back()) ? text : trimmed(text);
}

Result<AreaTableRow> AreaTableReader::understand() {
  const auto line = [this] { return std::to_string(csv_row_.line); };
  if (csv_row_.cells.size() != columns_.count) {
    return fail(ErrorCode::ImportCutLine,
                {file_name(), line(), std::to_string(csv_row_.cells.size()),
                 std::to_string(columns_.count)});
  }
  const auto bad_value = [&](const char* column, std::string_view text) {
    return fail(ErrorCode::ImportBadValue, {file_name(), line(), column, std::string(text)});
  };
  const std::string_view digits = cell(columns_.code);
  const std::optional<AreaCode> code = AreaCode::parse(digits);
  if (!code) return fail(ErrorCode::ImportBadCode, {file_name(), line(), std::string(digits)});
  const domain::CodeMeaning meaning = domain::meaning_of_code(code->text());
  if (!meaning.valid)
    return fail(ErrorCode::ImportBadCode, {file_name(), line(), std::string(digits)});
  AreaTableRow row{.code = *code,
                   .parent = {},
                   .name = cell(columns_.name),
                   .kind = meaning.kind,
                   .statistical = meaning.statistical || code->only_groups(),
                   .written = static_cast<std::uint8_t>(digits.size()),
                   .file = static_cast<std::uint16_t>(file_),
                   .line = static_cast<std::uint32_t>(csv_row_.line),
                   .order = 0};
  if (row.name.empty()) {
    return fail(ErrorCode::ImportEmptyName, {file_name(), line(), std::string(digits)});
  }
  if (row.name.size() > kLongestName && count_code_points(row.name) > kLongestName) {
    return bad_value("name", row.name);
  }
  if (const std::string_view parent = cell(columns_.parent); !parent.empty()) {
    const std::optional<AreaCode> stated = AreaCode::parse(parent);
    if (!stated) return bad_value("parent", parent);
    // A repeated level (441900 under 4419) names itself; a lower one could make a ring.
    if (*stated != *code && stated->length() >= code->length()) return bad_value("parent", parent);
    if (*stated != *code) row.parent = *stated;
  }
  if (const std::string_view kind = cell(columns_.kind); !kind.empty()) {
    const std::optional<domain::AreaKind> named = area_kind_named(kind);
    if (!named) return bad_value("kind", kind);
    row.kind = *named;
    row.statistical = *named == domain::AreaKind::StatisticalStreet ||
                      *named == domain::AreaKind::StatisticalCommunity;
  }
  if (const std::string_view order = cell(columns_.order); !order.empty()) {
    const auto [end, error] = std::from_chars(order.begin(), order.end(), row.order);
    if (error != std::errc() || end != order.end() || row.order < 1 || row.order > kGreatestOrder) {
      return bad_value("order", order);
    }
  }
  return row;
}

// The national set fills every level: a city without districts stands once more as its own
// district. The same name under the same digits at another length is that; anything else is a
// duplicate.
Result<void> AreaTableReader::note_repeat(const AreaTableRow& row, AreaRowIndex known) {
  const AreaTableRow first = rows_.at(known);
  if (first.written != row.written && first.name == row.name) {
    summary_.repeated++;
    return {};
  }
  return fail(ErrorCode::ImportDuplicateCode,
              {file_name(), std::to_string(row.line), row.code.text(), files_[first.file].name,
               std::to_string(first.line)});
}

Result<void> AreaTableReader::find_parents() {
  const AreaRowIndex end =
      std::min(rows_.size(), static_cast<AreaRowIndex>(parents_.size()) + kRowsPerStep);
  while (parents_.size() < end) {
    TRY_ASSIGN(const AreaRowIndex parent, parent_of(static_cast<AreaRowIndex>(parents_.size())));
    parents_.push_back(parent);
  }
  if (parents_.size() < rows_.size()) return {};
  order_.start(rows_, parents_);
  stage_ = Stage::Order;
  return {};
}

// The row above, or kNoAreaRow for a root.
Result<AreaRowIndex> AreaTableReader::parent_of(AreaRowIndex index) const {
  const AreaCode code = rows_.code(index);
  const AreaCode stated = rows_.stated_parent(index);
  AreaCode parent = stated.empty() ? code.parent() : stated;
  if (parent.empty()) return kNoAreaRow;
  AreaRowIndex found = rows_.find(parent);
  // A county led by its province may do without the row that only groups.
  if (found == kNoAreaRow && stated.empty() && parent.only_groups())
    found = rows_.find(parent.parent());
  if (found != kNoAreaRow) return found;
  if (stated.empty() && code.length() == shortest_code_) return kNoAreaRow;
  const AreaTableRow row = rows_.at(index);
  return fail(ErrorCode::ImportOrphanParent,
              {files_[row.file].name, std::to_string(row.line), parent.text(), code.text()});
}

void AreaTableReader::hand_out_some() {
  chunk_.clear();
  first_ = order_.taken();
  const AreaRowIndex left = rows_.size() - order_.taken();
  for (AreaRowIndex i = 0; i < std::min(left, kRowsPerChunk); i++) {
    const AreaOrder::Placed placed = order_.take();
    const AreaTableRow row = rows_.at(placed.row);
    chunk_.push(row.code.text(), row.name, row.kind, row.statistical, placed.position,
                placed.parent_ordinal);
  }
}

}  // namespace quanyu::exchange
