// The worker of pdf.js, from our own site: it takes the file apart.

import "pdfjs-dist/legacy/build/pdf.worker.mjs";
