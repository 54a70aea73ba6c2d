// What another program shares with the installed page, on its way to it: the
// service worker receives it and keeps it, the page that opens takes it out.

/** The name of the shelf; sites in other folders of one host have their own. */
const shelf = () => caches.open(`whosaid shared ${new URL("./", location.href).href}`);

/** The name of a shared file, which may have any letters. */
const NAME = "x-name";

/** Files go before words that are shared with them. @param {FormData} form as `site.webmanifest` names its fields */
export async function keepShared(form) {
  const kept = await shelf();
  const words = ["text", "url", "title"].map((field) => form.get(field)).find((value) => typeof value === "string" && value.trim() !== "");
  const files = form.getAll("files").filter((value) => value instanceof File && value.name !== "");
  for (const item of files.length > 0 ? files : [words ?? ""]) {
    const headers = item instanceof File ? { [NAME]: encodeURIComponent(item.name) } : undefined;
    // An address that nobody has.
    await kept.put(`./shared/${crypto.randomUUID()}`, new Response(item, { headers }));
  }
}

/**
 * Takes out all that is kept, in its order.
 * @returns {Promise<(File | string)[]>}
 */
export async function takeShared() {
  const kept = await shelf();
  /** @type {(File | string)[]} */
  const items = [];
  for (const request of await kept.keys()) {
    const response = await kept.match(request);
    if (response) items.push(await itemOf(response));
    await kept.delete(request);
  }
  return items;
}

/** @param {Response} response */
async function itemOf(response) {
  const name = response.headers.get(NAME);
  return name === null ? response.text() : new File([await response.blob()], decodeURIComponent(name));
}
