// What people read stands in the message catalogue (src/view/messages*), nowhere else. A literal in
// src/ is taken for such text when it holds Chinese, or reads like a sentence.
//
// Named exceptions, each with its reason:
//   command line   src/cli and main_cli.cpp speak English to a terminal (usage and reports);
//                  Chinese is not allowed there either
//   diagnostics    src/gfx has no way to a person: its words go to the log and to failing tests
//   SQL            statements in src/store and their parts, told by SQL's own words in capitals
//   markup         literals that begin with a tag (tables for the clipboard)
//   generators     print_*.cpp write source code, not text for people
//   checks         static_assert, CHECK(…) and the arguments of ErrorCode::Internal are for whoever
//                  changes the code
//   declarations   src/domain/{entities,workflows,indicators}/, declare.hpp, builders.hpp: the model's words stand beside
//                  what they mean (docs/decisions/0005); rules there name catalogue keys
//   data           a line that carries "data, not shown: <why>" in a comment, on it or above it; or
//                  a file whose opening lines say "file of data, not shown: <why>"
import { scan } from '../lib/cpp.mjs';

export const name = 'catalogue-strings';

const kChinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const kOfTheModel = /^src\/domain\/(?:(?:entities|workflows|indicators)\/|(?:declare|builders)\.hpp|roles\.hpp)/;
const kSentence = /(?:^|[^\w%])[A-Za-z]{2,}[,;:]? (?:[a-z]{2,}|[a-z] [a-z]{2,})\b/;
const kSql = /\b(?:SELECT|FROM|WHERE|AND|OR|NOT|NULL|KEY|BLOB|INTEGER|VALUES|JOIN|INTO|AS|ON|TABLE|INDEX|PRAGMA|UPDATE|DELETE|ORDER|GROUP|LIMIT|DESC|SET|WITH|REPLACE)\b/;
const kMarkup = /^\s*<\/?[a-z]+[ >]/;
const kForChecks = /\b(?:static_assert|CHECK|CHECK_MESSAGE|QUANYU_CHECK|assert|IM_ASSERT|ErrorCode::Internal)\b/;
const kData = /data, not shown: \S/;
const kFileOfData = /^\/\/.*file of data, not shown: \S/im;

export function check(tree) {
  const findings = [];
  for (const path of tree.files('src', /\.(?:hpp|cpp|inc|def)$/)) {
    if (/^src\/view\/messages|\/print_\w+\.cpp$/.test(path) || kOfTheModel.test(path)) continue;
    if (kFileOfData.test(tree.lines(path).slice(0, 10).join('\n'))) continue;
    const lines = tree.lines(path);
    const { code, strings } = scan(tree.text(path));
    const code_lines = code.split('\n');
    const statement = statements(code_lines);
    for (const { line, value } of strings) {
      if (/^\s*#\s*include/.test(code_lines[line - 1])) continue;
      if (kData.test(lines[line - 1]) || kData.test(lines[line - 2] ?? '')) continue;
      const what = complaint(path, value, statement(line));
      if (what) findings.push({ path, line, what });
    }
  }
  return findings;
}

function complaint(path, value, statement) {
  if (kChinese.test(unescaped(value))) return `Chinese outside the catalogue: "${short(value)}"`;
  if (/^src\/(?:cli\/|main_cli|gfx\/)/.test(path)) return null;
  if (!kSentence.test(value) || kMarkup.test(value) || kForChecks.test(statement)) return null;
  if (/^src\/store\//.test(path) && kSql.test(value)) return null;
  if (/^src\/.*_web\.cpp$/.test(path) && /[;{}]/.test(value)) return null;
  return `a sentence outside the catalogue: "${short(value)}"`;
}

function unescaped(value) {
  return value.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
}

// The statement around a line: from the line after the last ';' or brace before it.
function statements(code_lines) {
  return (line) => {
    let first = line - 1;
    while (first > 0 && line - first < 12 && !/[;{}]\s*$/.test(code_lines[first - 1])) first--;
    return code_lines.slice(first, line).join('\n');
  };
}

function short(value) {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
