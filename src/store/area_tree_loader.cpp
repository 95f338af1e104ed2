#include <algorithm>
#include <bit>
#include <numeric>

#include "domain/entities/area_parent.hpp"
#include "domain/tree_rules.hpp"
#include "store/area_tree.hpp"
#include "store/connection.hpp"
#include "store/rows.hpp"

namespace quanyu::store {
namespace {

constexpr std::int64_t kRowsPerStep = 8192;
constexpr std::size_t kNodesPerStep = 16384;
constexpr auto kLinkKind = static_cast<std::int64_t>(domain::AreaLinkKind::Administrative);

}  // namespace

// Areas are read in key order as "slots"; when all links are known, the slots are put into display
// order and become nodes.
struct AreaTreeLoader::State {
  enum class Phase : std::uint8_t { Start, Areas, Links, Cuts, Group, Sort, Emit, Codes, Done };

  State(Database& source, Date day) : database(source), as_of(day) {}

  Database& database;
  Date as_of;
  Phase phase = Phase::Start;
  std::int64_t rows_done = 0;
  std::int64_t rows_total = 0;
  std::int64_t last_key = 0;    // of the areas read
  std::int64_t last_child = 0;  // of the links read
  std::int64_t last_from = INT64_MIN;

  AreaTree slots;                          // columns by slot
  std::vector<std::int32_t> slot_of_key;   // -1: not there
  std::vector<std::int32_t> parent_slots;  // -1: none
  std::vector<std::uint32_t> starts;  // of each slot's children in `children`; roots at the end
  std::vector<std::int32_t> children;
  std::size_t sorted = 0;
  std::vector<std::pair<std::int32_t, Node>> stack;  // slot to place, its parent's node
  std::vector<Node> open_path;                       // nodes whose subtree is not closed yet
  std::size_t coded = 0;
  std::shared_ptr<AreaTree> tree;

  Connection& connection() { return database.connection(); }
  std::size_t count() const { return slots.keys_.size(); }
  Result<void> start();
  Result<bool> read_areas();
  Result<bool> read_links();
  void read_slot(const Query& query);
  domain::EditOrder link_order(std::int32_t slot);
  void cut_cycles();
  void group_children();
  bool sort_children();
  bool emit();
  void emit_node(std::int32_t slot, Node parent);
  void push_children(std::size_t group, Node parent);
  bool enter_codes();
  bool before(std::int32_t a, std::int32_t b) const;
};

Result<void> AreaTreeLoader::State::start() {
  // Counting would read every page; the greatest key says nearly the same: an area and its link
  // each.
  Query areas = connection().query("SELECT coalesce(max(key),0) FROM area");
  TRY(areas.step());
  rows_total = 2 * areas.integer(0);
  slot_of_key.assign(static_cast<std::size_t>(areas.integer(0)) + 1, -1);
  slots.revision_ = database.revision();
  slots.as_of_ = as_of;
  return {};
}

void AreaTreeLoader::State::read_slot(const Query& query) {
  const std::int64_t key = query.integer(0);
  slot_of_key[static_cast<std::size_t>(key)] = static_cast<std::int32_t>(count());
  slots.keys_.push_back(key);
  slots.codes_.push(query.text(1));
  slots.names_.push(query.text(2));
  slots.kinds_.push_back(static_cast<domain::AreaKind>(query.integer(3)));
  slots.orders_.push_back(static_cast<std::int32_t>(query.integer(4)));
  slots.statistical_.push_back(query.integer(5) != 0 ? 1 : 0);
  slots.unplaced_.push_back(0);
  parent_slots.push_back(kNoNode);
  last_key = key;
}

Result<bool> AreaTreeLoader::State::read_areas() {
  Query query = connection().query(
      "SELECT key,code,name,kind,position,statistical FROM area WHERE life=1 AND key>? AND "
      "(dissolved IS NULL OR dissolved>?) ORDER BY key LIMIT ?");
  query.bind(last_key, std::int64_t{as_of.days}, kRowsPerStep);
  for (std::int64_t read = 0; read < kRowsPerStep; ++read) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return true;
    read_slot(query);
    ++rows_done;
  }
  return false;
}

