// Which files of a folder, an archive or a mail may be articles. What a computer
// leaves in every folder, and the folder of parts beside a saved page, are nobody's
// concern; pictures, sounds and programs are passed over and named in one sentence.

/** @typedef {import("./types.js").FormatProblem} FormatProblem */

const HIDDEN = /(^|\/)(\.|__MACOSX(\/|$)|(thumbs\.db|desktop\.ini)$)/i;

/** How browsers call the folder of parts beside a page. */
const PARTS = /[_.-](files|fichiers|archivos|dateien|bestanden|file)$/i;

const ASIDE =
  /\.(css|[cm]?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|heic|psd|woff2?|ttf|otf|eot|mp[34]|m4[av]|wav|ogg|webm|mov|avi|ics|vcf|p7s|sig|asc|exe|dll|bin|dat|db)$/i;

const PICTURE = /\.(png|jpe?g|gif|webp|avif|bmp|tiff?|heic)$/i;

/**
 * @template T
 * @param {T[]} files
 * @param {(file: T) => string} pathOf with slashes
 * @returns {{ articles: T[], aside: string[] }} what may be articles, and the names of what is passed over
 */
export function articlesAmong(files, pathOf) {
  const pages = new Set(files.map(pathOf).filter((path) => /\.x?html?$/i.test(path)).map((path) => path.replace(/\.x?html?$/i, "")));
  const seen = files.filter((file) => !HIDDEN.test(pathOf(file)) && !isPart(pathOf(file), pages));
  return {
    articles: seen.filter((file) => !ASIDE.test(pathOf(file))),
    aside: seen.map(pathOf).filter((path) => ASIDE.test(path)),
  };
}

/** @param {string} path @param {Set<string>} pages paths of pages, without their endings */
function isPart(path, pages) {
  const folders = path.split("/").slice(0, -1).map((_, at, names) => names.slice(0, at + 1).join("/"));
  return folders.some((folder) => PARTS.test(folder) && pages.has(folder.replace(PARTS, "")));
}

/**
 * @param {string} holder
 * @param {string[]} aside
 * @returns {FormatProblem[]} one, or none
 */
export function asideProblem(holder, aside) {
  if (aside.length === 0) return [];
  const named = aside.slice(0, 3).map((path) => path.replace(/^.*\//, ""));
  const more = aside.length - named.length;
  const list = more > 0 ? `${named.join(", ")} and ${more.toLocaleString("en")} more` : named.join(", ");
  const scans = aside.some((path) => PICTURE.test(path)) ? "; if these are scans, run them through text recognition and put in the text" : "";
  return [{ name: holder, code: "aside", message: `holds what is no text and was passed over: ${list}${scans}` }];
}
