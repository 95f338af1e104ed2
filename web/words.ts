// What the page itself says while the app is not there to speak: loading, failing, no WebGL2.
// Everything else that people read comes from the app's catalogue.

const chinese = {
  loading: "正在打开全域",
  progress: "已下载 {0} / {1} MB",
  starting: "正在启动",
  retrying: "网络中断，正在重试",
  downloadFailed: "程序没有下载完",
  downloadFailedWhy: "请检查网络，或联系提供此页面的人员。已保存的数据不受影响。",
  retry: "重试",
  crashed: "程序意外停止",
  crashedWhy: "已保存的数据完好。可以重新载入继续工作；如反复出现，请导出数据库并复制诊断信息，交给技术人员。",
  silent: "程序没有响应",
  silentWhy: "可能仍在处理，可以继续等待，也可以重新载入。已保存的数据完好。",
  wait: "继续等待",
  reload: "重新载入",
  exportDatabase: "导出数据库",
  exportEmpty: "此浏览器中没有保存的数据库",
  copyDiagnostics: "复制诊断信息",
  copied: "已复制",
  diagnostics: "诊断信息（不含业务数据）",
};

const english: typeof chinese = {
  loading: "Opening Quanyu",
  progress: "{0} of {1} MB downloaded",
  starting: "Starting",
  retrying: "The network was interrupted, trying again",
  downloadFailed: "The program could not be downloaded",
  downloadFailedWhy: "Check the network, or ask whoever provides this page. Saved data is safe.",
  retry: "Try again",
  crashed: "The program stopped unexpectedly",
  crashedWhy: "Saved data is intact. Reload to go on; if it happens again, export the database and copy the diagnostics for technical staff.",
  silent: "The program does not answer",
  silentWhy: "It may still be working: you can wait, or reload the page. Saved data is intact.",
  wait: "Wait",
  reload: "Reload",
  exportDatabase: "Export database",
  exportEmpty: "No database is stored in this browser",
  copyDiagnostics: "Copy diagnostics",
  copied: "Copied",
  diagnostics: "Diagnostics (no work data)",
};

/** Said in both languages: whoever meets it may have no way to choose. */
export const noWebGl = [
  { lang: "zh-CN", title: "此浏览器无法显示全域",
    text: "全域需要 WebGL2。请更新浏览器（Chromium 109、Firefox 115、Safari 16.4 或更高版本），" +
      "并在浏览器设置中打开“使用图形加速”，然后重新载入。" },
  { lang: "en", title: "This browser cannot show Quanyu",
    text: "Quanyu needs WebGL2. Update the browser (Chromium 109, Firefox 115, Safari 16.4 or later), " +
      "turn on graphics acceleration in its settings, then reload." },
];

export const language = navigator.language.startsWith("zh") ? "zh-CN" : "en";
export const words = language === "en" ? english : chinese;

/** Puts values into the places {0}, {1} … of a text. */
export const fill = (text: string, ...values: string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