Result<bool> AreaTreeLoader::State::read_links() {
  Query query = connection().query(
      "SELECT child,valid_from,parent,kind FROM area_parent WHERE (child,kind,valid_from)>(?,?,?) "
      "ORDER BY child,kind,valid_from LIMIT ?");
  query.bind(last_child, kLinkKind, last_from, kRowsPerStep);
  for (std::int64_t read = 0; read < kRowsPerStep; ++read) {
    TRY_ASSIGN(const bool more, query.step());
    if (!more) return true;
    ++rows_done;
    last_child = query.integer(0);
    last_from = query.integer(1);
    if (query.integer(3) != kLinkKind || last_from > as_of.days) continue;
    const std::int32_t slot = slot_of_key[static_cast<std::size_t>(last_child)];
    if (slot < 0) continue;
    // Later rows of the same child overwrite: they come in the order of their days.
    const bool has_parent = !query.is_null(2);
    const std::int32_t parent =
        has_parent ? slot_of_key[static_cast<std::size_t>(query.integer(2))] : -1;
    parent_slots[static_cast<std::size_t>(slot)] = parent;
    slots.unplaced_[static_cast<std::size_t>(slot)] = has_parent && parent < 0 ? 1 : 0;
  }
  return false;
}

// The edit that set a slot's parent; only asked inside cycles.
domain::EditOrder AreaTreeLoader::State::link_order(std::int32_t slot) {
  const std::int64_t key = slots.keys_[static_cast<std::size_t>(slot)];
  std::int64_t from = 0;
  {
    Query query = connection().query(
        "SELECT valid_from FROM area_parent WHERE child=? AND kind=? AND valid_from<=? "
        "ORDER BY valid_from DESC LIMIT 1");
    const auto found = query.bind(key, kLinkKind, std::int64_t{as_of.days}).step();
    if (!found || !*found) return {};
    from = query.integer(0);
  }
  const auto id = id_of_record(connection(), domain::kArea, key);
  if (!id) return {};
  auto row = load_row(connection(), {domain::kAreaParent.number, *id, kLinkKind, from});
  const Register* cell = row ? row->find(domain::link_field::kParent) : nullptr;
  if (cell == nullptr) return {};
  return connection().order_of(cell->transaction).value_or(domain::EditOrder{});
}

void AreaTreeLoader::State::cut_cycles() {
  const auto cuts =
      domain::find_cycle_cuts(parent_slots, [this](std::int32_t slot) { return link_order(slot); });
  for (const domain::CycleCut& cut : cuts) {
    parent_slots[static_cast<std::size_t>(cut.node)] = kNoNode;
    slots.unplaced_[static_cast<std::size_t>(cut.node)] = 1;
  }
}

void AreaTreeLoader::State::group_children() {
  const std::size_t roots = count();
  const auto group_of = [&](std::size_t slot) {
    return parent_slots[slot] < 0 ? roots : static_cast<std::size_t>(parent_slots[slot]);
  };
  starts.assign(count() + 2, 0);
  for (std::size_t slot = 0; slot < count(); ++slot) ++starts[group_of(slot) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  children.resize(count());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t slot = 0; slot < count(); ++slot) {
    children[next[group_of(slot)]++] = static_cast<std::int32_t>(slot);
  }
}

// The official order; areas without a place come last, then by code and key, so that every replica
// shows ties alike.
bool AreaTreeLoader::State::before(std::int32_t a, std::int32_t b) const {
  const auto left = static_cast<std::size_t>(a);
  const auto right = static_cast<std::size_t>(b);
  const auto rank = [&](std::size_t slot) {
    return std::tuple(slots.unplaced_[slot], slots.orders_[slot], slots.codes_.at(slot),
                      slots.keys_[slot]);
  };
  return rank(left) < rank(right);
}

bool AreaTreeLoader::State::sort_children() {
  const std::size_t last = std::min(sorted + kNodesPerStep, count() + 1);
  for (; sorted < last; ++sorted) {
    const auto first = children.begin() + starts[sorted];
    const auto end = children.begin() + starts[sorted + 1];
    const auto earlier = [this](std::int32_t a, std::int32_t b) { return before(a, b); };
    if (!std::is_sorted(first, end, earlier)) std::sort(first, end, earlier);
  }
  if (sorted <= count()) return false;
  tree = std::make_shared<AreaTree>();
  tree->revision_ = slots.revision_;
  tree->as_of_ = as_of;
  tree->by_key_.assign(slot_of_key.size(), kNoNode);
  tree->by_code_.assign(std::bit_ceil(count() * 3 / 2 + 1), kNoNode);
  tree->names_.reserve(count(), slots.names_.byte_size());
  tree->codes_.reserve(count(), slots.codes_.byte_size());
  push_children(count(), kNoNode);
  return true;
}

