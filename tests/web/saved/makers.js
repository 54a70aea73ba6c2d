// Ten saved pages in the manner of ten makers, about invented things. Each has the
// paragraphs of its article, which are all to be found, and words that stand round
// it, which are not.

/** What a page has round its article. */
const MENU = "<header class='site'><a href='/'>Home</a> <nav><ul><li><a href='/n'>News</a><li><a href='/s'>Sport</a></ul></nav></header>";
const FOOT = "<footer><p>Sign up for our letter, every morning at six, with all that happened.</p><p>© 2024 All rights reserved.</p></footer>";
const RELATED = `<div class="related-posts"><h3>Related</h3><ul><li><a href="/a">Ferry to sail on Sundays again</a></li><li><a href="/b">Weir to be painted green in spring</a></li></ul></div>`;

/** A story for each: the place makes its sentences its own. @param {string} place */
const story = (place) => [
  `The old mill at ${place} will grind again before the winter, its new owners said on Thursday, after eleven years in which nothing turned there but the weather vane.`,
  `“We bought a roof, and found a mill under it,” said Mara Quill, who runs the bakery across the lane. “It would have been rude to leave it standing still.”`,
  `The council of ${place} agreed to pay for the sluice, which had been shut since the flood, and for a railing that keeps children from the wheel.`,
  `Tom Reddy, the last miller, was less certain. He said the stones were “as blunt as a spoon” and that nobody alive in ${place} knew how to dress them.`,
];

/** @param {string[]} texts */
const paragraphs = (texts) => texts.map((text) => `<p>${text}</p>`).join("\n");

/** @param {string} head @param {string} body */
const html = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** @param {object} data */
const linked = (data) => `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`;

/** @typedef {{ maker: string, html: string, has: string[], not: string[], begins: string }} SavedPage */

