// Articles that come to the installed page by other ways than its own: shared by
// another program, or opened with it from a folder.

import { takeText } from "../page/intake.js";

/** @typedef {import("../page/intake.js").Intake} Intake */
/** @typedef {{ setConsumer: (consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void) => void }} LaunchQueue */

/** @param {(intake: Intake) => void} take */
export function acceptArrivals(take) {
  acceptShared(take);
  const { launchQueue } = /** @type {{ launchQueue?: LaunchQueue }} */ (/** @type {unknown} */ (globalThis));
  launchQueue?.setConsumer(({ files = [] }) => files.length > 0 && takeHandles(files).then(take));
}

/** The address that the service worker sends the page to says that there is something. @param {(intake: Intake) => void} take */
async function acceptShared(take) {
  const address = new URL(location.href);
  if (!address.searchParams.has("shared")) return;
  address.searchParams.delete("shared");
  history.replaceState(history.state, "", address);
  const { takeShared } = await import("./shared.js");
  const items = await takeShared().catch(() => []);
  if (items.length === 0) return take({ inputs: [], problems: [LOST] });
  for (const item of items) take(typeof item === "string" ? takeText(item, "Shared") : { inputs: [item], problems: [] });
}

const LOST = {
  name: "What was shared",
  code: "shared",
  message: "could not be kept on its way here; save it as a file and put that in, or copy its text and paste it",
};

/**
 * @param {readonly FileSystemFileHandle[]} handles
 * @returns {Promise<Intake>}
 */
async function takeHandles(handles) {
  /** @type {Intake} */
  const intake = { inputs: [], problems: [] };
  for (const handle of handles) {
    try {
      intake.inputs.push(await handle.getFile());
    } catch {
      intake.problems.push({ name: handle.name, code: "read", message: "could not be read; look whether it is still there and try again" });
    }
  }
  return intake;
}