void AreaTreeLoader::State::push_children(std::size_t group, Node parent) {
  for (std::uint32_t at = starts[group + 1]; at > starts[group]; --at) {
    stack.emplace_back(children[at - 1], parent);
  }
}

void AreaTreeLoader::State::emit_node(std::int32_t slot_number, Node parent) {
  const auto slot = static_cast<std::size_t>(slot_number);
  const Node node = tree->size();
  while (!open_path.empty() && open_path.back() != parent) {
    tree->ends_[AreaTree::at(open_path.back())] = node;
    open_path.pop_back();
  }
  tree->keys_.push_back(slots.keys_[slot]);
  tree->names_.push(slots.names_.at(slot));
  tree->codes_.push(slots.codes_.at(slot));
  tree->kinds_.push_back(slots.kinds_[slot]);
  tree->statistical_.push_back(slots.statistical_[slot]);
  tree->unplaced_.push_back(slots.unplaced_[slot]);
  tree->orders_.push_back(slots.orders_[slot]);
  tree->depths_.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(open_path.size(), 255)));
  tree->parents_.push_back(parent);
  tree->ends_.push_back(node + 1);
  tree->by_key_[static_cast<std::size_t>(slots.keys_[slot])] = node;
  open_path.push_back(node);
  push_children(slot, node);
}

bool AreaTreeLoader::State::emit() {
  for (std::size_t done = 0; done < kNodesPerStep && !stack.empty(); ++done) {
    const auto [slot, parent] = stack.back();
    stack.pop_back();
    emit_node(slot, parent);
  }
  if (!stack.empty()) return false;
  for (const Node node : open_path) tree->ends_[AreaTree::at(node)] = tree->size();
  slots = {};
  children = {};
  return true;
}

bool AreaTreeLoader::State::enter_codes() {
  const std::size_t mask = tree->by_code_.size() - 1;
  const std::size_t last = std::min(coded + kNodesPerStep, tree->keys_.size());
  for (; coded < last; ++coded) {
    const std::string_view code = tree->codes_.at(coded);
    if (code.empty()) continue;
    std::size_t slot = std::hash<std::string_view>{}(code)&mask;
    while (tree->by_code_[slot] != kNoNode) slot = (slot + 1) & mask;
    tree->by_code_[slot] = static_cast<Node>(coded);
  }
  return coded == tree->keys_.size();
}

AreaTreeLoader::AreaTreeLoader(Database& database, Date as_of)
    : state_(std::make_unique<State>(database, as_of)) {}

AreaTreeLoader::~AreaTreeLoader() = default;

Result<bool> AreaTreeLoader::step() {
  using Phase = State::Phase;
  State& state = *state_;
  if (state.database.in_transaction()) return fail(ErrorCode::StorageBusy);
  const bool reading = state.phase == Phase::Areas || state.phase == Phase::Links;
  if (reading && state.slots.revision_ != state.database.revision()) {
    state_ = std::make_unique<State>(state.database, state.as_of);
    return false;
  }
  bool finished = true;
  switch (state.phase) {
    case Phase::Start: TRY(state.start()); break;
    case Phase::Areas: {
      TRY_ASSIGN(finished, state.read_areas());
      break;
    }
    case Phase::Links: {
      TRY_ASSIGN(finished, state.read_links());
      break;
    }
    case Phase::Cuts: state.cut_cycles(); break;
    case Phase::Group: state.group_children(); break;
    case Phase::Sort: finished = state.sort_children(); break;
    case Phase::Emit: finished = state.emit(); break;
    case Phase::Codes: finished = state.enter_codes(); break;
    case Phase::Done: return true;
  }
  if (finished) state.phase = static_cast<Phase>(static_cast<int>(state.phase) + 1);
  return state.phase == Phase::Done;
}

std::int64_t AreaTreeLoader::rows_done() const { return state_->rows_done; }
std::int64_t AreaTreeLoader::rows_total() const {
  return std::max(state_->rows_total, state_->rows_done);
}

std::shared_ptr<const AreaTree> AreaTreeLoader::take() { return std::move(state_->tree); }

Result<std::shared_ptr<const AreaTree>> load_area_tree(Database& database, Date as_of) {
  AreaTreeLoader loader(database, as_of);
  while (true) {
    TRY_ASSIGN(const bool done, loader.step());
    if (done) return loader.take();
  }
}

}  // namespace quanyu::store
