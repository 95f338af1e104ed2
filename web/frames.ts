// The frames of a batch: for each message u8 number, varint length, fields. All that the host needs
// to know of the protocol; kept apart so that it carries nothing else of it.
/** Calls `visit` with the number and the fields of each message of a batch. */
export const walk = (
  batch: Uint8Array, visit: (number: number, fields: Uint8Array) => void,
): void => {
  for (let at = 0; at < batch.length;) {
    const number = batch[at++]!;
    let size = 0;
    for (let scale = 1, more = true; more; scale *= 128) {
      const byte = batch[at++] ?? 0;
      size += (byte & 0x7f) * scale;
      more = byte > 0x7f;
    }
    if (at + size > batch.length) throw new Error("protocol damaged");
    visit(number, batch.subarray(at, at += size));
  }
};
