// Batches of messages: for each u8 number, varint length, fields. Writes messages to the app and
// walks through messages from it; what they mean is the business of others.
import { appReaders, pageWriters, type AppHandlers, type PageMessages } from "@gen/protocol";
import { Reader, Writer } from "@web/wire";

const fields = new Writer();

/** Appends one message to a batch. */
export const append = <Name extends keyof PageMessages>(
  batch: Writer, name: Name, message: PageMessages[Name],
): void => {
  const [number, write] = pageWriters[name];
  write(fields, message);
  batch.u8(number);
  batch.blob(fields.written());
  fields.take();
};

/** Calls `visit` with the number and the fields of each message of a batch. */
export const walk = (
  batch: Uint8Array, visit: (number: number, fields: Uint8Array) => void,
): void => {
  const reader = new Reader(batch);
  while (!reader.finished) visit(reader.u8(), reader.blob());
};

/** Gives each message of a batch from the app to its handler; unknown numbers are skipped. */
export const dispatch = (batch: Uint8Array, handlers: AppHandlers): void =>
  walk(batch, (number, bytes) => appReaders[number]?.(new Reader(bytes), handlers));
