// How the classic script starts its worker, which may lie on another origin.

import address from "../../annotator/worker.js?worker&url";
import { workerAt } from "../../annotator/spawn.js";

export { workerAt };

export const workerHere = () => workerAt(new URL(address, import.meta.url));
