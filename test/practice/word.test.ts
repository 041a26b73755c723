/** Word outside: campaigns move members of any age, and what a group is like decides how it is recommended. */
import { expect, test } from 'vitest';
import { onDays, paired, playAll, practiceModel } from './play.ts';

test('a campaign brings invitations and people in a group that has long existed, and a second one less than the first', () => {
  const { none, campaign, twice } = playAll(practiceModel('campaign'), 10);
  const on = (from: number, to: number) => (result: NonNullable<typeof none>[number]) =>
    onDays(result.series.invitations!, from, to);
  expect(paired(none!, campaign!, on(0, 29))).toEqual({ mean: 0, sigmas: 0 });
  const first = paired(none!, campaign!, on(30, 39));
  expect(first.sigmas).toBeGreaterThan(3);
  expect(first.mean).toBeGreaterThan(10);
  expect(paired(none!, campaign!, ({ outcomes }) => outcomes.joined!).sigmas).toBeGreaterThan(3);
  // Friends run out, and openness has not come back.
  const second = paired(campaign!, twice!, on(50, 59));
  expect(second.sigmas).toBeGreaterThan(3);
  expect(second.mean).toBeLessThan(0.9 * first.mean);
});

test('members go on recommending a group that is good to them', () => {
  const { dead, usual, superb } = playAll(practiceModel('recommendation'), 16);
  const late = ({ series }: NonNullable<typeof dead>[number]) => onDays(series.invitations!, 30, 119);
  expect(paired(dead!, superb!, late).sigmas).toBeGreaterThan(3);
  const praise = ({ series }: NonNullable<typeof dead>[number]) => series.praises!.at(-1)!;
  expect(paired(dead!, usual!, praise).sigmas).toBeGreaterThan(3);
  expect(paired(usual!, superb!, praise).sigmas).toBeGreaterThan(3);
  expect(paired(dead!, usual!, ({ series }) => series.complaints!.at(-1)!).sigmas).toBeLessThan(0);
});
