import { describe, expect, test } from "vitest";
import { marksOf, walk } from "./marks.js";
import { paragraphsOf } from "./paragraphs.js";

/**
 * Draws marks as brackets round the text, a letter for each; a cut edge is a bar.
 * @param {string} text
 * @param {[letter: string, start: number, end: number][]} spans
 */
function drawn(text, spans) {
  const marks = spans
    .map(([letter, start, end]) => /** @type {any} */ ({ layer: "quote", letter, start, end, piece: 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs = [...walk(paragraphsOf(text), marks)].map(({ steps }) => {
    /** @type {string[]} */
    const closers = [];
    return steps
      .map((step) => {
        if (step.step === "text") return text.slice(step.start, step.end);
        if (step.step === "close") return closers.pop();
        closers.push(step.ends ? "]" : "|");
        return /** @type {any} */ (step.mark).letter + (step.starts ? "[" : "|");
      })
      .join("");
  });
  return paragraphs.join(" / ");
}

describe("walk", () => {
  test("nested marks nest", () => {
    expect(drawn("abcdef", [["A", 0, 6], ["B", 1, 3], ["C", 2, 3]])).toBe("A[aB[bC[c]]def]");
  });

  test("a mark that runs over another's end is cut there", () => {
    expect(drawn("abcdef", [["A", 0, 4], ["B", 2, 6]])).toBe("A[abB[cd|]B|ef]");
  });

  test("two marks of the same place nest", () => {
    expect(drawn("abc", [["A", 0, 3], ["B", 0, 3]])).toBe("A[B[abc]]");
  });

  test("marks side by side do not touch", () => {
    expect(drawn("abcd", [["A", 0, 2], ["B", 2, 4]])).toBe("A[ab]B[cd]");
  });

  test("a mark over paragraphs has a piece in each", () => {
    expect(drawn("ab\n\ncd\nef", [["A", 1, 8]])).toBe("aA[b| / A|cd| / A|e]f");
  });

  test("a mark over white space alone is not drawn", () => {
    expect(drawn("ab\n\ncd", [["A", 2, 4]])).toBe("ab / cd");
  });

  test("the text is whole under random marks, and every mark covers what it should", () => {
    let seed = 7;
    const random = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 40 }, () => "abc \n"[random(5)]).join("");
      const marks = Array.from({ length: 8 }, (_, i) => {
        const start = random(39);
        return /** @type {any} */ ({ layer: "quote", name: i, start, end: start + 1 + random(40 - start), piece: 0 });
      }).sort((a, b) => a.start - b.start || b.end - a.end);
      const covered = new Map(marks.map((mark) => [mark, new Set()]));
      for (const { start, end, steps } of walk(paragraphsOf(text), marks)) {
        /** @type {any[]} */
        const stack = [];
        let at = start;
        for (const step of steps) {
          if (step.step === "open") stack.push(step.mark);
          else if (step.step === "close") stack.pop();
          else {
            expect(step.start).toBe(at);
            at = step.end;
            for (const mark of stack) for (let i = step.start; i < step.end; i++) covered.get(mark)?.add(i);
          }
        }
        expect(stack).toEqual([]);
        expect(at).toBe(end);
        for (const mark of marks) {
          for (let i = start; i < end; i++) expect(covered.get(mark)?.has(i)).toBe(i >= mark.start && i < mark.end);
        }
      }
    }
  });

  test("fifty thousand marks in one paragraph take about as many steps", () => {
    const text = "ab".repeat(50_000);
    const marks = Array.from({ length: 50_000 }, (_, i) => /** @type {any} */ ({ layer: "quote", start: 2 * i, end: 100_000, piece: 0 }));
    const steps = [...walk([[0, text.length]], marks)].flatMap(({ steps }) => steps);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.length).toBeLessThan(2 * marks.length);
  });
});

test("marksOf tells what mixed content quotes from what it retells, and leaves direct content whole", () => {
  const quote = { id: "q1", kind: "mixed", spans: [[0, 9]], quoted: [[3, 6]], cue: [10, 14], cue_lemma: "say", cue_stance: "neutral", cue_mood: "actual", within: null, speaker: null, confidence: 1, why: [] };
  const article = /** @type {any} */ ({ furniture: [], mentions: [], quotes: [quote, { ...quote, id: "q2", kind: "direct", spans: [[20, 25]], quoted: [[20, 25]], cue: null }] });
  expect(marksOf(article).map(({ layer, start, end }) => [layer, start, end])).toEqual([
    ["quote", 0, 9],
    ["retold", 0, 3],
    ["quoted", 3, 6],
    ["retold", 6, 9],
    ["cue", 10, 14],
    ["quote", 20, 25],
  ]);
});
