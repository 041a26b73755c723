/** What workers answer arrives as it was, to the last bit, and keys are cut without a loss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunReport } from '#hearsay/experiment/job.js';
import type { RunKey } from '#hearsay/experiment/results.js';
import { cutKeys } from '#hearsay/study/queue/cut.js';
import { joinReports, readReport, splitReports, writeReport } from '#hearsay/study/queue/written-report.js';

/** Between two others, as in an answer. */
function through(value: unknown): unknown {
  const others = [{ failure: { message: 'öther' } }, { result: Float64Array.of(1, -0) }];
  const all = [others[0], value, others[1]].map((each) => writeReport(each as unknown as RunReport));
  const [first, found, last] = splitReports(Buffer.from(joinReports(all))).map(readReport);
  expect([first, last]).toStrictEqual(others);
  return found;
}

test('numbers, lists of numbers and text survive the way to the last bit', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          numbers: fc.array(fc.double()),
          series: fc.float64Array(),
          text: fc.string({ unit: 'grapheme' }),
          byName: fc.dictionary(
            fc.string({ minLength: 1 }).filter((name) => !name.startsWith('#') && name !== '__proto__'),
            fc.double(),
            { noNullPrototype: true },
          ),
        },
        { noNullPrototype: true },
      ),
      (value) => {
        // Told apart: NaN of itself, −0 of 0, and an array of another type.
        expect(through(value)).toStrictEqual(value);
      },
    ),
  );
});

test.each([1, 7, 8, 12, 200])('what is cut off after %i bytes is refused', (length) => {
  const report = { result: { series: { members: Float64Array.of(1, 2, 3) } } } as unknown as RunReport;
  const joined = Buffer.from(joinReports([writeReport(report), writeReport(report)]));
  const cut = joined.subarray(0, Math.min(length, joined.length - 1));
  expect(() => splitReports(cut).map(readReport)).toThrow(SyntaxError);
  const { text } = writeReport(report);
  expect(() => readReport({ text, bytes: new Uint8Array(16) })).toThrow(SyntaxError);
});

describe('keys that are cut', () => {
  const keysOf = (worlds: number, strategies: number): RunKey[] =>
    Array.from({ length: worlds * strategies }, (_, k) => ({
      point: 0,
      replication: Math.floor(k / strategies),
      strategy: `s${k % strategies}`,
    }));
  const nameOf = ({ replication, strategy }: RunKey) => `${replication} ${strategy}`;

  test('are all in some part, none in two, whatever comes back and whatever is learned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(
          fc.record({ threads: fc.nat(20), back: fc.nat(3), ms: fc.double({ min: 0, max: 5_000, noNaN: true }) }),
          { minLength: 1 },
        ),
        (worlds, strategies, turns) => {
          const keys = keysOf(worlds, strategies);
          const cut = cutKeys(keys, keys.length);
          const done: string[] = [];
          for (let turn = 0; ; turn++) {
            const { threads, back, ms } = turns[turn % turns.length]!;
            const part = cut.next(threads);
            if (part === undefined) break;
            // The last turns give nothing back, or there would be no end.
            const returned = turn < 100 ? part.slice(0, Math.min(back, part.length - 1)) : [];
            cut.giveBack(returned);
            cut.learn(part.length, ms * part.length, 1_000);
            done.push(...part.slice(returned.length).map(nameOf));
          }
          expect(done.sort()).toEqual(keys.map(nameOf).sort());
        },
      ),
    );
  });

  test('keep the strategies of a replication together where parts are long enough', () => {
    const keys = keysOf(300, 3);
    const cut = cutKeys(keys, keys.length);
    cut.learn(10, 100, 10_000);
    // In the end parts become small, so that all threads get some.
    for (let done = 0; done < 800; ) {
      const part = cut.next(4)!;
      const worlds = new Set(part.map(({ replication }) => replication));
      expect(part.length).toBe(worlds.size * 3);
      done += part.length;
    }
  });

  test('make parts of about a second, and of one run where a run takes longer', () => {
    const sizes = (msPerRun: number) => {
      const keys = keysOf(5_000, 2);
      const cut = cutKeys(keys, keys.length);
      cut.learn(10, 10 * msPerRun, 10_000);
      return cut.next(4)!.length;
    };
    expect(sizes(50)).toBe(20);
    expect(sizes(10)).toBe(100);
    expect(sizes(3_000)).toBe(1);
  });
});
