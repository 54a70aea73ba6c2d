// Runs in the page before everything else and keeps what must not happen: a
// breach of the Content-Security-Policy, an error that nobody caught, a complaint
// on the console. It also keeps when the page was ready. A classic script, since modules run too late.
(() => {
  /** @type {string[]} */
  const faults = [];
  Object.defineProperty(window, "__faults", { value: faults });
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.blockedURI.endsWith("/favicon.ico")) return; // browsers ask for it of their own accord
    faults.push(`policy ${event.violatedDirective}: ${event.blockedURI || "inline"} ${event.sourceFile ?? ""}:${event.lineNumber}`);
  });
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.whosaid !== "ready") return;
    Object.defineProperty(window, "__readyAt", { value: performance.now() });
    observer.disconnect();
  }).observe(document.documentElement, { attributeFilter: ["data-whosaid"] });
  window.addEventListener("error", (event) => faults.push(`error: ${event.message ?? event.type}`), true);
  window.addEventListener("unhandledrejection", (event) => faults.push(`rejection: ${event.reason}`));
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      faults.push(`console.${level}: ${words.map(String).join(" ").slice(0, 300)}`);
      original.apply(console, words);
    };
  }
})();
