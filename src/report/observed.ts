/**
 * Real communities beside the simulated one: the figures that a public log has and a run has, too, for the preset of the scenario.
 */
import { momentsOf } from '../analysis/moments.ts';
import type { PooledRuns } from '../analysis/run-details.ts';
import { COMMUNITIES, OBSERVED_FIGURES, type ObservedFigure } from '../scenario/communities.ts';
import { PARTICIPATION_SHARES } from '../scenario/outcomes.ts';
import type { PresetName } from '../scenario/presets.ts';
import type { NumberFormat } from './format.ts';
import type { Texts } from './language.ts';

export interface ObservedRow {
  readonly figure: string;
  readonly observed: string;
  readonly simulated: string;
}

export interface ObservedTable {
  readonly community: string;
  readonly source: string;
  readonly rows: readonly ObservedRow[];
}

/** One table for each community whose kind the preset is for; `gini` has one value a run. Figures nobody wrote for are left out. */
export function observedTables(
  preset: PresetName,
  pool: PooledRuns,
  gini: ArrayLike<number>,
  text: Texts,
  numbers: NumberFormat,
): ObservedTable[] {
  const simulated = simulatedFigures(pool, gini);
  return COMMUNITIES.filter((community) => community.preset === preset).map(({ name, source, ranges }) => ({
    community: text.observed.communities[name],
    source,
    rows: OBSERVED_FIGURES.flatMap((figure) => {
      const range = ranges[figure];
      const value = simulated[figure];
      if (range === undefined || value === null) return [];
      const write = (share: number) => (figure === 'gini' ? share.toFixed(2) : numbers.share(share));
      return [
        {
          figure: text.observed.figures[figure],
          observed: text.units.range(write(range[0]), write(range[1])),
          simulated: write(value),
        },
      ];
    }),
  }));
}

/** Means over the runs. */
function simulatedFigures(
  { ofJoined, participation }: PooledRuns,
  gini: ArrayLike<number>,
): Record<ObservedFigure, number | null> {
  const { mean: spoke } = ofJoined.spoke;
  // There is none where nobody wrote.
  const topShare = (part: number) => participation[PARTICIPATION_SHARES.indexOf(part)]?.mean ?? null;
  return {
    neverWrote: spoke === null ? null : 1 - spoke,
    cameBack: ofJoined.returned.mean,
    topPercent: topShare(0.01),
    topTenth: topShare(0.1),
    gini: momentsOf(gini).mean,
  };
}
