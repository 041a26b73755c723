/** What happens in the groups: content, activities, rules and triggers. */
import { KEYS_OF_KIND } from '../activity-kinds.ts';
import { each, isMap, listOf, mapOf, parsed, textsOf } from '../as-written.ts';
import { TRIGGER_NAMES } from '../formulas.ts';
import * as say from '../issues.ts';
import { OUTCOME_NAMES } from '../outcomes.ts';
import type { PlainMap } from '../overrides.ts';
import { day } from '../quantities.ts';
import { PERIOD, wholeDays } from '../resolve.ts';
import * as form from '../schema.ts';
import type { Path } from '../source.ts';
import type { Facts } from './facts.ts';
import { checkFormula } from './formulas.ts';
import type { Report } from './report.ts';
import { checkLength, checkStart, startOf } from './times.ts';

export function checkContent(own: PlainMap, facts: Facts, report: Report): void {
  each(own.content, form.content, (entry, raw, i) => {
    const path = ['content', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (!entry) return;
    if (entry.parts !== undefined && entry.kind !== 'series')
      report([...path, 'parts'], say.partsOfNoSeries(entry.kind), 'key');
    if (entry.serves && Object.values(entry.serves).every((part) => part === 0))
      report([...path, 'serves'], say.servesNothing('this content'), 'key');
    const { from, to } = entry.days;
    const pieces = entry.perDay * (1 + Math.floor((Math.min(to, (facts.horizon ?? 1) - 1) - from) / period(entry)));
    if (entry.stock !== undefined && entry.stock >= pieces && facts.horizon !== undefined)
      report([...path, 'stock'], say.stockNeverUsedUp(entry.stock, pieces), 'key');
    if (entry.kind === 'series' && pieces < (entry.parts ?? 5) && facts.horizon !== undefined)
      report([...path, 'kind'], say.seriesCutShort(pieces, entry.parts ?? 5));
    if (entry.byMembers?.share === 0) report([...path, 'byMembers', 'share'], say.madeByNobody());
  });
}

/** Days from one piece to the next. */
const period = ({
  every,
  kind,
}: {
  readonly every?: number | undefined;
  readonly kind: form.Content['kind'];
}): number => Math.max(1, wholeDays(every ?? PERIOD[kind]));

export function checkCuration(own: PlainMap, facts: Facts, report: Report): void {
  if (!isMap(own.curation)) return;
  for (const key of ['pins', 'digest'] as const) {
    const written = own.curation[key];
    if (!isMap(written)) continue;
    checkStart(['curation', key, 'from'], 'from', parsed(day, written.from), facts, report);
    checkLength(['curation', key, 'every'], written.every, 'positive', report);
  }
}

export function checkActivities(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const started = new Set(listOf(effective.triggers).map((trigger) => mapOf(mapOf(trigger).do).activity));
  const seen = new Set<string>();
  each(own.activities, form.activity, (entry, raw, i) => {
    const path = ['activities', i];
    if (raw.days !== undefined) checkStart([...path, 'days'], 'days', entry?.days?.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    checkLength([...path, 'lasts'], raw.lasts, 'positive', report);
    checkLength([...path, 'warmUp'], raw.warmUp, 'any', report);
    if (typeof raw.name === 'string') {
      if (seen.has(raw.name)) report([...path, 'name'], say.activityTwice(raw.name));
      seen.add(raw.name);
    }
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (!entry) return;
    checkKindOf(entry, raw, path, report);
    if (entry.days === undefined && entry.every === undefined && !started.has(entry.name))
      report([...path, 'name'], say.activityNever(entry.name));
    if (entry.every && entry.lasts > entry.every) report([...path, 'lasts'], say.activityOverlaps(entry.name));
  });
}

/** What belongs to one kind of activity only, and what an activity of that kind needs. */
function checkKindOf(entry: form.Activity, raw: PlainMap, path: Path, report: Report): void {
  const { name, kind = 'general', pledge = 0, goal = 0.5, cost, costPerHead = 0 } = entry;
  const own: readonly string[] = KEYS_OF_KIND[kind];
  for (const [owner, keys] of Object.entries(KEYS_OF_KIND))
    for (const key of keys as readonly string[])
      if (raw[key] !== undefined && !own.includes(key))
        report([...path, key], say.activityKey(kind, key, owner), 'key');
  if (entry.serves && Object.values(entry.serves).every((part) => part === 0))
    report([...path, 'serves'], say.servesNothing(`the activity "${name}"`), 'key');
  if (kind === 'challenge' && entry.lasts <= 1) report([...path, 'kind'], say.challengeOfOneDay(name));
  if (kind === 'lottery' && !entry.prize) report([...path, 'kind'], say.lotteryWithoutPrize(name));
  if (kind === 'question-hour' && entry.quality < 0.5) report([...path, 'quality'], say.answersSettleNothing(name));
  if (kind !== 'offline') return;
  if (entry.warmUp === 0) report([...path, 'kind'], say.meetingUnannounced(name));
  for (const key of ['goal', 'referencePrice'] as const)
    if (entry[key] !== undefined && pledge === 0) report([...path, key], say.goalWithoutPledge(key), 'key');
  if (pledge === 0) return;
  if (cost + costPerHead === 0) report([...path, 'pledge'], say.pledgeForNothing(name), 'key');
  else if (costPerHead > 0 && pledge < goal * costPerHead)
    report([...path, 'pledge'], say.goalOutOfReach(name, pledge / costPerHead), 'key');
}

export function checkRules(own: PlainMap, { segmentNames }: Facts, report: Report): void {
  const { entry } = mapOf(own.rules);
  const allowed = textsOf(mapOf(entry).segments);
  allowed.forEach((segment, i) => {
    if (!segmentNames.includes(segment))
      report(['rules', 'entry', 'segments', i], say.unknownName('segment', segment, segmentNames));
  });
  if (!isMap(entry)) return;
  if (Object.keys(entry).length === 0) report(['rules', 'entry'], say.entryForEverybody(), 'key');
  for (const segment of Object.keys(mapOf(entry.quiz))) {
    const path = ['rules', 'entry', 'quiz', segment];
    if (!segmentNames.includes(segment)) report(path, say.unknownName('segment', segment, segmentNames), 'key');
    else if (allowed.length > 0 && !allowed.includes(segment)) report(path, say.quizForTheShutOut(segment), 'key');
  }
}

export function checkTriggers(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const activities = listOf(effective.activities).flatMap((activity) => textsOf([mapOf(activity).name ?? null]));
  each(own.triggers, form.trigger, (_, raw, i) => {
    const path = ['triggers', i];
    if (typeof raw.when === 'string') checkCondition([...path, 'when'], raw.when, Object.keys(facts.formulas), report);
    checkLength([...path, 'pause'], raw.pause, 'any', report);
    checkLength([...path, 'after'], raw.after, 'any', report);
    if (typeof raw.when === 'string') checkSurveyed([...path, 'when'], raw.when, effective, report);
    if (!isMap(raw.do)) return;
    const { activity, topics } = raw.do;
    if (activity === undefined && topics === undefined && Object.keys(raw.do).length === 0)
      report([...path, 'do'], say.triggerDoesNothing(), 'key');
    if (typeof activity === 'string' && !activities.includes(activity))
      report([...path, 'do', 'activity'], say.unknownName('activity', activity, activities));
  });
}

/** Says so when a condition looks at a survey that nobody holds. */
function checkSurveyed(path: Path, text: string, effective: PlainMap, report: Report): void {
  const asked = new Set(listOf(effective.surveys).map((survey) => mapOf(survey).about));
  for (const about of form.SURVEY_QUESTIONS) {
    const name = `surveyed${about[0]!.toUpperCase()}${about.slice(1)}`;
    if (text.includes(name) && !asked.has(about)) report(path, say.surveyNeverHeld(name, about));
  }
}

export function checkSurveys(own: PlainMap, { segmentNames, ...facts }: Facts, report: Report): void {
  each(own.surveys, form.survey, (entry, raw, i) => {
    const path = ['surveys', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    textsOf(raw.segments).forEach((segment, k) => {
      if (!segmentNames.includes(segment))
        report([...path, 'segments', k], say.unknownName('segment', segment, segmentNames));
    });
    if (entry && (entry.sample === 0 || entry.responseRate === 0)) report(path, say.surveyNobodyAnswers());
  });
}

export function checkIdentity(own: PlainMap, facts: Facts, report: Report): void {
  if (!isMap(own.commonIdentity)) return;
  checkStart(['commonIdentity', 'from'], 'from', parsed(day, own.commonIdentity.from), facts, report);
}

/** A condition over yesterday's numbers: what else a formula may use gets an answer of its own. */
function checkCondition(path: Path, text: string, formulas: readonly string[], report: Report): void {
  const others = [...OUTCOME_NAMES, ...formulas].filter((name) => !TRIGGER_NAMES.includes(name));
  for (const name of checkFormula(path, text, [...TRIGGER_NAMES, ...others], report) ?? []) {
    if (!others.includes(name)) continue;
    const problem = formulas.includes(name) ? say.triggerFormula(name) : say.triggerOutcome(name);
    report(path, problem, { position: text.indexOf(name), length: name.length });
  }
}
