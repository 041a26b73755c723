/** What wears out, and what harms: topics, activities, rewards, offenses. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { onDays, paired, playAll, practiceModel } from './play.ts';

const messages = ({ outcomes }: RunResult) => outcomes.messages!;
const members = ({ outcomes }: RunResult) => outcomes.members!;

test('the best number of topics a day is neither one a week nor five, and twenty drive members off', () => {
  const { seldom, daily, five, twenty } = playAll(practiceModel('frequency'), 8);
  expect(paired(seldom!, daily!, messages).sigmas).toBeGreaterThan(3);
  expect(paired(five!, daily!, messages).sigmas).toBeGreaterThan(3);
  expect(paired(twenty!, five!, members).sigmas).toBeGreaterThan(3);
  expect(paired(twenty!, seldom!, members).sigmas).toBeGreaterThan(3);
});

test('an activity a week does good, ten a day do harm', () => {
  const { none, weekly, ten } = playAll(practiceModel('activities'), 10);
  expect(paired(none!, weekly!, messages).mean).toBeGreaterThan(0);
  expect(paired(ten!, none!, messages).sigmas).toBeGreaterThan(3);
  expect(paired(ten!, none!, members).sigmas).toBeGreaterThan(3);
});

test('levels raise talk at first more than later; a check-in takes nothing from talk; pay raises it and leaves less than there was', () => {
  const { none, levels, checkin, cash } = playAll(practiceModel('rewards'), 10);
  const on =
    (from: number, to: number) =>
    ({ series }: RunResult) =>
      onDays(series.messages!, from, to) / (to - from + 1);
  const first = paired(none!, levels!, on(30, 43));
  expect(first.sigmas).toBeGreaterThan(3);
  expect(paired(none!, levels!, on(76, 89)).mean).toBeLessThan(0.8 * first.mean);
  expect(paired(none!, checkin!, on(30, 119)).sigmas).toBeGreaterThan(-2);
  expect(paired(none!, cash!, on(30, 43)).sigmas).toBeGreaterThan(3);
  expect(paired(none!, cash!, on(120, 179)).mean).toBeLessThan(0);
});

test('moderators pay where every post is tempted, and cost where few are', () => {
  const yaml = readFileSync(new URL('moderation.yaml', import.meta.url), 'utf8');
  const gain = (violationRate: number) => {
    const model = compileModel(readScenario(`${yaml}parameters: { violationRate: ${violationRate} }\n`).scenario);
    const { none, moderated } = playAll(model, 12);
    return paired(none!, moderated!, messages);
  };
  const many = gain(1);
  const few = gain(0.02);
  expect(many.sigmas).toBeGreaterThan(3);
  expect(few.mean).toBeLessThan(many.mean);
});
