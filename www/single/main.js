// The page as one file. The engine and its worker lie in it as data, so that it
// works from a disk, where a browser lets a page fetch nothing.

import { openPacked } from "./packed.js";
import { start } from "../page/start.js";

start(openPacked);
