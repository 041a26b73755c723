/** Friends by a factor, against counts of the graph that it was made from. */
import { expect, test } from 'vitest';
import { createWorld } from '#hearsay/engine/world.js';
import { degreeOf } from '#hearsay/graph/csr.js';
import { modelOf } from '../engine/model.ts';

const worldOf = (
  factors: { readonly a?: number; readonly b?: number },
  kind: object = { kind: 'small-world', meanDegree: 10 },
) =>
  createWorld(
    modelOf({
      population: {
        size: 4000,
        graph: kind,
        segments: {
          a: { share: 0.2, ...(factors.a !== undefined && { friends: factors.a }) },
          b: { share: 0.8, ...(factors.b !== undefined && { friends: factors.b }) },
        },
      },
    }),
    0,
  );
const meanDegree = ({ graph, segmentOf }: ReturnType<typeof worldOf>, segment: number) => {
  let [sum, count] = [0, 0];
  for (let person = 0; person < graph.personCount; person++)
    if (segmentOf[person] === segment) {
      sum += degreeOf(graph, person);
      count++;
    }
  return sum / count;
};

test('a factor of one leaves the graph as it is', () => {
  expect(worldOf({ a: 1, b: 1 }).graph).toEqual(worldOf({}).graph);
});

test('people with a factor have that many times the friends, as near as overlaps and those who befriend them allow', () => {
  const usual = meanDegree(worldOf({}), 0);
  const many = worldOf({ a: 3 });
  // Three times, and a few more from others of their kind; those whom they befriend gain some.
  expect(meanDegree(many, 0) / usual).toBeGreaterThan(2.3);
  expect(meanDegree(many, 0) / usual).toBeLessThan(3.8);
  expect(meanDegree(many, 1) / usual).toBeLessThan(1.6);
  // A half of the friendships with others, a quarter of those among each other.
  const few = worldOf({ a: 0.5 });
  expect(meanDegree(few, 0) / usual).toBeCloseTo(0.8 * 0.5 + 0.2 * 0.25, 1);
  expect(meanDegree(worldOf({ a: 0 }), 0)).toBe(0);
});

test('friendships are mutual, and nobody befriends themselves', () => {
  const { graph } = worldOf({ a: 4, b: 0.7 });
  for (let person = 0; person < graph.personCount; person++)
    for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++) {
      const friend = graph.neighbors[at]!;
      expect(friend).not.toBe(person);
      const row = graph.neighbors.subarray(graph.offsets[friend]!, graph.offsets[friend + 1]!);
      expect(row.includes(person)).toBe(true);
    }
});
