// Tables of records as a spreadsheet would read and write them.

// Rows of cells of a CSV text, quotes undone.
export function read_csv(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const letters = [...text.replace(/^\ufeff/, '')];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at];
    if (quoted && letter === '"' && letters[at + 1] === '"') cell += letters[++at];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') { rows.at(-1).push(cell); cell = ''; }
    else if (!quoted && letter === '\n') { rows.at(-1).push(cell); cell = ''; rows.push([]); }
    else if (quoted || letter !== '\r') cell += letter;
  }
  if (cell !== '' || rows.at(-1).length > 0) rows.at(-1).push(cell);
  else rows.pop();
  return rows;
}

export function write_csv(rows) {
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
