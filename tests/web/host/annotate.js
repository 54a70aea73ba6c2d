// Gives the pages of these tests what a host's script imports.

import { annotatePage } from "/whosaid/annotate-page.js";

Object.assign(window, { annotatePage });
