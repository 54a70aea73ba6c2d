// Imported before everything else that is put into a tab. A page may forbid others to
// name a policy for Trusted Types, and Lit would name one; what an extension writes is
// not held to the page's own, so in the world of the extension there are none.

Object.defineProperty(globalThis, "trustedTypes", { value: undefined });
