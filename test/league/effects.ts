/** What each lever of the scenario does by itself under one preset: paired differences to the base, with intervals. */
import { holmAdjust } from '#hearsay/analysis/holm.js';
import type { Interval } from '#hearsay/analysis/interval.js';
import { comparePairs } from '#hearsay/analysis/paired.js';
import { readScenarioFile, runStudy } from '#hearsay/node.js';
import { OUTCOMES, type OutcomeName } from '#hearsay/scenario/outcomes.js';
import type { PresetName } from '#hearsay/scenario/presets.js';

export const SCENARIO = 'scenarios/league.yaml';

/** Columns of the table: staying, talk, trust, growth, sales, money. */
export const COLUMNS = [
  'retention30',
  'activeShare30',
  'messages',
  'trust',
  'joined',
  'orders',
  'revenue',
  'cost',
] as const satisfies readonly OutcomeName[];
export type Column = (typeof COLUMNS)[number];

/** From so many pairs on, a difference that is the same in all is taken for one without chance. */
const FEWEST_CERTAIN = 5;

/** Differences of shares and of trust are shown in points, all others in per cent of the base. */
export const isInPoints = (column: Column): boolean => column === 'trust' || OUTCOMES[column].unit === 'share';

export interface Effect {
  /** In points or per cent of the base; null where no run of a pair has a value, or the base has none of it. */
  readonly size: number | null;
  readonly interval: Interval;
  /** Different from 0 at 5 % with all levers of the column counted (Holm). */
  readonly isClear: boolean;
}

export interface PresetEffects {
  readonly preset: PresetName;
  readonly replications: number;
  /** Means of the base. */
  readonly base: Readonly<Record<Column, number>>;
  /** By strategy, then by column. */
  readonly levers: Readonly<Record<string, Readonly<Record<Column, Effect>>>>;
}

/** Plays the scenario under a preset. */
export async function effectsUnder(preset: PresetName, replications: number): Promise<PresetEffects> {
  const file = readScenarioFile(SCENARIO, { replications, set: [`preset=${preset}`] });
  const { strategies, baseline } = file.scenario;
  const results = await runStudy(file);
  const base = {} as Record<Column, number>;
  const names = strategies.map(({ name }) => name).filter((name) => name !== baseline);
  const levers = Object.fromEntries(names.map((name) => [name, {} as Record<Column, Effect>]));
  for (const column of COLUMNS) {
    const usual = results.outcome(column, { strategy: baseline });
    base[column] = meanOf(usual);
    const differences = names.map((name) => {
      const own = results.outcome(column, { strategy: name });
      const whole = [...own.keys()].filter((k) => Number.isFinite(own[k]) && Number.isFinite(usual[k]));
      const pick = (values: Float64Array) => Float64Array.from(whole, (k) => values[k]!);
      const baseMean = meanOf(pick(usual));
      return { ...comparePairs({ strategy: pick(own), baseline: pick(usual) }, OUTCOMES[column].better), baseMean };
    });
    const adjusted = holmAdjust(differences.map(({ p }) => p));
    differences.forEach(({ difference, ci95, pairs, unusual, baseMean }, k) => {
      // Nothing is a per cent of nothing.
      const scale = isInPoints(column) ? 100 : baseMean > 0 ? 100 / baseMean : Number.NaN;
      const size = difference === null || !Number.isFinite(scale) ? null : difference * scale;
      // The same in every pair, as a wage that is saved: no chance is in it, and no test has a p value for it.
      const isCertain = pairs >= FEWEST_CERTAIN && unusual === 0;
      const interval: Interval =
        size === null || (ci95[0] === null && !isCertain)
          ? [null, null]
          : isCertain
            ? [size, size]
            : [ci95[0]! * scale, ci95[1]! * scale];
      const isClear = size !== null && size !== 0 && (isCertain || (adjusted[k] ?? 1) < 0.05);
      levers[names[k]!]![column] = { size, interval, isClear };
    });
  }
  return { preset, replications, base, levers };
}

function meanOf(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}
