// The panel after a trap: reload, export what is stored, copy the diagnostics. The diagnostics hold
// versions and the app's log, never what the user typed, and are sent to nobody.
import { byId, version } from "@web/build_facts";
import { exportDatabases } from "@web/export";
import type { FailureReport } from "@web/hosting";
import { showPanel, type PanelAction } from "@web/panel";
import { words } from "@web/words";

let shown = false;

const diagnostics = (report: FailureReport, host: string): string =>
  [
    `Quanyu ${version} (${host})`,
    new Date().toISOString(),
    navigator.userAgent,
    `GPU: ${report.gpu}`,
    `Scale: ${devicePixelRatio}, page: ${innerWidth}x${innerHeight}`,
    "",
    report.message,
    report.stack,
    "",
    ...report.log,
  ].join("\n");

const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    byId("panel")?.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
};

const reload: PanelAction = { label: words.reload, run: () => location.reload() };
const exporting: PanelAction = {
  label: words.exportDatabase,
  run: async () => {
    const count = await exportDatabases().catch(() => 0);
    return count === 0 ? words.exportEmpty : undefined;
  },
};

/** Shows the crash panel; only the first crash is shown, what follows is its consequence. */
export const showCrash = (report: FailureReport, host: string): void => {
  if (shown) return;
  shown = true;
  const text = diagnostics(report, host);
  showPanel(
    [{ title: words.crashed, text: words.crashedWhy }],
    [reload, exporting, {
      label: words.copyDiagnostics,
      run: async () => {
        await copyText(text);
        return words.copied;
      },
    }],
    { label: words.diagnostics, text });
};

/** The app has not answered for long: wait on, or give up. Answers how to take the panel away. */
export const showSilence = (): (() => void) | undefined => {
  if (shown) return undefined;
  const close: () => void = showPanel(
    [{ title: words.silent, text: words.silentWhy }],
    [{ label: words.wait, run: () => close() }, reload, exporting]);
  return close;
};
