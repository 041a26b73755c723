/** The operator's own people. */
import { isMap, mapOf, parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import { day } from '../quantities.ts';
import * as form from '../schema.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import { checkStart } from './times.ts';

export function checkOperators(own: PlainMap, effective: PlainMap, report: Report): void {
  const hours = parsed(form.operators.shape.hours, mapOf(own.operators).hours);
  if (hours !== undefined && hours > 24) report(['operators', 'hours'], say.tooManyHours('operator', hours));
  if (mapOf(own.operators).replyToNewcomers === true && hasNoHours(form.operators, mapOf(effective.operators)))
    report(['operators', 'replyToNewcomers'], say.workWithoutHours('nobody has time to answer first posts'), 'key');
}

export function checkModerators(own: PlainMap, effective: PlainMap, report: Report): void {
  if (!isMap(own.moderators)) return;
  const hours = parsed(form.moderators.shape.hours, own.moderators.hours);
  if (hours !== undefined && hours > 24) report(['moderators', 'hours'], say.tooManyHours('moderator', hours));
  const moderators = mapOf(effective.moderators);
  if (hasNoHours(form.moderators, moderators))
    report(['moderators'], say.workWithoutHours('moderators have no time to look at anything'), 'key');
  const { consequence = 'delete' } = moderators;
  if (own.moderators.strikes !== undefined && (consequence === 'warn' || consequence === 'delete'))
    report(['moderators', 'strikes'], say.strikesWithoutConsequence(consequence), 'key');
}

/** Whether people are there who give no time at all. */
function hasNoHours(lever: typeof form.operators | typeof form.moderators, written: PlainMap): boolean {
  const people = parsed(lever, written);
  return people !== undefined && people.count > 0 && people.hours === 0;
}

export function checkLeaders(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  if (!isMap(own.leaders)) return;
  checkStart(['leaders', 'from'], 'from', parsed(day, own.leaders.from), facts, report);
  const { count, share } = mapOf(effective.leaders);
  if (count !== undefined && share !== undefined) report(['leaders'], say.leadersTwice(), 'key');
  if (count === undefined && share === undefined) report(['leaders'], say.leadersWithoutNumber(), 'key');
}
