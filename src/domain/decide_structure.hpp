// The structural commands, for every entity whose records are nodes of a tree (structure.hpp):
// found, rename, move, merge, split, dissolve. Dated, with their 沿革, never a cycle. Used by
// decide.cpp only; an ordinary undo takes any of them back.
#pragma once

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "domain/command.hpp"
#include "domain/facts.hpp"

namespace quanyu::domain {

// Errors beside those of decide_record.hpp: MakesCycle; NotAllowed where an entity cannot stand
// under the other; RuleBroken with the keys "structure.*" and those of the links' own rules.
Result<Changes> decide_record(const Acting& acting, const command::FoundNode& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::RenameNode& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::MoveNode& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::MergeNodes& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::SplitNode& command,
                              const Facts& facts);
Result<Changes> decide_record(const Acting& acting, const command::DissolveNode& command,
                              const Facts& facts);

}  // namespace quanyu::domain
