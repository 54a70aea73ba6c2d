import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { borrow, LINGERS, openFor } from "./shared.js";

const annotator = () => ({ annotate: vi.fn(), compare: vi.fn(), close: vi.fn() });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const moment = () => vi.advanceTimersByTimeAsync(LINGERS);

test("all share one, which is closed a moment after the last, once", async () => {
  const one = annotator();
  const open = vi.fn(async () => one);
  const [first, second] = [borrow(open), borrow(open)];
  expect(await first.annotator).toBe(await second.annotator);
  first.release();
  first.release();
  await moment();
  expect(one.close).not.toHaveBeenCalled();
  second.release();
  const third = borrow(open);
  await moment();
  expect(one.close).not.toHaveBeenCalled();
  third.release();
  await moment();
  expect([open.mock.calls.length, one.close.mock.calls.length]).toEqual([1, 1]);
});

test("after the last, and after a failure, it is opened anew", async () => {
  const open = vi.fn().mockRejectedValueOnce(new Error("no network")).mockImplementation(async () => annotator());
  const failing = borrow(open);
  await expect(failing.annotator).rejects.toThrow("no network");
  const next = borrow(open);
  await next.annotator;
  failing.release();
  expect(await borrow(open).annotator).toBe(await next.annotator);
  expect(open).toHaveBeenCalledTimes(2);
});

test("one that is opened early is kept for whoever comes for it, and closed where nobody does", async () => {
  const one = annotator();
  const open = vi.fn(async () => one);
  await openFor(open, Promise.resolve("loaded"));
  const own = borrow(open);
  await moment();
  expect(one.close).not.toHaveBeenCalled();
  own.release();
  await moment();
  expect([open.mock.calls.length, one.close.mock.calls.length]).toEqual([1, 1]);
  await expect(openFor(open, Promise.reject(new Error("no network")))).rejects.toThrow("no network");
  await moment();
  expect([open.mock.calls.length, one.close.mock.calls.length]).toEqual([2, 2]);
});
