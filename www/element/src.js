// Fetches the articles that the `src` attribute names.

/**
 * @param {string} src addresses, with spaces between
 * @param {string} base
 * @returns {Promise<{ files: File[], problems: { name: string, code: string, message: string }[] }>}
 */
export async function fetchSources(src, base) {
  const outcomes = await Promise.all(src.trim().split(/\s+/).map((address) => fetchFile(address, base)));
  return {
    files: outcomes.flatMap((outcome) => (outcome instanceof File ? [outcome] : [])),
    problems: outcomes.flatMap((outcome) => (outcome instanceof File ? [] : [outcome])),
  };
}

/**
 * @param {string} address
 * @param {string} base
 */
export async function fetchFile(address, base) {
  const name = decodeURIComponent(address.split(/[?#]/)[0].split("/").pop() || address);
  try {
    const response = await fetch(new URL(address, base));
    if (!response.ok) return unreachable(name);
    return new File([await response.blob()], name);
  } catch {
    return unreachable(name);
  }
}

/** @param {string} name */
function unreachable(name) {
  return { name, code: "unreachable", message: "could not be fetched; look at its address and try again" };
}
