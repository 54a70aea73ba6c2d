// The line that offers a new version of the page.

/** Offers it once. @param {() => void} takeUp */
export function offerVersion(takeUp) {
  if (document.querySelector(".offer")) return;
  const line = document.createElement("p");
  line.className = "told offer";
  line.setAttribute("role", "status");
  document.querySelector(".stale")?.before(line);
  const close = () => {
    line.remove();
    document.querySelector("main")?.focus();
  };
  // The line has to be there before its words, or nobody speaks them.
  requestAnimationFrame(() => {
    line.append("A new version of this page is ready; it is taken up at the next start, or now. ", button("Reload", takeUp), button("Later", close));
  });
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}
