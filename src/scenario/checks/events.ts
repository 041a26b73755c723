/** What befalls a community. */
import { each, isMap, listOf, mapOf } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import * as form from '../schema.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import { checkStart, startOf } from './times.ts';

/** What each kind of event is described by, besides its days. */
export const EVENT_KEYS: Readonly<Record<form.Event['kind'], readonly string[]>> = {
  'bad-product': ['share', 'severity'],
  abuse: ['share', 'severity'],
  rumor: ['share', 'severity'],
  raid: ['messages'],
  competitor: ['pull'],
  outage: [],
};

export function checkEvents(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const { after } = mapOf(effective.crisisResponse);
  each(own.events, form.event, (entry, raw, i) => {
    const path = ['events', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    if (!entry) return;
    for (const key of Object.keys(raw))
      if (key !== 'kind' && key !== 'days' && !EVENT_KEYS[entry.kind].includes(key))
        report([...path, key], say.eventKey(entry.kind, key, EVENT_KEYS[entry.kind]), 'key');
    if (entry.days.to === 0 && EVENT_KEYS[entry.kind].includes('share'))
      report([...path, 'days'], say.crisisBeforeAnybody());
    if (entry.kind === 'bad-product' && listOf(effective.offers).length === 0)
      report([...path, 'kind'], say.nothingSold());
  });
  if (!isMap(own.crisisResponse)) return;
  if (after === undefined) report(['crisisResponse'], say.answerNever(), 'key');
  const crises = listOf(effective.events).map((event) => mapOf(event).kind);
  if (!crises.some((kind) => kind !== 'competitor' && kind !== 'outage') && typeof own.extends !== 'string')
    report(['crisisResponse'], say.answerToNothing(), 'key');
}
