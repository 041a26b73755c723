/** Who is in the community and who recognizes whom, evening by evening, as stretches of days. It only looks at the run. */
import type { Run } from '../run.ts';

/** First and last day, both included. */
export type Stretch = readonly [from: number, to: number];

export interface NetworkHistory {
  /** By number in the population, in the order of joining. */
  readonly people: ReadonlyMap<number, { readonly segment: string; readonly stretches: readonly Stretch[] }>;
  /** Ties of at least the recognition threshold; from and to are numbers in the population. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly stretches: readonly Stretch[] }[];
}

type Growing = [from: number, to: number][];

/** Call `look` at the end of each day, and `history` at the end of the run. */
export function watchNetwork(): { readonly look: (run: Run) => void; readonly history: () => NetworkHistory } {
  const people = new Map<number, { segment: string; stretches: Growing }>();
  const ties = new Map<number, Map<number, Growing>>();
  return {
    look(run) {
      const { day, groups, members, model, parameters } = run;
      for (let member = 0; member < members.count; member++) {
        if (members.group[member]! < 0) continue;
        const person = members.person[member]!;
        let entry = people.get(person);
        if (entry === undefined) {
          entry = { segment: model.segments[members.segment[member]!]!.name, stretches: [] };
          people.set(person, entry);
        }
        extend(entry.stretches, day);
      }
      for (const group of groups) {
        group.forEachTie(parameters.recognitionThreshold, (member, other) => {
          if (member === other) return;
          const [from, to] = [members.person[member]!, members.person[other]!];
          let own = ties.get(from);
          if (own === undefined) {
            own = new Map();
            ties.set(from, own);
          }
          let stretches = own.get(to);
          if (stretches === undefined) {
            stretches = [];
            own.set(to, stretches);
          }
          extend(stretches, day);
        });
      }
    },
    history: () => ({
      people,
      ties: [...ties].flatMap(([from, own]) => [...own].map(([to, stretches]) => ({ from, to, stretches }))),
    }),
  };
}

function extend(stretches: Growing, day: number): void {
  const last = stretches.at(-1);
  if (last !== undefined && last[1] >= day - 1) last[1] = day;
  else stretches.push([day, day]);
}
