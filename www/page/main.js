// The page of the site, whose engine lies beside it.

import { start } from "./start.js";

start();
