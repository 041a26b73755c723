/** When people look in, as the engine wants it: weights of weekdays with mean 1, and what the day's even order becomes by the hours. */
import type { Content } from '../scenario/levers/content.ts';
import { withAllStages } from '../scenario/meanwhile.ts';
import { DAY_PARTS, type Rhythm, USUAL_HOURS, WEEKDAYS } from '../scenario/rhythm.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Moments of a day that are told apart. */
export const MOMENTS = 256;

export interface CompiledRhythm {
  /** Place of day 0 in the week, 0 for Monday. */
  readonly firstDay: number;
  /** By segment: how often people come on each weekday, with mean 1; undefined where no segment has a week. */
  readonly week: readonly Float64Array[] | undefined;
  /** By segment · MOMENTS + an even draw of a moment: the moment of the look; undefined where the scenario knows no hours. */
  readonly moments: Uint8Array | undefined;
}

/** Undefined where nothing in the scenario has a rhythm or an hour. */
export function compileRhythm({ population, community, strategies }: Scenario): CompiledRhythm | undefined {
  const rhythms = Object.values(population.segments).map(({ rhythm }) => rhythm);
  const hasWeek = rhythms.some((rhythm) => rhythm?.week !== undefined);
  const hasHours =
    rhythms.some((rhythm) => rhythm?.day !== undefined) ||
    strategies.map(withAllStages).some(({ content }) => content.some(({ hour }: Content) => hour !== undefined));
  if (!hasWeek && !hasHours) return undefined;
  return {
    firstDay: WEEKDAYS.indexOf(community.firstDay),
    week: hasWeek ? rhythms.map(weekOf) : undefined,
    moments: hasHours ? joined(rhythms.map(momentsOf)) : undefined,
  };
}

function weekOf(rhythm: Rhythm | undefined): Float64Array {
  const weights = WEEKDAYS.map((name) => rhythm?.week?.[name] ?? 1);
  const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
  return Float64Array.from(weights, (weight) => (mean > 0 ? weight / mean : 1));
}

/** The inverse of the distribution of looks over the day, at the middle of each of MOMENTS equal parts. */
function momentsOf(rhythm: Rhythm | undefined): Uint8Array {
  const weights = DAY_PARTS.map((part) => (rhythm?.day ?? USUAL_HOURS)[part]);
  const sum = weights.reduce((a, b) => a + b, 0);
  const length = MOMENTS / DAY_PARTS.length;
  return Uint8Array.from({ length: MOMENTS }, (_, k) => {
    let rest = ((k + 0.5) / MOMENTS) * sum;
    let part = 0;
    while (part < weights.length - 1 && rest >= weights[part]!) rest -= weights[part++]!;
    return sum > 0 ? Math.min(MOMENTS - 1, Math.floor((part + rest / weights[part]!) * length)) : k;
  });
}

function joined(tables: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(tables.length * MOMENTS);
  tables.forEach((table, k) => {
    all.set(table, k * MOMENTS);
  });
  return all;
}
