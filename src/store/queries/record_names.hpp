// Names by which tables refer to records: what people read where it names one record only, with the
// id behind it where it does not. And back: the record that a text names. Read-only; used by
// imports, exports and the command line.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/changes.hpp"
#include "store/database.hpp"

namespace quanyu::store {

// "台州市", or "向阳小区 [0123…ef]" where several live records are called so, or the id alone where
// the record has no name. Empty for a record that is not here.
Result<std::string> record_name(Database& database, domain::EntityNumber entity, const Id& id);

// The live record that is named: by its id, its natural key, its document number, or its title
// where that is the only one. NotFound {text}, FieldBadValue {text} when several are called so.
Result<Id> find_named(Database& database, domain::EntityNumber entity, std::string_view text);

}  // namespace quanyu::store
