/** The more could answer, the less readily each does. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf } from '../model.ts';

const talking = (size: number, parameters: object) =>
  modelOf({
    horizon: 40,
    population: { size },
    community: { founders: size, groups: { cap: size } },
    strategies: { only: { content: [{ days: '0-39' }] } },
    parameters: { inviteMean: 0, tellRate: 0, frailtyA: 0.01, frailtyB: 1e6, dropOut: 0, ...parameters },
  });

/** Replies a post of a member gets, over a few runs. */
function repliesAPost(size: number, replyDiffusion: number): number {
  let [replies, posts] = [0, 0];
  for (let replication = 0; replication < 3; replication++) {
    const { outcomes } = simulate(talking(size, { replyDiffusion }), 'only', replication);
    replies += outcomes.replies!;
    posts += outcomes.posts!;
  }
  return replies / posts;
}

test('a message gets fewer replies in a large group than it did, and more in a small one', () => {
  expect(repliesAPost(400, 0.8)).toBeLessThan(0.9 * repliesAPost(400, 0));
  expect(repliesAPost(25, 0.8)).toBeGreaterThan(1.1 * repliesAPost(25, 0));
});

test('in a group of a hundred that nobody leaves nothing is changed by a bit', () => {
  const digest = (replyDiffusion: number) => simulate(talking(100, { replyDiffusion }), 'only', 0).digest;
  expect(digest(0.8)).toBe(digest(0));
});

test('what the operator asks is meant for all, whatever the size', () => {
  const only = { postRate: 0, questionRate: 0, replyStranger: 0, replyBonded: 0, circleRate: 0 };
  const digest = (replyDiffusion: number) => simulate(talking(250, { ...only, replyDiffusion }), 'only', 0).digest;
  expect(digest(0.8)).toBe(digest(0));
});
