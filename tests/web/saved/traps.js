// One page of forty traps. Each tries to run, to ask for something or to break the
// reader; what it may not do is to count up `window.__sprung` or to ask for `/trap-…`.

const SPRING = "window.__sprung=(window.__sprung||0)+1;(window.top||window).__sprung=1";

/** @param {number} number an address of our own origin, where the server writes down who asks */
const at = (number) => `/trap-${number}`;

/** @type {string[]} */
export const TRAPS = [
  `<script>${SPRING}</script>`,
  `<script src="${at(2)}"></script>`,
  `<script type="module" src="${at(3)}"></script>`,
  `<script type="importmap">{"imports":{"lit":"${at(4)}"}}</script>`,
  `<img src="${at(5)}" onerror="${SPRING}" onload="${SPRING}">`,
  `<img srcset="${at(6)} 1x, ${at(6)} 2x" loading="eager">`,
  `<picture><source srcset="${at(7)}"><img src="${at(7)}"></picture>`,
  `<video src="${at(8)}" poster="${at(8)}" autoplay onloadstart="${SPRING}"></video>`,
  `<audio src="${at(9)}" autoplay oncanplay="${SPRING}"></audio>`,
  `<video><source src="${at(10)}" onerror="${SPRING}"><track default src="${at(10)}"></video>`,
  `<a href="javascript:${SPRING}" autofocus onfocus="${SPRING}">a link</a>`,
  `<meta http-equiv="refresh" content="0;url=${at(12)}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${SPRING}">`,
  `<svg onload="${SPRING}"><script>${SPRING}</script><image href="${at(14)}"/><use href="${at(14)}#x"/></svg>`,
  `<svg><animate onbegin="${SPRING}" attributeName="x" dur="1s"/><foreignObject><iframe src="${at(15)}"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${SPRING}"></style></mglyph></table></mtext></math>`,
  `<math href="javascript:${SPRING}"><maction actiontype="statusline#${at(17)}">m</maction></math>`,
  `<iframe src="${at(18)}"></iframe>`,
  `<iframe srcdoc="<script>parent.${SPRING}</script>"></iframe>`,
  `<iframe src="javascript:${SPRING}"></iframe>`,
  `<object data="${at(21)}" onerror="${SPRING}"></object>`,
  `<embed src="${at(22)}" onload="${SPRING}">`,
  `<applet code="${at(23)}"></applet>`,
  `<link rel="import" href="${at(24)}">`,
  `<link rel="preload" as="script" href="${at(25)}"><link rel="modulepreload" href="${at(25)}"><link rel="prefetch" href="${at(25)}">`,
  `<link rel="stylesheet" href="${at(26)}" onload="${SPRING}" onerror="${SPRING}">`,
  `<link rel="dns-prefetch" href="//trap.invalid"><link rel="preconnect" href="https://trap.invalid">`,
  `<base href="https://trap.invalid/">`,
  `<style>@import "${at(29)}"; body{background:url(${at(29)})} @font-face{font-family:t;src:url(${at(29)})}</style>`,
  `<p style="background:url(${at(30)});list-style-image:url(${at(30)})">The paragraph of the style stays.</p>`,
  `<form action="${at(31)}" onsubmit="${SPRING}"><input autofocus onfocus="${SPRING}"><input type="image" src="${at(31)}"><button formaction="javascript:${SPRING}">go</button></form>`,
  `<div><template shadowrootmode="open"><img src="${at(32)}" onerror="${SPRING}"><script>${SPRING}</script></template></div>`,
  `<details open ontoggle="${SPRING}"><summary>s</summary></details>`,
  `<marquee onstart="${SPRING}">m</marquee>`,
  `<body onload="${SPRING}" onpageshow="${SPRING}" background="${at(35)}">`,
  `<table background="${at(36)}"><tr><td background="${at(36)}"></td></tr></table>`,
  `<noscript><p title="</noscript><img src=${at(37)} onerror=${SPRING}>"></noscript>`,
  `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"<img src=${at(38)} onerror='${SPRING}'>","__proto__":{"sprung":1}} </script><script type="application/ld+json">{"broken": </script>`,
  `<input type="hidden" name="attributes"><form id="trap"><input name="parentNode"><input name="childNodes"><input name="firstChild"></form>`,
  `<who-said src="${at(40)}"></who-said><x-trap onclick="${SPRING}" is="x-trap"></x-trap>`,
];

/** What is to be read of it all. */
export const SENTENCES = [
  "The pier at Gull Point held, though forty things leaned against it through the night and the wind blew.",
  "“It creaked, and that was all,” said Mara Quill, who looks after the planks, the lamps and the one bench.",
  "The harbour master, Tom Reddy, said that he would count the nails again in the morning, when the tide is out.",
];

/** @returns {string} the page, with each trap between its paragraphs and the last one nested deep */
export function trapPage() {
  const third = Math.ceil(TRAPS.length / 3);
  const part = (/** @type {number} */ n) => TRAPS.slice(n * third, (n + 1) * third).join("\n");
  const deep = `${"<div><span>".repeat(5000)}<b>deep</b>${"</span></div>".repeat(5000)}`;
  const [one, two, three] = SENTENCES;
  return `<!doctype html><html><head><title>Forty traps</title></head><body><article><h1>The pier and the forty traps</h1>
${part(0)}<p>${one}</p>${part(1)}<p>${two}</p>${part(2)}<p>${three}</p>${deep}</article><![CDATA[ ]]><!-- <p>never</p> --><plaintext></body></html>`;
}
