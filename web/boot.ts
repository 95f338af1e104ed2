// The page's front door: shows the skeleton, brings the app here, gives it a host, and connects
// what the browser says to what the app hears and back. Knows no word of the domain.
import { AppNumber, Host, PageNumber, type DocumentInfo } from "@gen/protocol";
import { fontFamilies } from "@gen/fonts";
import { Announcer } from "@web/announcer";
import type { AppHandlers } from "@web/batch";
import { byId, singleFile } from "@web/build_facts";
import { Clipboard } from "@web/clipboard";
import { showCrash, showSilence } from "@web/crash";
import { bringApp, endSkeleton, explainNoWebGl } from "@web/skeleton";
import { Fetching } from "@web/fetching";
import { Fields } from "@web/fields";
import { Files } from "@web/files";
import { printSheets } from "@web/print";
import { Focus } from "@web/focus";
import { reportOf, type FromHost } from "@web/hosting";
import { Keys } from "@web/keys";
import { launch } from "@web/launch";
import { ClosingGuard, watchPreferences, watchVisibility } from "@web/lifecycle";
import { Link } from "@web/link";
import { Mirror } from "@web/mirror";
import { Pointers } from "@web/pointers";
import { currentHash, Route } from "@web/route";
import { Sizing } from "@web/sizing";
import { Testing } from "@web/testing";

const options = new URLSearchParams(location.search);
const testing = options.get("testing") === "1";
const stage = byId("stage")!;
const root = byId("mirror")!;
let host = "none";

// By CursorShape.
const cursors = ("default pointer text col-resize row-resize grab grabbing not-allowed progress " +
  "crosshair").split(" ");

const showDocument = ({ title, language, ground, dark }: DocumentInfo): void => {
  document.title = title;
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  stage.style.background = ground;
  stage.classList.toggle("dark", dark);
};

// The parts hear each other only through these handlers.
const handlers: AppHandlers = {
  [AppNumber.Ready]: () => {
    endSkeleton();
    tests?.ready();
  },
  [AppNumber.Cursor]: ({ shape }) => { stage.style.cursor = cursors[shape] ?? "default"; },
  [AppNumber.DocumentInfo]: showDocument,
  [AppNumber.Route]: (message) => route.set(message),
  [AppNumber.ClipboardOffer]: (message) => clipboard.setOffer(message),
  [AppNumber.CopyNow]: (message) => void clipboard.copyNow(message),
  [AppNumber.PickFiles]: (message) => files.pick(message),
  [AppNumber.SaveFile]: (message) => files.save(message),
  [AppNumber.Fetch]: (message) => void fetching.start(message),
  [AppNumber.FetchCancel]: ({ request }) => fetching.cancel(request),
  [AppNumber.Wake]: () => {},  // the host's own business
  [AppNumber.Mirror]: (message) => {
    mirror.update(message);
    focus.check();
  },
  [AppNumber.FocusNode]: (message) => focus.move(message),
  [AppNumber.FieldSet]: (message) => fields.set(message),
  [AppNumber.Announce]: (message) => announcer.say(message),
  [AppNumber.Shortcuts]: ({ chords }) => keys.setChords(chords),
  [AppNumber.Unsaved]: ({ unsaved }) => guard.set(unsaved),
  [AppNumber.Reload]: () => location.reload(),
  [AppNumber.Reply]: (message) => tests?.answered(message),
  [AppNumber.PrintPage]: printSheets,
};

const link = new Link(handlers);
const fields = new Fields(root, link);
const mirror = new Mirror(root, link, fields, options.get("mirror") === "off");
const focus = new Focus(link, mirror, fields);
const files = new Files(stage, link);
const clipboard = new Clipboard(link, fields, files);
const keys = new Keys(stage, link);
const fetching = new Fetching(link);
const route = new Route(link);
const announcer = new Announcer(stage);
const guard = new ClosingGuard();
const tests = testing ? new Testing(link) : undefined;

const crash = (message: FromHost & { kind: "failed" }): void => {
  link.close();
  showCrash(message.report, host);
};

let endSilence: (() => void) | undefined;
link.onSilence = (silent) => {
  if (!silent) endSilence?.();
  endSilence = silent ? showSilence() : undefined;
};

const main = async (): Promise<void> => {
  root.style.fontFamily = fontFamilies;
  const compiled = bringApp();
  let opened: () => void;
  const started = new Promise<void>((resolve) => { opened = resolve; });
  const hear = (message: FromHost): void => {
    if (message.kind === "batches") link.take(message);
    else if (message.kind === "failed") crash(message);
    else if (message.kind === "started") opened();
  };
  const launched = await launch(
    byId("canvas") as HTMLCanvasElement, hear,
    options.get("host") === "inline");
  if (!launched) {
    explainNoWebGl();
    return;
  }
  const { port } = launched;
  host = port.inline ? "page" : "worker";
  stage.dataset["host"] = host;
  link.send(PageNumber.Start, {
    locale: navigator.language, hash: currentHash(), userAgent: navigator.userAgent,
    host: port.inline ? Host.Inline : Host.Worker, singleFile, testing,
    entropy: crypto.getRandomValues(new Uint8Array(32)),
  });
  watchPreferences(link);
  watchVisibility(link);
  new Sizing(stage, link);
  new Pointers(stage, link);
  port.post({ kind: "start", module: await compiled });
  await started;
  link.open(port);
};

const astray = (error: unknown): void => crash({ kind: "failed", report: reportOf(error) });
// Notices that carry no error, such as those of a ResizeObserver, are none.
addEventListener("error", (event) => { if (event.error) astray(event.error); });
addEventListener("unhandledrejection", (event) => astray(event.reason));

void main();
