// The specimen beside the page: one answer per message.
import { answer } from "./calls.mjs";

self.onmessage = async ({ data }) => postMessage(await answer(data));
