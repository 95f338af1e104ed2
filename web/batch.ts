// Batches of messages: writes those to the app and hands out those from it; what they mean is the
// business of others.
import { appReaders, pageWriters, type AppHandlers, type PageMessages } from "@gen/protocol";
import { walk } from "@web/frames";
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

/** Gives each message of a batch from the app to its handler; unknown numbers are skipped. */
export const dispatch = (batch: Uint8Array, handlers: AppHandlers): void =>
  walk(batch, (number, bytes) => {
    const known = appReaders[number];
    if (known) (handlers[known[0]] as (message: unknown) => void)(known[1](new Reader(bytes)));
  });
