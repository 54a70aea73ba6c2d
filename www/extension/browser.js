// The browser as an extension sees it: one name for both browsers, and a type of
// just what is used here.

/** @typedef {{ id?: number, title?: string }} Tab */
/** @typedef {{ tab?: Tab, url?: string }} Sender */
/** @typedef {(message: any, sender: Sender, answer: (value: unknown) => void) => true | void} Listener true: the answer comes later */
/** @typedef {{ get: (key: string) => Promise<Record<string, any>>, set: (values: object) => Promise<void>, remove: (key: string) => Promise<void> }} Store */

/**
 * @typedef {object} Browser
 * @property {object} runtime
 * @property {(path: string) => string} runtime.getURL
 * @property {(message: object) => Promise<any>} runtime.sendMessage
 * @property {{ addListener: (listener: Listener) => void }} runtime.onMessage
 * @property {object} tabs
 * @property {(query: object) => Promise<Tab[]>} tabs.query
 * @property {(options: { url: string }) => Promise<Tab>} tabs.create
 * @property {(id: number, options: { active: boolean }) => Promise<{ windowId: number }>} tabs.update
 * @property {(id: number, message: object) => Promise<any>} tabs.sendMessage
 * @property {() => Promise<Tab | undefined>} tabs.getCurrent
 * @property {{ update: (id: number, options: { focused: boolean }) => Promise<unknown> }} windows
 * @property {{ executeScript: (options: { target: { tabId: number }, files: string[] }) => Promise<unknown> }} scripting
 * @property {object} storage
 * @property {Store & { onChanged: { addListener: (listener: () => void) => void } }} storage.session
 */

const scope = /** @type {{ browser?: Browser, chrome?: Browser }} */ (globalThis);

export const browser = /** @type {Browser} */ (scope.browser ?? scope.chrome);
