// The page as a reader meets it, by the contract alone: roles, data attributes,
// events. Shadow roots are looked through, so that the tests do not know them.

/** Runs in the page: the first or all elements that match, in shadow roots too. */
const FINDER = `
  const deep = (selector, root = document) => {
    const found = [...root.querySelectorAll(selector)];
    for (const host of root.querySelectorAll("*")) if (host.shadowRoot) found.push(...deep(selector, host.shadowRoot));
    return found;
  };
  const visible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
`;

/** Longest wait for the page, in milliseconds. */
const PATIENCE = 120_000;

export class Page {
  /**
   * @param {import("selenium-webdriver").WebDriver} driver
   * @param {{ origin: string, asked: string[], missing: string[], before: string }} server
   * @param {string} engine
   */
  constructor(driver, server, engine) {
    this.driver = driver;
    this.server = server;
    this.engine = engine;
  }

  /** Opens the page anew, without what an earlier test left. */
  async open(path = "/") {
    await this.driver.get(`${this.server.origin}${path}`);
    await this.state("ready");
  }

  /** Loads the page again in its place, without an entry in the session's history. */
  async reload() {
    await this.driver.navigate().refresh();
    await this.until(`return ["ready", "busy"].includes(document.documentElement.dataset.whosaid)`, "the page to be loaded again");
  }

  /**
   * Runs `body` in the page; `deep(selector)` and `visible(element)` are at hand.
   * @param {string} body with `return`
   * @param {...unknown} args as `arguments`
   */
  run(body, ...args) {
    return this.driver.executeScript(FINDER + body, ...args);
  }

  /** Waits until `document.documentElement.dataset.whosaid` is `state`. @param {string} state */
  state(state) {
    return this.until(`return document.documentElement.dataset.whosaid === arguments[0]`, `the page to be ${state}`, state);
  }

  /**
   * Waits until `body`, run in the page, returns something true; returns that.
   * @param {string} body @param {string} what for the message @param {...unknown} args
   */
  async until(body, what, ...args) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await this.run(body, ...args);
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; ${await this.standing()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** How the page stands, for the message of a wait that was in vain. */
  standing() {
    return this.run(
      `const said = deep("[role=alert], [role=status]").filter(visible).map((e) => e.textContent.trim()).filter(Boolean);
       return "the page is " + document.documentElement.dataset.whosaid + ", shows " + deep("article[data-document]").length
         + " articles and says: " + (said.join(" | ") || "nothing") + "; faults: " + (window.__faults?.join(" | ") || "none")`,
    ).catch((/** @type {Error} */ error) => `the page does not answer: ${error.message}`);
  }

  /** Waits for so many articles, all read. @param {number} count */
  async articles(count) {
    await this.until(`return deep("article[data-document]").length >= arguments[0]`, `${count} articles`, count);
    await this.state("ready");
    await this.until(
      `const texts = Object.fromEntries((deep("who-said")[0]?.result?.documents ?? []).map((d) => [d.id, d.text.length]));
       return deep("article[data-document]").every((a) => a.textContent.length >= (texts[a.dataset.document] ?? 0))`,
      "whole articles",
    );
  }

  /** Gives files through the file button. @param {string[]} paths */
  async choose(paths) {
    const [input] = await this.run(`return deep("input[type=file][multiple]")`);
    await input.sendKeys(paths.join("\n"));
  }

  /** Drops files that are made in the page. @param {{ name: string, text: string }[]} files */
  drop(files) {
    return this.run(
      `const data = new DataTransfer();
       for (const { name, text } of arguments[0]) data.items.add(new File([text], name, { type: "text/plain" }));
       const target = document.body;
       const send = (type) => target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
       send("dragenter"); send("dragover"); send("drop");`,
      files,
    );
  }

  /** Pastes a text on the page. @param {string} text */
  paste(text) {
    return this.run(
      `const data = new DataTransfer();
       data.setData("text/plain", arguments[0]);
       const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true });
       // Firefox makes the event with an empty clipboard of its own.
       if (event.clipboardData?.getData("text/plain") !== arguments[0]) Object.defineProperty(event, "clipboardData", { value: data });
       document.body.dispatchEvent(event);`,
      text,
    );
  }

  /** Presses a key as a reader does. @param {string} key */
  press(key) {
    return this.driver.actions().sendKeys(key).perform();
  }

  /** The button or link whose accessible words match. @param {string} pattern a regular expression */
  button(pattern) {
    return this.until(
      `const words = new RegExp(arguments[0], "i");
       return deep("button, a[href], [role=tab]").find((b) => visible(b) && words.test(b.getAttribute("aria-label") ?? b.textContent))`,
      `a button /${pattern}/`,
      pattern,
    );
  }

  /** Presses that button. @param {string} pattern */
  async click(pattern) {
    await this.run(`arguments[0].click()`, await this.button(pattern));
  }

  /** Opens the sample story and waits for its five articles. */
  async sample() {
    await this.open();
    await this.click("sample");
    await this.articles(5);
  }

  /** What the element holds, as JSON. */
  async result() {
    return JSON.parse(await this.run(`return JSON.stringify(deep("who-said")[0].result)`));
  }

  /** All words that the page shows. */
  words() {
    return this.run(
      `const own = (root) => (root.innerText ?? [...root.children].map((c) => c.innerText ?? "").join(" "));
       return [own(document.body), ...deep("*").filter((e) => e.shadowRoot).map((e) => own(e.shadowRoot))].join(" ")`,
    );
  }

  /** What went wrong in the page since it was opened: policy, errors, other origins. */
  async faults() {
    const origin = this.server.origin;
    const seen = await this.run(
      `return [...window.__faults, ...performance.getEntriesByType("resource").map((e) => e.name)
         .filter((name) => !name.startsWith(arguments[0]) && !name.startsWith("blob:" + arguments[0]))
         .map((name) => "another origin: " + name)]`,
      origin,
    );
    return [...seen, ...(await this.logged()), ...this.server.missing.splice(0).map((path) => `not found: ${path}`)];
  }

  /** What Chromium's own logs hold: console and network, the worker's included. */
  async logged() {
    if (this.engine !== "chromium") return [];
    const console = await this.driver.manage().logs().get("browser");
    const network = await this.driver.manage().logs().get("performance");
    const urls = network
      .map(({ message }) => JSON.parse(message).message)
      .filter(({ method }) => method === "Network.requestWillBeSent")
      .map(({ params }) => params.request.url)
      .filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(this.server.origin));
    const icon = `${this.server.origin}/favicon.ico`;
    return [
      ...console.filter(({ level, message }) => level.name === "SEVERE" && !message.startsWith(icon)).map(({ message }) => `log: ${message}`),
      ...urls.map((url) => `asked another origin: ${url}`),
    ];
  }
}
