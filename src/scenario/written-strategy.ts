/**
 * A strategy as it would be written into a scenario file, from what it means: the way back from `resolveScenario`.
 */
import { datedEntries } from './levers/dated.ts';
import { LEVERS, type LeverName, leverNamed, offValue } from './levers.ts';
import type { Strategy } from './strategy.ts';

/** Every lever that does something, without `extends`; reading it gives `strategy` again. As JSON it can stand behind `--set`. */
export function writtenStrategy(strategy: Strategy): Record<string, unknown> {
  const levers = LEVERS.filter((lever) => isWritten(lever, strategy[lever]));
  const note = strategy.note === '' ? {} : { note: strategy.note };
  return { ...note, ...Object.fromEntries(levers.map((lever) => [lever, writtenLever(lever, strategy[lever])])) };
}

/** A lever that there always is must be written: without it, a strategy has what its community has. */
const isWritten = (lever: LeverName, value: unknown): boolean =>
  leverNamed(lever).always || JSON.stringify(value) !== JSON.stringify(offValue(lever));

function writtenLever(lever: LeverName, value: unknown): unknown {
  const entries = datedEntries(value);
  if (entries !== undefined) return written(entries);
  const { writeBack } = leverNamed(lever);
  return written(writeBack ? writeBack(value) : value);
}

/** Days as `0-6`; everything else is written as it is meant. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const { from, to, ...others } = value as Readonly<Record<string, unknown>>;
  if (to !== undefined && Object.keys(others).length === 0) return `${from}-${to}`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, written(part)]),
  );
}
