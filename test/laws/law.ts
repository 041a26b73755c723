/**
 * Laws hold for whatever is drawn. Under CI the same cases are drawn every time, elsewhere new ones; `npm run test:laws -- --seeds 200` tries
 * each law under many seeds, and `--record` adds those that fail to `seeds.json`, from where they are tried in every run.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';

/** By the full name of a test: seeds under which it once failed. */
const RECORDED = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly number[]>
>;

/** Seeds to try each law with besides the one of every run, and the first of them; the file that takes those that fail. */
const MANY = Number(process.env.LAW_SEEDS ?? 0);
const FIRST = Number(process.env.LAW_FIRST_SEED ?? 1);
const FAILURES = process.env.LAW_FAILURES;

/** Fails when a property does not hold: under the seed of the run, those on record, and as many more as are asked for. */
export function holds<Values>(property: fc.IProperty<Values>, options: fc.Parameters<Values> = {}): void {
  const law = expect.getState().currentTestName!;
  fc.assert(property, options);
  for (const seed of RECORDED[law] ?? []) fc.assert(property, { ...options, seed });
  const failures: string[] = [];
  for (let seed = FIRST; seed < FIRST + MANY; seed++) {
    const details = fc.check(property, { ...options, seed });
    if (!details.failed) continue;
    failures.push(`seed ${seed}: ${fc.defaultReportMessage(details)}`);
    if (FAILURES !== undefined) appendFileSync(FAILURES, `${JSON.stringify({ law, seed })}\n`);
  }
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}
