// Offsets into text: the app counts bytes of UTF-8, the browser UTF-16 units.

const bytes = new TextEncoder();

/** An offset in UTF-16 units as one in bytes of UTF-8. */
export const toBytes = (text: string, units: number): number =>
  bytes.encode(text.slice(0, units)).length;

/** The offset in UTF-16 units of one in bytes of UTF-8. */
export const toUnits = (text: string, offset: number): number => {
  let units = 0;
  for (const letter of text) {
    if (offset <= 0) break;
    offset -= bytes.encode(letter).length;
    units += letter.length;
  }
  return units;
};
