// Starts a browser with its driver: Chromium, Firefox, WebKitGTK. Everything that
// is started here is ended by `close`.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { Builder, logging } = require("selenium-webdriver");

/** Longest time that a driver may take to answer, in milliseconds. */
const START = 20_000;

export const CHROMIUM = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--window-size=1400,1000",
];

const MINI_BROWSER = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
  .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync);

/** What each engine needs on this machine, and how it is asked for. */
export const ENGINES = {
  chromium: {
    programs: ["chromedriver", ["chromium", "google-chrome"]],
    install: "apt-get install chromium chromium-driver",
    driver: (port) => ["chromedriver", [`--port=${port}`]],
    capabilities: (profile, { browser = [] }) => ({
      browserName: "chrome",
      "goog:chromeOptions": { binary: which("chromium") ?? which("google-chrome"), args: [...CHROMIUM, ...browser, `--user-data-dir=${profile}`] },
      "goog:loggingPrefs": { browser: logging.Level.ALL.name, performance: logging.Level.ALL.name },
    }),
  },
  firefox: {
    programs: ["geckodriver", ["firefox", "firefox-esr"]],
    install: "apt-get install firefox-esr and cargo install geckodriver",
    driver: (port, { driver = [] }) => ["geckodriver", ["--port", String(port), "--log", "fatal", ...driver]],
    capabilities: (_, { browser = [] }) => ({
      browserName: "firefox",
      "moz:firefoxOptions": { binary: which("firefox") ?? which("firefox-esr"), args: ["-headless", "--width=1400", "--height=1000", ...browser] },
    }),
  },
  webkit: {
    programs: ["WebKitWebDriver", "Xvfb"],
    install: "apt-get install webkit2gtk-driver xvfb",
    display: true,
    driver: (port) => ["WebKitWebDriver", [`--port=${port}`]],
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: MINI_BROWSER, args: ["--automation"] },
    }),
  },
};

/** Where the build task keeps the tools that it obtained for itself. */
function toolFolders() {
  const cache = process.env.WHOSAID_TOOLS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "whosaid");
  return [join(cache, "geckodriver-0.37.0", "bin")];
}

const PATH = [...(process.env.PATH ?? "").split(delimiter), ...toolFolders()].join(delimiter);

/** @param {string} program @returns {string | undefined} where it is */
export function which(program) {
  return PATH.split(delimiter).map((folder) => join(folder, program)).find(existsSync);
}

/**
 * @param {string} name
 * @returns {string | null} a sentence on what is missing, or null
 */
export function missing(name) {
  const { programs, install } = ENGINES[name];
  const lacks = programs.filter((program) => ![program].flat().some(which)).map((program) => [program].flat()[0]);
  if (lacks.length === 0) return null;
  return `${lacks.join(" and ")} not found on PATH; run \`cargo task setup\`, or by hand: ${install}`;
}

/**
 * @param {string} name
 * @param {{ driver?: string[], browser?: string[] }} [more] words for the driver and for the browser
 * @returns {Promise<{ driver: import("selenium-webdriver").WebDriver, address: string, close: () => Promise<void> }>}
 */
export async function open(name, more = {}) {
  const engine = ENGINES[name];
  const profile = mkdtempSync(join(tmpdir(), "whosaid-browser-"));
  // WebKitGTK's sandbox cannot run as root; the flag is for tests alone.
  const env = { ...process.env, PATH, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const screen = engine.display ? await openScreen(env) : null;
  if (screen) env.DISPLAY = screen.display;
  const port = await freePort();
  const [program, args] = engine.driver(port, more);
  const child = spawn(which(program) ?? program, args, { env, stdio: "ignore" });
  let driver;
  const close = async () => {
    await driver?.quit().catch(() => {});
    child.kill();
    screen?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/status`);
    driver = await new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(engine.capabilities(profile, more)).build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
    return { driver, address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function openScreen(env) {
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    env,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb ended at once")));
    child.stdio[3].once("data", (number) => {
      resolve({ display: `:${String(number).trim()}`, close: () => child.kill() });
    });
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @param {string} address */
async function answers(address) {
  const until = Date.now() + START;
  for (;;) {
    const reply = await fetch(address).catch(() => null);
    if (reply?.ok) return;
    if (Date.now() > until) throw new Error(`no driver at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
