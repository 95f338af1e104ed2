// What is seen before the app: the skeleton's words and bar, and clear words when the app cannot
// be brought here or cannot be shown.
import { byId } from "@web/build_facts";
import { compileApp } from "@web/download";
import { showPanel } from "@web/panel";
import { fill, language, noWebGl, words } from "@web/words";

const retryDelays = [1_000, 3_000];

const skeleton = (): HTMLElement | null => byId("skeleton");
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const say = (text: string): void => {
  const line = byId("skeleton-text");
  if (line) line.textContent = text;
};

const showProgress = (loaded: number, total: number): void => {
  const bar = byId("skeleton-bar") as HTMLProgressElement | null;
  if (!bar) return;
  bar.hidden = false;
  bar.max = total;
  bar.value = loaded;
  say(loaded < total ? fill(words.progress, megabytes(loaded), megabytes(total)) : words.starting);
};

const attempt = async (delays: number[]): Promise<WebAssembly.Module> => {
  try {
    return await compileApp(showProgress);
  } catch (error) {
    const [delay, ...rest] = delays;
    if (delay === undefined) throw error;
    say(words.retrying);
    await new Promise((resolve) => setTimeout(resolve, delay));
    return attempt(rest);
  }
};

const explainFailure = (error: unknown): void => {
  showPanel(
    [{ title: words.downloadFailed, text: words.downloadFailedWhy }],
    [{ label: words.retry, run: () => location.reload() }],
    { label: words.diagnostics, text: String(error) });
};

/** Downloads and compiles the app; on final failure explains itself and never resolves. */
export const bringApp = async (): Promise<WebAssembly.Module> => {
  document.documentElement.lang = language;
  say(words.loading);
  try {
    return await attempt(retryDelays);
  } catch (error) {
    explainFailure(error);
    return new Promise(() => {});
  }
};

/** The app has drawn its first frame. */
export const endSkeleton = (): void => skeleton()?.remove();

export const explainNoWebGl = (): void => {
  showPanel(noWebGl, [{ label: `${words.reload}`, run: () => location.reload() }]);
};
