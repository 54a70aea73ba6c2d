// whosaid for pages without modules: <script src="…/whosaid.classic.js"></script>
// defines <who-said> and gives `window.whosaid`, whose functions answer with a
// promise. What they need is fetched from beside this script when it is asked for.
(() => {
  const own = document.currentScript;
  if (!own || !own.src) throw new Error("whosaid.classic.js has to be a <script src> of its own; load it so");
  const load = (path) => import(new URL(path, own.src).href);
  const call = (name) => async (...given) => (await load("MODULE"))[name](...given);
  window.whosaid = { createAnnotator: call("createAnnotator"), annotatePage: call("annotatePage") };
  load("DEFINE");
})();