/** @type {SavedPage[]} */
export const makers = [
  {
    maker: "a journal of posts",
    html: html(
      `<title>Mill at Quern Lane to turn – The Quern Courier</title><meta property="og:site_name" content="The Quern Courier"><meta property="og:title" content="Mill at Quern Lane to turn"><meta property="article:published_time" content="2024-03-14T08:00:00+00:00">`,
      `${MENU}<div class="site-content"><main><article class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">Mill at Quern Lane to turn</h1><span class="byline">By <a rel="author" href="/ada">Ada Birch</a></span></header>
       <div class="entry-content">${paragraphs(story("Quern Lane"))}<h2>What the wheel needs</h2><ul><li>New paddles of oak, forty of them.</li><li>A bearing that fits.</li></ul><blockquote><p>“A wheel forgives nothing,” Mr Reddy wrote in his diary in 1987.</p></blockquote>
       <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Send</a></li></ul></div>${RELATED}</div></article></main><aside id="secondary"><section class="widget"><h2>Recent</h2><p>The pier has a new lamp.</p></section></aside></div>${FOOT}`,
    ),
    has: [...story("Quern Lane"), "What the wheel needs", "New paddles of oak, forty of them.", "A bearing that fits.", "“A wheel forgives nothing,” Mr Reddy wrote in his diary in 1987."],
    not: ["Sport", "Ferry to sail", "Share this", "new lamp", "every morning at six"],
    begins: "Mill at Quern Lane to turn\n\nThe Quern Courier\n\nMarch 14, 2024\n\nBy Ada Birch\n\nThe old mill",
  },
  {
    maker: "nodes and fields",
    html: html(
      `<title>Millstones of Fenny Ash | Ash Valley Radio</title><meta name="dcterms.date" content="2024-05-02"><meta property="og:site_name" content="Ash Valley Radio">`,
      `${MENU}<div class="region region-content"><article role="article" class="node node--type-article"><h1 class="page-title"><span>Millstones of Fenny Ash turn once more</span></h1><div class="node__meta">Submitted by <span class="author-name">Noor Vance</span> on <time datetime="2024-05-02T10:00:00Z">Thu, 05/02/2024</time></div>
       <div class="field field--name-body"><div class="field__item">${paragraphs(story("Fenny Ash"))}</div></div><div class="field field--name-field-tags"><div class="field__label">Tags</div><a href="/t/mill">mill</a></div><section class="comments"><h2>Comments</h2><p>Well I never saw such a wheel in all my days, said nobody.</p></section></article></div>${FOOT}`,
    ),
    has: story("Fenny Ash"),
    not: ["Well I never", "every morning at six"],
    begins: "Millstones of Fenny Ash turn once more",
  },
  {
    maker: "chains of components",
    html: html(
      linked({ "@type": "NewsArticle", headline: "Wheel at Otter Weir gets its water back", author: [{ "@type": "Person", name: "Ida Holm" }, { "@type": "Person", name: "Per Lunde" }], publisher: { "@type": "Organization", name: "Weir Tribune" }, datePublished: "2024-06-30T05:00:00Z", articleBody: story("Otter Weir").join(" ") }),
      `${MENU}<div id="fusion-app"><main><h1 class="headline">Wheel at Otter Weir gets its water back</h1><p class="subheadline">A miller’s diary tells how the stones were dressed</p><article class="article-body-wrapper">${story("Otter Weir").map((text) => `<p class="body-paragraph">${text}</p><div class="ad-container"><p>Advertisement</p></div>`).join("")}
       <div class="newsletter-box"><h4>The Morning Sluice</h4><p>News of all weirs in your box.</p></div><p><a href="/x">READ MORE: Otters counted at the weir</a></p></article><section class="most-read"><h2>Most read</h2><ol><li><a href="/1">Dog swims to school</a></li></ol></section></main></div>${FOOT}`,
    ),
    has: story("Otter Weir"),
    not: ["Advertisement", "Morning Sluice", "Otters counted", "Dog swims"],
    begins: "Wheel at Otter Weir gets its water back\n\nBy Ida Holm and Per Lunde\n\nWeir Tribune\n\nJune 30, 2024\n\n",
  },
  {
    maker: "cards and callouts",
    html: html(
      `<meta property="og:site_name" content="Lantern"><meta name="author" content="Bea Thorne">${linked({ "@type": "Article", headline: "Flour again at Saltby", datePublished: "2024-01-09T00:00:00.000Z", publisher: { "@type": "Organization", name: "Lantern" } })}`,
      `<div class="gh-site"><header class="gh-head"><a href="/">Lantern</a></header><main><article class="gh-article post"><header class="gh-article-header"><h1>Flour again at Saltby</h1><p class="gh-article-excerpt">Four people, one wheel and a great deal of dust.</p></header><section class="gh-content">${paragraphs(story("Saltby"))}
       <figure class="kg-card kg-image-card"><img src="https://lantern.invalid/wheel.jpg"><figcaption>The wheel in April, before the paddles came.</figcaption></figure><div class="kg-card kg-signup-card"><h2>Sign up for more</h2><form><input type="email"><button>Subscribe</button></form></div></section></article><aside class="read-more-wrap"><h3>Read more</h3><p>Another post that is not this one.</p></aside></main></div>${FOOT}`,
    ),
    has: [...story("Saltby"), "Four people, one wheel and a great deal of dust.", "The wheel in April, before the paddles came."],
    not: ["Sign up for more", "Subscribe", "Another post"],
    begins: "Flour again at Saltby\n\nBy Bea Thorne\n\n© Lantern\n\nJanuary 9, 2024\n\nFour people",
  },
  {
    maker: "pages made for phones",
    html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.invalid/v0.js"></script><style amp-custom>p{color:red}</style><title>Ducks leave the mill at Harl</title></head><body><amp-sidebar id="side"><ul><li>Menu of everything</li></ul></amp-sidebar>
      <header class="top-nav"><a href="/">The Harl Post</a></header><article><h1>Ducks leave the mill at Harl</h1><div class="meta"><span class="byline-name">Sol Arden</span> <time datetime="2023-11-30">30 November 2023</time></div><amp-img src="https://cdn.invalid/d.jpg" width="1" height="1"></amp-img>
      <section amp-access="granted">${paragraphs(story("Harl"))}</section><amp-ad type="x"><div placeholder>Buy a duck</div></amp-ad></article><amp-analytics><script type="application/json">{"vars":{}}</script></amp-analytics>${FOOT}</body></html>`,
    has: story("Harl"),
    not: ["Menu of everything", "Buy a duck", "vars"],
    begins: "Ducks leave the mill at Harl",
  },
  {
    maker: "tables of 2003",
    html: `<html><head><title>Mill news</title></head><body bgcolor="#ffffff"><table width="760"><tr><td colspan="3"><font size="6">Stour Gazette</font></td></tr><tr><td width="120"><a href="a.htm">News</a><br><a href="b.htm">Weather</a><br><a href="c.htm">Tide tables</a></td>
      <td width="500"><font size="4"><b>Stour mill sold to a baker</b></font><br><br>${story("Stour").join("<br>\n<br>\n")}<br><br></td><td width="140"><font size="1"><a href="d.htm">Win a lamb</a></font></td></tr></table><center><font size="1">Best viewed at 800 by 600</font></center></body></html>`,
    has: story("Stour"),
    not: ["Tide tables", "Win a lamb"],
    begins: "",
  },
  {
    maker: "an application without a tree",
    html: html(
      linked({ "@graph": [{ "@type": "WebPage", name: "x" }, { "@type": ["NewsArticle"], headline: "Grist for Mickle Bridge", articleBody: story("Mickle Bridge").join("\n\n"), author: { name: "Lou Penn" }, publisher: { name: "Bridge Observer" }, datePublished: "2024-08-08" }] }),
      `<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>window.__DATA__={"a":"Not a word of this"}</script>`,
    ),
    has: story("Mickle Bridge"),
    not: ["enable JavaScript", "Not a word"],
    begins: "Grist for Mickle Bridge\n\nBy Lou Penn\n\nBridge Observer\n\nAugust 8, 2024\n\nThe old mill",
  },
  {
    maker: "a report that goes on",
    html: html(
      `<title>As it happened: the wheel at Lydd Hollow</title>`,
      `${MENU}<main><h1>As it happened: the wheel at Lydd Hollow</h1><div class="live-feed">${story("Lydd Hollow").map((text, at) => `<article class="live-post" id="post-${at}"><header><time datetime="2024-02-01T1${at}:05:00Z">1${at}:05</time></header><h2>Turn number ${at + 1}</h2><p>${text}</p><div class="share-bar"><a href="#">Share</a></div></article>`).join("")}</div></main><section class="trending"><article><h3><a href="/z">Goat elected</a></h3><p>By a wide margin.</p></article></section>${FOOT}`,
    ),
    has: [...story("Lydd Hollow"), "Turn number 1", "Turn number 2", "Turn number 3", "Turn number 4"],
    not: ["Goat elected", "wide margin"],
    begins: "As it happened: the wheel at Lydd Hollow",
  },
  {
    maker: "a teaser before a wall",
    html: html(
      linked({ "@type": "NewsArticle", isAccessibleForFree: false, headline: "What the miller of Orle knew", articleBody: story("Orle").join("\n"), publisher: { name: "Orle Chronicle" } }),
      `${MENU}<article><h1>What the miller of Orle knew</h1><p>${story("Orle")[0]}</p><div class="paywall"><h3>This story is for members</h3><p>Become a member for the price of a loaf, and read on at once.</p></div></article>${FOOT}`,
    ),
    has: story("Orle"),
    not: ["Become a member", "for members"],
    begins: "What the miller of Orle knew\n\nOrle Chronicle\n\nThe old mill",
  },
  {
    maker: "a text cut up by adverts",
    html: html(
      `<title>Sluice of Penhay opens - Penhay Today</title><meta property="og:site_name" content="Penhay Today">`,
      `${MENU}<div id="page"><div class="story"><h1>Sluice of Penhay opens</h1>${story("Penhay").map((text, at) => `<div class="story-part part-${at}"><p>${text}</p></div><div class="dfp ad-slot"><span>Advertisement</span><p>Try our cheese, it is yellow.</p></div>`).join("")}</div><div class="rail sidebar"><h3>Popular</h3><p><a href="/q">Cheese is yellow, study finds</a></p></div></div>${FOOT}`,
    ),
    has: story("Penhay"),
    not: ["Try our cheese", "study finds"],
    begins: "Sluice of Penhay opens",
  },
];
