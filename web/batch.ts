// Batches of messages: writes those to the app and hands out those from it; what they mean is the
// business of others.
import {
  appKinds, pageKinds, type AppMessages, type AppNumber, type PageMessages, type PageNumber,
} from "@gen/protocol";
import { walk } from "@web/frames";
import { Reader, u8, Writer } from "@web/wire";

/** Who takes the messages of the app, by number. */
export type AppHandlers = { [Number in AppNumber]: (message: AppMessages[Number]) => void };

const fields = new Writer();

/** Appends one message to a batch. */
export const append = <Number extends PageNumber>(
  batch: Writer, number: Number, message: PageMessages[Number],
): void => {
  pageKinds[number]!.write(fields, message);
  u8.write(batch, number);
  batch.blob(fields.take());
};

/** Gives each message of a batch from the app to its handler; unknown numbers are skipped. */
export const dispatch = (batch: Uint8Array, handlers: AppHandlers): void =>
  walk(batch, (number, bytes) => {
    const message: unknown = appKinds[number]?.read(new Reader(bytes));
    if (message) handlers[number as AppNumber](message as never);
  });
