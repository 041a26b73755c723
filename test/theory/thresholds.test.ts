/** L9: the linear threshold model with thresholds uniform from 0 to 1 equals live-edge sampling with one edge into each person. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { type Graph, graphFromEdges } from '#hearsay/graph/csr.js';
import { modelOf, passDays, QUIET, runOf } from '../engine/model.ts';
import { expectBinomial } from './statistics.ts';

type Edges = readonly (readonly [number, number])[];
const GRAPHS: readonly (readonly [string, number, Edges])[] = [
  [
    'a path',
    5,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    'a star with a triangle',
    5,
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
    ],
  ],
  [
    'two triangles and a bridge',
    6,
    [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [3, 5],
    ],
  ],
  [
    'everybody knows everybody',
    4,
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ],
  ],
];

/** Probability that each person adopts when `seed` has: over all ways in which the others pick one friend each. */
function liveEdges(size: number, edges: Edges, seed: number): number[] {
  const friends = Array.from({ length: size }, (_, person) =>
    edges.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : [])),
  );
  const adopted = new Array<number>(size).fill(0);
  const choose = (person: number, picked: readonly number[], weight: number): void => {
    if (person === size) {
      for (let each = 0; each < size; each++) {
        let at = each;
        for (let steps = 0; steps < size && at !== seed; steps++) at = picked[at]!;
        if (at === seed) adopted[each]! += weight;
      }
      return;
    }
    if (person === seed) choose(person + 1, [...picked, seed], weight);
    else
      for (const friend of friends[person]!) choose(person + 1, [...picked, friend], weight / friends[person]!.length);
  };
  choose(0, [], 1);
  return adopted;
}

const graphOf = (size: number, edges: Edges): Graph =>
  graphFromEdges(
    size,
    Int32Array.from(edges, ([a]) => a),
    Int32Array.from(edges, ([, b]) => b),
  );

test.each(GRAPHS)('joining by thresholds on %s', (_, size, edges) => {
  const model = modelOf(
    {
      horizon: size + 2,
      adoption: 'threshold',
      population: { size, graph: { file: 'friends.csv' } },
      community: { founders: 1 },
      parameters: { ...QUIET, visitProbability: 0 },
    },
    graphOf(size, edges),
  );
  const REPLICATIONS = 1500;
  const runs = new Array<number>(size).fill(0);
  const joined = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const run = runOf(model, 'only', replication);
    passDays(run, model.horizon);
    const seed = run.members.person[0]!;
    runs[seed]!++;
    for (let member = 0; member < run.members.count; member++) joined[seed]![run.members.person[member]!]!++;
  }
  for (let seed = 0; seed < size; seed++)
    liveEdges(size, edges, seed).forEach((probability, person) => {
      if (person !== seed)
        expectBinomial(joined[seed]![person]!, runs[seed]!, probability, `person ${person} from ${seed}`);
    });
});

test('with adoption by word nobody follows by thresholds', () => {
  const [, size, edges] = GRAPHS[3]!;
  const parts = {
    population: { size, graph: { file: 'friends.csv' } },
    community: { founders: 1 },
    parameters: { ...QUIET, visitProbability: 0 },
  };
  expect(simulate(modelOf(parts, graphOf(size, edges)), 'only', 0).outcomes.joined).toBe(1);
});
