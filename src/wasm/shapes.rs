//! The TypeScript types of what crosses the border, as `view` serialises it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const SHAPES: &str = r#"
/** An article: its text or the bytes of its file under a name, or a file as it was dropped. */
export type Input = { name: string; text: string } | { name: string; bytes: Uint8Array } | File;

/**
 * Called before each article, with the name of the one that is next, and once
 * at the end with `done === total`. A promise that it returns is waited for;
 * what it throws ends the call.
 */
export type OnProgress = (step: { done: number; total: number; name: string }) => unknown;

/** Called with the next things of a list of the result, each as JSON in UTF-8. What it throws ends the call. */
export type OnPiece = (list: "documents" | "people" | "statements", things: Uint8Array[]) => void;

/** How articles are read. */
export type Options = {
  /** Name only speakers that are at least 95 % sure; the others stand in `withheld`. */
  precise?: boolean;
};

/** What `export` can make: a page that needs nothing else, or a row for each quote. */
export type Format = "html" | "csv";

/** Half-open range in UTF-16 code units of a document's `text`. */
export type Range = [start: number, end: number];

export type EntityLabel =
  | "person" | "organization" | "place" | "group" | "event"
  | "product" | "date" | "money" | "quantity";

/** What one call answers. */
export interface Result {
  schema: "whosaid/1";
  offsets: "utf16";
  documents: DocumentResult[];
  /** The inputs that could not be read. */
  problems: Problem[];
  story: Story;
}

export interface Problem {
  name: string;
  code: "empty" | "not-text" | "too-long" | "missing" | "unreadable";
  /** What is wrong and what to do; reads on after the name. */
  message: string;
}

export interface DocumentResult {
  id: string;
  name: string;
  title: string | null;
  outlet: string | null;
  /** "2018-09-10" */
  published: string | null;
  text: string;
  furniture: Range[];
  mentions: Mention[];
  entities: Entity[];
  quotes: Quote[];
  /** What a reader should know before the rest, such as that it is hardly English. */
  notes: Note[];
}

export interface Note {
  code: "language" | "capitals" | "no-quote";
  /** Reads on after the article's name. */
  message: string;
}

export interface Mention {
  id: string;
  start: number;
  end: number;
  kind: "name" | "nominal" | "pronoun";
  label: EntityLabel;
  entity: string | null;
  /** Of a date whose meaning is known. */
  value?: DateValue;
}

export interface DateValue {
  /**
   * ISO 8601: "2018-05-24", "2018-W21", "2018-05", "2018", "1990/1999"; where that
   * has no form, TIMEX3's: "2018-W21-WE", "2018-Q2", "2018-SU".
   */
  iso: string;
  precision:
    | "day" | "week" | "weekend" | "month" | "quarter" | "season"
    | "year" | "years" | "decade" | "century";
  /** How that is known. */
  why: string;
}

export interface Entity {
  id: string;
  label: EntityLabel;
  name: string;
  role: string | null;
  /** The entity to which it belongs: of a person by its role, of a people its country. */
  affiliation: string | null;
  mentions: string[];
}

/**
 * What a cue says of what it reports. The writer stands back ("claimed"), takes
 * it for true ("admitted"), or says nothing of it ("said"); the others say what
 * the speaker does with it.
 */
export type Stance =
  | "neutral" | "doubting" | "asserting" | "critical" | "approving"
  | "demand" | "promise" | "question" | "thought";

/** Whether a cue says that the words were said ("said"), were not ("did not say"), or only might be ("would say"). */
export type Mood = "actual" | "negated" | "hypothetical";

export interface Quote {
  id: string;
  kind: "direct" | "mixed" | "indirect" | "scare";
  /** The attributed content, in pieces. */
  spans: Range[];
  /** The pieces inside quotation marks, marks included. */
  quoted: Range[];
  cue: Range | null;
  cue_lemma: string | null;
  cue_stance: Stance | null;
  cue_mood: Mood | null;
  within: string | null;
  speaker: Speaker | null;
  /** Whom it could be, where a precise reading names nobody; the likeliest first. */
  withheld?: Withheld[];
  /** How sure the speaker is, from 0 to 1; of the quote where there is none. */
  confidence: number;
  why: string[];
}

export interface Speaker {
  mention: string | null;
  entity: string | null;
  name: string;
}

/** Somebody who may have said it, and is not sure enough to be named. */
export interface Withheld extends Speaker {
  confidence: number;
  why: string[];
}

export interface Story {
  people: Person[];
  statements: Statement[];
  /** Passages outside quotations that several articles print word for word or nearly. */
  copies: SharedCopy[];
  /** Documents by story: several groups where different stories were put in together. */
  groups: string[][];
  /** Articles that are one text, or nearly. */
  versions: { documents: string[]; kind: "same" | "version" }[];
}

export interface SharedCopy {
  id: string;
  /** Words outside quotation marks. */
  words: number;
  places: [document: string, start: number, end: number][];
}

export interface Person {
  id: string;
  label: EntityLabel;
  name: string;
  aliases: string[];
  role: string | null;
  /** The person, organization, … of the story to which it belongs. */
  affiliation: string | null;
  members: [document: string, entity: string][];
}

export interface Statement {
  id: string;
  speaker: string | null;
  /** The longest printed form, without quotation marks. */
  wording: string;
  /** How many independent texts print it: articles that share copy round it count once. */
  texts: number;
  variants: Variant[];
}

export interface Variant {
  document: string;
  quote: string;
  relation: "same" | "shortened" | "altered" | "paraphrased";
  /** From the wording to this printing: "=" in both, "-" left out, "+" put in. */
  diff: ["=" | "-" | "+", string][];
  /** The person of the story to whom this article gives it. */
  speaker: string | null;
  flags: Flag[];
  place: "headline" | "lead" | "body" | "tail";
  /** How much of the article's words stand before it, from 0 to 1. */
  at: number;
  /** Its part of the article's words, from 0 to 1. */
  share: number;
}

/** A difference that may matter. */
export interface Flag {
  /**
   * Cut so that the sense may change (`words` are lost), words put in inside the marks,
   * given to somebody else (a name), said on another day (a date).
   */
  kind: "sense" | "put-in" | "speaker" | "date";
  words: string;
}
"#;
