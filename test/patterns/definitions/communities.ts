/** Real communities beside the presets that are for their kind: the same figures over the same length of time. */
import { COMMUNITIES, OBSERVED_FIGURES, type ObservedFigure } from '#hearsay/scenario/communities.js';
import { pattern } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';

/** What the figures are called here and in the table. */
const NAMES: Readonly<Record<ObservedFigure, string>> = {
  neverWrote: 'share who never wrote',
  cameBack: 'share who came back on another day',
  topPercent: 'share of messages by the most active 1 %',
  topTenth: 'share of messages by the most active 10 %',
  gini: 'Gini coefficient of messages',
};

/** As many people as the smallest window of the log has, at most so many. Half are there at first, the others come as time goes by. */
const MOST_PEOPLE = 3000;

export const OBSERVED = COMMUNITIES.map(({ meaning, preset, source, days, people, ranges }) => {
  const size = Math.min(MOST_PEOPLE, people[0]);
  return pattern<Record<ObservedFigure, number>>({
    id: preset,
    statement: `Preset ${preset} beside ${meaning}.`,
    source,
    setting: `preset ${preset}: ${Math.round(size / 2)} founders who know twelve people each, as many more over ${days} days, a topic a day`,
    replications: { quick: 3, full: 24 },
    prepare(defaults) {
      const model = settingOf(
        {
          preset,
          horizon: days,
          population: { size: 2 * size, graph: { kind: 'small-world', meanDegree: 12 } },
          community: { founders: Math.round(size / 2), groups: { cap: 5000 } },
          strategies: {
            only: {
              content: [{ days: `0-${days - 1}` }],
              recruit: [{ channel: 'street', days: `0-${days - 1}`, expected: size / 2 }],
            },
          },
        },
        defaults,
      );
      return (replication) => {
        const { funnel, participation, outcomes } = watch(model, 'only', replication);
        return {
          neverWrote: 1 - funnel.spoke / funnel.joined,
          cameBack: funnel.returned / funnel.joined,
          topPercent: participation[0]!,
          topTenth: participation[2]!,
          gini: outcomes.gini!,
        };
      };
    },
    figures: OBSERVED_FIGURES.filter((figure) => ranges[figure] !== undefined).map((figure) => ({
      name: NAMES[figure],
      band: ranges[figure]!,
      of: (plays) => mean(plays.map((play) => play[figure])),
    })),
  });
});
