// The element on somebody else's page.

import assert from "node:assert/strict";

export const host = [
  {
    name: "an article of the host's own is annotated in place and its elements are left alone",
    test: async (page) => {
      await page.driver.get(`${page.server.origin}/__host.html`);
      const before = await page.run(`return fetch(location.href).then((reply) => reply.text())
        .then((text) => new DOMParser().parseFromString(text, "text/html").querySelector("#own").outerHTML)`);
      await page.until(`return deep("who-said")[0]?.result?.documents?.length === 1`, "the result");
      await page.until(
        `return (globalThis.CSS?.highlights?.size ?? 0) > 0 || deep("mark").length > 0`, "highlights or marks");
      const { documents } = await page.result();
      assert.deepEqual(documents[0].quotes.map(({ kind }) => kind), ["direct", "direct"]);
      if (await page.run(`return Boolean(globalThis.CSS?.highlights)`)) {
        assert.equal(await page.run(`return document.querySelector("#own").outerHTML`), before);
      }
    },
  },
];
