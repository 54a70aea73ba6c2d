// Fetches the articles that the `src` attribute names.

/** @typedef {{ name: string, code: string, message: string }} FetchProblem */
/** @typedef {{ files: File[], addresses: string[], problems: FetchProblem[] }} Fetched the files, and each one's address */

/**
 * @param {string} src addresses, with spaces between
 * @param {string} base
 * @returns {Promise<Fetched>}
 */
export function fetchSources(src, base) {
  return fetchAll(src.trim().split(/\s+/).map((address) => ({ name: nameOf(address), url: new URL(address, base) })));
}

/**
 * @param {{ name: string, url: URL }[]} sources
 * @returns {Promise<Fetched>}
 */
export async function fetchAll(sources) {
  const outcomes = await Promise.all(sources.map(fetchOne));
  return {
    addresses: sources.filter((_, at) => outcomes[at] instanceof File).map(({ url }) => url.href),
    files: outcomes.flatMap((outcome) => (outcome instanceof File ? [outcome] : [])),
    problems: outcomes.flatMap((outcome) => (outcome instanceof File ? [] : [outcome])),
  };
}

/** @param {{ name: string, url: URL }} source @returns {Promise<File | FetchProblem>} */
async function fetchOne({ name, url }) {
  if (url.protocol === "data:") return new File([dataOf(url)], name);
  try {
    const response = await fetch(url);
    if (response.ok) return new File([await response.blob()], name);
  } catch {
    // Said below: to the reader, no answer and a refusal are one thing.
  }
  return { name, code: "unreachable", message: "could not be fetched; look at its address and try again" };
}

/**
 * What an address carries itself: to fetch it is refused where a page may connect to nothing.
 * @param {URL} url
 * @returns {string | Uint8Array<ArrayBuffer>}
 */
function dataOf({ pathname }) {
  const [, kind, data] = /^([^,]*),(.*)$/s.exec(pathname) ?? ["", "", ""];
  const text = decodeURIComponent(data);
  return kind.endsWith(";base64") ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
}

/** @param {string} address */
function nameOf(address) {
  const last = address.split(/[?#]/)[0].split("/").pop() || address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
