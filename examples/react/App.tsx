// React 19 sets what an element has as a property, and listens for its events.

import { useState } from "react";
import "whosaid/define";
import type {} from "whosaid/react";
import { reports } from "./reports";

export function App() {
  const [view, setView] = useState<"read" | "compare" | "people">("read");
  const [quotes, setQuotes] = useState(0);

  return (
    <>
      <p>
        <button onClick={() => setView(view === "read" ? "compare" : "read")}>{view === "read" ? "Compare" : "Read"}</button>
        <output>{quotes} quotes</output>
      </p>
      <who-said
        documents={reports}
        view={view}
        onwhosaid-result={({ detail }) => setQuotes(detail.result?.documents.flatMap((one) => one.quotes).length ?? 0)}
      />
    </>
  );
}
