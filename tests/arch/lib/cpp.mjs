// Reads C++ and TypeScript just far enough to tell code, comments and string literals apart, and
// to find function bodies. No parser: it relies on the house's layout (` {` opens a body).

// Returns { code, strings, comments }: `code` has the length and lines of `text` with comments and
// the insides of literals blanked; `strings` and `comments` are { line, column, value } in order.
export function scan(text) {
  const code = text.split('');
  const strings = [];
  const comments = [];
  let line = 1;
  let at = 0;
  const blank = (from, to) => {
    for (let i = from; i < to; i++) if (code[i] !== '\n') code[i] = ' ';
  };
  const count_lines = (from, to) => {
    for (let i = from; i < to; i++) if (text[i] === '\n') line++;
  };
  const take = (end, list, value_from, value_to) => {
    list.push({ line, value: text.slice(value_from, value_to), offset: at });
    blank(value_from, value_to);
    count_lines(at, end);
    at = end;
  };
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    if (two === '//') {
      const end = end_of_line(text, at);
      take(end, comments, at, end);
    } else if (two === '/*') {
      const close = text.indexOf('*/', at + 2);
      const end = close < 0 ? text.length : close + 2;
      take(end, comments, at, end);
    } else if (raw_string_at(text, at)) {
      const [from, to, end] = raw_string_at(text, at);
      take(end, strings, from, to);
    } else if (text[at] === '"' || (text[at] === "'" && !is_digit_separator(text, at))) {
      const end = end_of_literal(text, at);
      take(end, text[at] === '"' ? strings : [], at + 1, Math.max(at + 1, end - 1));
    } else {
      if (text[at] === '\n') line++;
      at++;
    }
  }
  return { code: code.join(''), strings, comments };
}

function end_of_line(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function raw_string_at(text, at) {
  if (text[at] !== 'R' || text[at + 1] !== '"') return null;
  const open = text.indexOf('(', at);
  const mark = `)${text.slice(at + 2, open)}"`;
  const close = text.indexOf(mark, open);
  if (open < 0 || close < 0) return null;
  return [open + 1, close, close + mark.length];
}

function is_digit_separator(text, at) {
  return /[0-9a-fA-F]/.test(text[at - 1] ?? '') && /[0-9a-fA-F]/.test(text[at + 1] ?? '');
}

function end_of_literal(text, at) {
  const quote = text[at];
  let end = at + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') {
    end += text[end] === '\\' ? 2 : 1;
  }
  return Math.min(end + 1, text.length);
}

// Blanks preprocessor lines with their continuations, so that macros do not look like functions.
function without_preprocessor(code) {
  let inside = false;
  return code
    .split('\n')
    .map((line) => {
      const part = inside || /^\s*#/.test(line);
      inside = part && /\\\s*$/.test(line);
      return part ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}

const kNotFunctions = /^\s*(?:if|for|while|switch|do|else|catch|return|namespace|extern)\b/;
const kTypes = /\b(?:class|struct|union|enum|namespace)\b[^()]*$/;

// Outermost function bodies of C++ code (already scanned): [{ name, first, last }] in lines,
// 1-based, from the line where the head begins to the closing brace.
export function functions(code) {
  const text = without_preprocessor(code);
  const found = [];
  let head_from = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === ';' || char === '}') {
      head_from = at + 1;
      at++;
    } else if (char === '{') {
      const head = text.slice(head_from, at);
      if (is_initialiser(head)) {
        at = matching(text, at) + 1;
      } else if (is_function_head(head)) {
        const end = matching(text, at);
        found.push(described(text, head_from, head, end));
        at = end + 1;
        head_from = at;
      } else {
        at++;
        head_from = at;
      }
    } else {
      at++;
    }
  }
  return found;
}

// `name_{value}` in a constructor's list or a definition: the brace touches what it initialises.
function is_initialiser(head) {
  return /[\w>\])]$/.test(head) || /=\s*$/.test(head) || /[(,]\s*$/.test(head);
}

function is_function_head(head) {
  const plain = head.replace(/\[\[[^\]]*\]\]/g, '').replace(/template\s*<[^{]*?>\s*(?=\w)/g, '');
  if (kNotFunctions.test(plain) || !plain.includes('(')) return false;
  return !(kTypes.test(plain) && !/\)\s*(?:const|noexcept|override|final|->|$)/.test(plain));
}

function matching(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length - 1;
}

function described(text, head_from, head, end) {
  const start = head_from + (head.length - head.trimStart().length);
  const name = /([\w~:]+)\s*\(/.exec(head)?.[1] ?? '?';
  return { name, first: line_at(text, start), last: line_at(text, end) };
}

function line_at(text, offset) {
  let line = 1;
  for (let i = 0; i < offset; i++) if (text[i] === '\n') line++;
  return line;
}
