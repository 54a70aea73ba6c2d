// The shapes that cross the door between the engine and the page: the JSON of
// the contract, `schema: "whosaid/1"`, and what goes in. Types only.

/** @typedef {[start: number, end: number]} Span half-open, in UTF-16 code units of the article's text */

/** @typedef {{ name: string, text: string }} NamedText */
/** @typedef {{ name: string, bytes: Uint8Array }} NamedBytes the bytes of a file */
/** @typedef {NamedText | NamedBytes | File} Input one article to be read */

/** @typedef {"name" | "nominal" | "pronoun"} MentionKind */
/** @typedef {"direct" | "mixed" | "indirect" | "scare"} QuoteKind */
/** @typedef {"neutral" | "doubting" | "asserting" | "critical" | "approving" | "demand" | "promise" | "question" | "thought"} Stance */
/** @typedef {"actual" | "negated" | "hypothetical"} Mood */
/** @typedef {"same" | "shortened" | "altered" | "paraphrased"} Relation */
/** @typedef {["=" | "-" | "+", string]} Edit words in both, left out, put in */

/**
 * @typedef {object} Mention
 * @property {string} id
 * @property {number} start
 * @property {number} end
 * @property {MentionKind} kind
 * @property {string} label "person", "organization", "place", …
 * @property {string | null} entity
 * @property {DateValue} [value] of a date whose meaning is known
 */

/**
 * @typedef {object} DateValue
 * @property {string} iso "2018-05-24", "2018-W21", "2018-05", "2018", "1990/1999"
 * @property {string} precision "day", "week", "month", …
 * @property {string} why how that is known
 */

/**
 * @typedef {object} Entity
 * @property {string} id
 * @property {string} label
 * @property {string} name
 * @property {string | null} role
 * @property {string | null} affiliation the entity to which it belongs: of a person by its role, of a people its country
 * @property {string[]} mentions
 */

/**
 * @typedef {object} Speaker
 * @property {string | null} mention
 * @property {string | null} entity
 * @property {string} name
 */

/**
 * @typedef {object} Quote
 * @property {string} id
 * @property {QuoteKind} kind
 * @property {Span[]} spans the attributed content
 * @property {Span[]} quoted the pieces inside quotation marks, marks included
 * @property {Span | null} cue
 * @property {string | null} cue_lemma
 * @property {Stance | null} cue_stance how the writer stands to what is reported, or what the speaker does with it
 * @property {Mood | null} cue_mood whether the cue says that the words were said
 * @property {string | null} within
 * @property {Speaker | null} speaker
 * @property {Withheld[]} [withheld] whom it could be, where a precise reading names nobody; the likeliest first
 * @property {number} confidence from 0 to 1
 * @property {string[]} why
 */

/** @typedef {Speaker & { confidence: number, why: string[] }} Withheld who is not sure enough to be named */

/**
 * @typedef {object} Article
 * @property {string} id
 * @property {string} name
 * @property {string | null} title
 * @property {string | null} outlet
 * @property {string | null} published
 * @property {string} text
 * @property {Span[]} furniture
 * @property {Mention[]} mentions
 * @property {Entity[]} entities
 * @property {Quote[]} quotes
 * @property {Note[]} [notes] what is unusual about it
 */

/** @typedef {{ code: string, message: string }} Note "has no quote", "is hardly English; …": the message reads on after the article's name */

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string} label
 * @property {string} name
 * @property {string[]} aliases
 * @property {string | null} role
 * @property {string | null} affiliation the person, organisation, … of the story to which it belongs
 * @property {[document: string, entity: string][]} members
 */

/**
 * What may mislead in a printing, with the words that show it.
 * - `sense`: cut so that the sense may change; the lost words that matter ("not", "if", "but")
 * - `put-in`: words put in inside the marks; these words
 * - `speaker`: attributed to somebody else; the name
 * - `date`: another day is given for it; the date as printed
 * @typedef {{ kind: "sense" | "put-in" | "speaker" | "date", words: string }} Flag
 */

/**
 * @typedef {object} Variant
 * @property {string} document
 * @property {string} quote
 * @property {Relation} relation
 * @property {Edit[]} diff
 * @property {string | null} [speaker] the person of the story to whom this article gives it
 * @property {Flag[]} [flags]
 * @property {"headline" | "lead" | "body" | "tail"} [place] where in the article
 * @property {number} [at] 0 to 1, how far into the article's words it stands
 * @property {number} [share] 0 to 1, its part of the article's words
 */

/**
 * @typedef {object} Statement
 * @property {string} id
 * @property {string | null} speaker
 * @property {string} wording
 * @property {Variant[]} variants
 * @property {number} [texts] how many independent texts print it: articles that share copy with each other count once
 */

/** @typedef {{ id: string, words: number, places: [document: string, start: number, end: number][] }} Copy a passage outside quotes that several articles print word for word or nearly */
/** @typedef {{ documents: string[], kind: "same" | "version" }} Version the same file twice; an article and its corrected version */

/**
 * @typedef {object} Story
 * @property {Person[]} people
 * @property {Statement[]} statements
 * @property {Copy[]} [copies]
 * @property {string[][]} [groups] documents by story: more than one group where different stories were put in together
 * @property {Version[]} [versions]
 */

/**
 * An input that could not be read. The message reads on after the name.
 * @typedef {{ name: string, code: string, message: string, index?: number }} Problem
 */

/**
 * @typedef {object} Result
 * @property {string} schema
 * @property {string} offsets
 * @property {Article[]} documents in the order of the inputs, problems left out
 * @property {Story} story
 * @property {Problem[]} problems
 */

/** @typedef {{ done: number, total: number, name: string }} Progress */
/** @typedef {{ precise?: boolean }} ReadOptions precise: name only speakers that are at least 95 % sure */
/** @typedef {ReadOptions & { signal?: AbortSignal, onProgress?: (progress: Progress) => void }} CallOptions */
/** @typedef {URL | string | Response | BufferSource | WebAssembly.Module} WasmSource */

/**
 * Reads articles, here or in a worker.
 * @typedef {object} Annotator
 * @property {(input: Input, options?: CallOptions) => Promise<Result>} annotate
 * @property {(inputs: Input[], options?: CallOptions) => Promise<Result>} compare
 * @property {() => void} close
 */

export {};
