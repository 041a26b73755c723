/**
 * What must fit together across a scenario, beyond the form of each value.
 *
 * Every check looks only at parts that have the right form, so that one run reports a wrong number here and an unknown name
 * there without the one causing a false report of the other.
 */
import { z } from 'zod';
import { compileFormula, FormulaError, isFormulaName } from '../formula/compile.ts';
import { each, isMap, listOf, mapOf, parsed, textsOf } from './as-written.ts';
import { type Bounds, parseBounds } from './expectation.ts';
import { DAILY_OUTCOMES, FORMULA_NAMES, TRIGGER_NAMES } from './formulas.ts';
import { groupProblems } from './group-checks.ts';
import { checkIncentives } from './incentive-checks.ts';
import * as say from './issues.ts';
import { parseOutcomeReference } from './outcome-reference.ts';
import { OUTCOME_NAMES, OUTCOMES, type OutcomeName } from './outcomes.ts';
import type { PlainMap } from './overrides.ts';
import { PLATFORMS } from './platforms.ts';
import { day, duration } from './quantities.ts';
import { lineageOf, wholeDays } from './resolve.ts';
import * as form from './schema.ts';
import { cutFormulaIn } from './shape.ts';
import type { Path, Plain } from './source.ts';
import { checkLength, checkStart, isFraction, startOf } from './time-checks.ts';

const LONGEST_HORIZON = 3_650;
/** As many as the graph generators accept. */
const MOST_FRIENDSHIPS = 100_000_000;
/** Strategies, segments and formulas, of each. */
const MOST_NAMES = 200;
/** The engine packs a topic into 8 bits, one of them standing for none, and offers into the bits of a word. */
const MOST_TOPICS = 255;
const MOST_OFFERS = 32;
const SHARE_TOLERANCE = 0.001;

/** Told of each problem; `where` is the key, the value, or some characters of the text at the path. */
export type Report = (
  path: Path,
  problem: say.Problem,
  where?: 'key' | 'value' | { readonly position: number; readonly length: number },
) => void;

/** Reports everything that does not fit together, and returns what the scenario expects of its outcomes. */
export function checkScenario(data: PlainMap, strategyNames: readonly string[], report: Report): form.Expectation[] {
  if (reportCrowds(data, report)) return [];
  const facts = gatherFacts(data, strategyNames);
  checkHorizon(facts, report);
  checkPopulation(facts, report);
  checkGraph(facts, report);
  checkCommunity(facts, report);
  checkFormulas(facts, report);
  if (data.wordOfMouth === 'everywhere' && hasNoGraph(facts)) report(['wordOfMouth'], say.nobodyOutside());
  if (strategyNames.length === 0 && isMap(data.strategies)) report(['strategies'], say.noStrategies(), 'key');
  checkExtends(facts, report);
  for (const name of strategyNames) checkStrategy(name, facts, report);
  checkGroups(facts, report);
  checkOutcomes(facts, report);
  return checkExpectations(facts, report);
}

/** What a person could not have written is not looked at any further. */
function reportCrowds(data: PlainMap, report: Report): boolean {
  const crowds: readonly (readonly [string, Path, Plain | undefined])[] = [
    ['strategies', ['strategies'], data.strategies],
    ['segments', ['population', 'segments'], mapOf(data.population).segments],
    ['formulas', ['formulas'], data.formulas],
  ];
  let found = false;
  for (const [what, path, value] of crowds) {
    const count = Object.keys(mapOf(value)).length;
    if (count <= MOST_NAMES) continue;
    report(path, say.tooMany(what, count, MOST_NAMES), 'key');
    found = true;
  }
  return found;
}

/** The parts of a scenario that other parts refer to; undefined where the form is wrong. */
interface Facts {
  readonly data: PlainMap;
  readonly horizon: number | undefined;
  readonly size: number | undefined;
  readonly founders: number;
  readonly graph: form.GraphDescription | undefined;
  readonly segmentNames: readonly string[];
  /** Share of the population by segment, undefined as a whole if any is wrong. */
  readonly segmentShares: Readonly<Record<string, number>> | undefined;
  readonly topics: readonly string[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly strategyNames: readonly string[];
  readonly strategies: Readonly<Record<string, PlainMap>>;
  /** Strategies that reach a strategy without `extends` by following it. */
  readonly sound: ReadonlySet<string>;
}

function gatherFacts(data: PlainMap, strategyNames: readonly string[]): Facts {
  const population = mapOf(data.population);
  const written = mapOf(population.segments);
  const segments = population.segments === undefined ? { everyone: { share: 1 } } : written;
  const community = mapOf(data.community);
  const days = parsed(duration, data.horizon);
  const shares = parsed(z.record(z.string(), z.looseObject({ share: form.segment.shape.share })), segments);
  const strategies = Object.fromEntries(
    strategyNames.map((name) => [name, mapOf(mapOf(data.strategies)[name])]),
  ) as Record<string, PlainMap>;
  return {
    data,
    horizon: days === undefined ? undefined : wholeDays(days),
    size: parsed(form.population.shape.size, population.size),
    founders: parsed(form.community.shape.founders, community.founders) ?? 0,
    graph: parsed(form.population.shape.graph, population.graph),
    segmentNames: Object.keys(segments),
    segmentShares: shares && Object.fromEntries(Object.entries(shares).map(([name, { share }]) => [name, share])),
    topics: [
      ...new Set([
        ...textsOf(community.topics),
        ...Object.values(segments).flatMap((segment) => Object.keys(mapOf(mapOf(segment).topics))),
      ]),
    ],
    formulas: Object.fromEntries(
      Object.entries(mapOf(data.formulas)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    strategyNames,
    strategies,
    sound: new Set(strategyNames.filter((name) => followExtends(name, strategies).end === 'root')),
  };
}

// ---- the world -------------------------------------------------------------------------------------------------------

function checkHorizon({ data, horizon }: Facts, report: Report): void {
  if (horizon === undefined) return;
  if (horizon < 1) report(['horizon'], say.horizonTooShort());
  if (horizon > LONGEST_HORIZON) report(['horizon'], say.horizonTooLong(horizon, LONGEST_HORIZON));
  if (horizon !== parsed(duration, data.horizon) && isFraction(parsed(duration, data.horizon)!))
    report(['horizon'], say.horizonRounded(horizon));
}

function checkPopulation({ data, segmentNames, segmentShares, size, founders }: Facts, report: Report): void {
  const path = ['population', 'segments'];
  if (isMap(mapOf(data.population).segments)) {
    if (segmentNames.length === 0) report(path, say.sharesDoNotAddUp('the shares of the segments', 0), 'key');
    else if (segmentShares) {
      const sum = sumOf(Object.values(segmentShares));
      if (Math.abs(sum - 1) > SHARE_TOLERANCE)
        report(path, say.sharesDoNotAddUp('the shares of the segments', sum), 'key');
    }
  }
  if (size !== undefined && founders > size)
    report(['community', 'founders'], say.moreThanPopulation('there are to be founders:', founders, size));
}

function checkGraph({ data, graph, size, segmentNames }: Facts, report: Report): void {
  if (!graph || !isMap(mapOf(data.population).graph)) return;
  const path = ['population', 'graph'];
  if ('file' in graph) {
    if (!isBeside(graph.file)) report([...path, 'file'], say.unsafeFile(graph.file));
    return;
  }
  if (graph.kind === 'configuration') {
    const sum = sumOf(Object.values(graph.degrees));
    if (Math.abs(sum - 1) > SHARE_TOLERANCE)
      report([...path, 'degrees'], say.sharesDoNotAddUp('the shares of the degrees', sum), 'key');
    for (const [degree, share] of Object.entries(graph.degrees))
      if (size !== undefined && share > 0 && Number(degree) >= size)
        report([...path, 'degrees', degree], say.degreeTooLarge(Number(degree), size), 'key');
  }
  if (graph.kind === 'stochastic-block' && segmentNames.length === 1 && graph.homophily > 0)
    report([...path, 'homophily'], say.homophilyWithoutSegments(), 'key');
  if (size === undefined) return;
  const meanDegree = meanDegreeOf(graph, size);
  if ('meanDegree' in graph && meanDegree >= size)
    report([...path, 'meanDegree'], say.degreeTooLarge(meanDegree, size));
  else if ((size * meanDegree) / 2 > MOST_FRIENDSHIPS)
    report([...path, 'kind'], say.graphTooLarge((size * meanDegree) / 2, MOST_FRIENDSHIPS));
}

function meanDegreeOf(graph: Exclude<form.GraphDescription, { file: string }>, size: number): number {
  if (graph.kind === 'none') return 0;
  if (graph.kind === 'complete') return size - 1;
  if (graph.kind === 'configuration')
    return sumOf(Object.entries(graph.degrees).map(([degree, share]) => Number(degree) * share));
  return graph.meanDegree;
}

/** A file in the scenario's folder or below: a scenario from a stranger must not reach anything else. */
function isBeside(file: string): boolean {
  return !/^[/\\~]|^[a-z][a-z0-9+.-]*:|\\|[\0\n]/i.test(file) && !file.split('/').includes('..');
}

function checkCommunity({ data, topics, strategies }: Facts, report: Report): void {
  const named = Object.values(strategies).flatMap(({ content }) =>
    listOf(content).flatMap((entry) => textsOf([mapOf(entry).topic ?? null])),
  );
  const all = new Set([...topics, ...named]).size;
  if (all > MOST_TOPICS) report(['community'], say.tooMany('topics', all, MOST_TOPICS), 'key');
  const followed = Object.values(mapOf(mapOf(data.population).segments)).flatMap((segment) =>
    Object.keys(mapOf(mapOf(segment).topics)),
  );
  if (followed.length === 0) return;
  textsOf(mapOf(data.community).topics).forEach((topic, i) => {
    if (!followed.includes(topic))
      report(
        ['community', 'topics', i],
        say.topicNobodyFollows(
          topic,
          topics.filter((each) => followed.includes(each)),
        ),
      );
  });
}

// ---- formulas --------------------------------------------------------------------------------------------------------

function checkFormulas({ data, formulas }: Facts, report: Report): void {
  const names = Object.keys(mapOf(data.formulas));
  const uses = new Map<string, readonly string[]>();
  for (const [name, text] of Object.entries(formulas)) {
    const path = ['formulas', name];
    if (OUTCOME_NAMES.includes(name as OutcomeName)) report(path, say.formulaTaken(name), 'key');
    else if (!isFormulaName(name) || TRIGGER_NAMES.includes(name)) report(path, say.formulaName(name), 'key');
    // `checkShape` has said so, once for the whole map.
    if (cutFormulaIn(mapOf(data.formulas)) === name) continue;
    const used = checkFormula(path, text, [...FORMULA_NAMES, ...names], report);
    if (used)
      uses.set(
        name,
        used.filter((other) => names.includes(other)),
      );
  }
  reportCircles(uses, (circle) => report(['formulas', circle[0]!], say.formulaCircle(circle), 'key'));
}

/** The names a formula uses; undefined when it cannot be read. */
function checkFormula(
  path: Path,
  text: string,
  names: readonly string[],
  report: Report,
): readonly string[] | undefined {
  try {
    return compileFormula(text, names).names;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { message, hint, position, length } = error;
    report(path, say.formulaProblem(message, hint), { position, length });
    return undefined;
  }
}

/** Calls `found` once for every circle among `uses`, with its names in order and the first one again at the end. */
function reportCircles(uses: ReadonlyMap<string, readonly string[]>, found: (circle: string[]) => void): void {
  const finished = new Set<string>();
  for (const start of uses.keys()) {
    // Depth first with a stack of our own: a chain of formulas may be longer than the call stack.
    const trail: { name: string; next: number }[] = finished.has(start) ? [] : [{ name: start, next: 0 }];
    const onTrail = new Set(trail.map(({ name }) => name));
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const other = uses.get(top.name)?.[top.next++];
      if (other === undefined) {
        finished.add(top.name);
        onTrail.delete(top.name);
        trail.pop();
      } else if (onTrail.has(other)) {
        const names = trail.map(({ name }) => name);
        found([...names.slice(names.indexOf(other)), other]);
      } else if (!finished.has(other)) {
        trail.push({ name: other, next: 0 });
        onTrail.add(other);
      }
    }
  }
}

// ---- strategies ------------------------------------------------------------------------------------------------------

function followExtends(name: string, strategies: Readonly<Record<string, PlainMap>>) {
  const seen: string[] = [];
  for (let next: Plain | undefined = name; typeof next === 'string'; next = strategies[next]!.extends) {
    if (seen.includes(next)) return { end: 'circle' as const, circle: [...seen.slice(seen.indexOf(next)), next] };
    if (!Object.hasOwn(strategies, next)) return { end: 'unknown' as const, circle: [] };
    seen.push(next);
  }
  return { end: 'root' as const, circle: [] };
}

function checkExtends({ strategies, strategyNames, data }: Facts, report: Report): void {
  const uses = new Map<string, readonly string[]>();
  for (const name of strategyNames) {
    const parent = strategies[name]!.extends;
    if (typeof parent !== 'string') continue;
    if (Object.hasOwn(strategies, parent)) uses.set(name, [parent]);
    else {
      const others = strategyNames.filter((other) => other !== name);
      report(['strategies', name, 'extends'], say.unknownName('strategy', parent, others));
    }
  }
  reportCircles(uses, (circle) => report(['strategies', circle[0]!, 'extends'], say.extendsCircle(circle)));
  if (typeof data.baseline === 'string' && !strategyNames.includes(data.baseline))
    report(['baseline'], say.unknownName('strategy', data.baseline, strategyNames));
}

/** Checks the levers that a strategy names itself; those it inherits were checked where they are written. */
function checkStrategy(name: string, facts: Facts, report: Report): void {
  const own = facts.strategies[name]!;
  const within: Report = (path, problem, where) => report(['strategies', name, ...path], problem, where);
  // Every lever as the strategy has it in the end; only its own ones when `extends` leads nowhere.
  const lineage = facts.sound.has(name) ? lineageOf(name, facts.strategies) : [own];
  const effective = Object.assign({}, ...lineage) as PlainMap;
  checkRecruits(own, effective, facts, within);
  checkSeeds(own, facts, within);
  checkInvitations(own, facts, within);
  checkIncentives(own, lineage, facts, within);
  checkOperators(own, effective, within);
  checkModerators(own, effective, within);
  checkLeaders(own, effective, facts, within);
  checkContent(own, facts, within);
  checkActivities(own, effective, facts, within);
  checkOffers(own, effective, facts, within);
  checkAds(own, facts, within);
  checkEvents(own, effective, facts, within);
  checkRules(own, facts, within);
  checkTriggers(own, effective, facts, within);
}

function checkRecruits(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const { size, segmentNames, segmentShares } = facts;
  const allowed = allowedSegments(effective);
  const wanted = new Map<string, number>();
  let expected = 0;
  each(own.recruit, form.recruit, (entry, raw, i) => {
    const path = ['recruit', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    const names = Object.keys(mapOf(raw.segments));
    for (const segment of names)
      if (!segmentNames.includes(segment))
        report([...path, 'segments', segment], say.unknownName('segment', segment, segmentNames), 'key');
    if (!entry) return;
    const mix = entry.segments;
    if (mix && Math.abs(sumOf(Object.values(mix)) - 1) > SHARE_TOLERANCE)
      report(
        [...path, 'segments'],
        say.sharesDoNotAddUp('the shares of the segments', sumOf(Object.values(mix))),
        'key',
      );
    expected += entry.expected;
    for (const [segment, share] of Object.entries(mix ?? segmentShares ?? {}))
      wanted.set(segment, (wanted.get(segment) ?? 0) + share * entry.expected);
    const coming = Object.entries(mix ?? segmentShares ?? {}).filter(([, share]) => share > 0);
    const known = coming.every(([segment]) => segmentNames.includes(segment));
    if (allowed && known && coming.length > 0 && !coming.some(([segment]) => allowed.includes(segment)))
      report([...path, 'channel'], say.recruitsShutOut(entry.channel));
  });
  if (size === undefined) return;
  if (expected > size) {
    report(['recruit'], say.moreThanPopulation('channels are expected to bring', expected, size), 'key');
    return;
  }
  for (const [segment, people] of wanted) {
    const there = segmentShares?.[segment];
    if (there !== undefined && people > there * size * (1 + SHARE_TOLERANCE))
      report(['recruit'], say.segmentRunsOut(segment, people, there * size), 'key');
  }
}

function allowedSegments(strategy: PlainMap): readonly string[] | undefined {
  const entry = mapOf(strategy.rules).entry;
  return isMap(entry) && entry.segments !== undefined ? textsOf(entry.segments) : undefined;
}

function checkSeeds(own: PlainMap, facts: Facts, report: Report): void {
  let count = 0;
  each(own.seeds, form.seeds, (entry, raw, i) => {
    checkStart(['seeds', i, 'day'], 'day', entry?.day ?? parsed(day, raw.day), facts, report);
    if (!entry) return;
    count += entry.count;
    if (entry.choose !== 'random' && hasNoGraph(facts))
      report(['seeds', i, 'choose'], say.choiceWithoutGraph(entry.choose));
  });
  if (facts.size !== undefined && facts.founders <= facts.size && facts.founders + count > facts.size) {
    const what = facts.founders > 0 ? 'founders and seeds together are' : 'seeds together are';
    report(['seeds'], say.moreThanPopulation(what, facts.founders + count, facts.size), 'key');
  }
}

/** Whether the population is known to have no graph. */
const hasNoGraph = ({ graph }: Facts): boolean => graph !== undefined && 'kind' in graph && graph.kind === 'none';

function checkInvitations(own: PlainMap, facts: Facts, report: Report): void {
  const invitations = parsed(form.invitations, own.invitations);
  if (!invitations || own.invitations === undefined) return;
  const { reward, welcome, budget } = invitations;
  if (reward + welcome > 0 && hasNoGraph(facts)) report(['invitations'], say.rewardNobodyEarns(), 'key');
  if (budget !== undefined && reward + welcome === 0 && typeof own.extends !== 'string')
    report(['invitations', 'budget'], say.budgetWithoutReward(), 'key');
}

function checkOperators(own: PlainMap, effective: PlainMap, report: Report): void {
  const hours = parsed(form.operators.shape.hours, mapOf(own.operators).hours);
  if (hours !== undefined && hours > 24) report(['operators', 'hours'], say.tooManyHours('operator', hours));
  if (mapOf(own.operators).replyToNewcomers === true && hasNoHours(form.operators, mapOf(effective.operators)))
    report(['operators', 'replyToNewcomers'], say.workWithoutHours('nobody has time to answer first posts'), 'key');
}

function checkModerators(own: PlainMap, effective: PlainMap, report: Report): void {
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

function checkLeaders(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  if (!isMap(own.leaders)) return;
  checkStart(['leaders', 'from'], 'from', parsed(day, own.leaders.from), facts, report);
  const { count, share } = mapOf(effective.leaders);
  if (count !== undefined && share !== undefined) report(['leaders'], say.leadersTwice(), 'key');
  if (count === undefined && share === undefined) report(['leaders'], say.leadersWithoutNumber(), 'key');
}

function checkContent(own: PlainMap, facts: Facts, report: Report): void {
  each(own.content, form.content, (entry, raw, i) => {
    const path = ['content', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
  });
}

function checkActivities(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
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
    if (!entry) return;
    if (entry.days === undefined && entry.every === undefined && !started.has(entry.name))
      report([...path, 'name'], say.activityNever(entry.name));
    if (entry.every && entry.lasts > entry.every) report([...path, 'lasts'], say.activityOverlaps(entry.name));
  });
}

function checkOffers(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const count = listOf(own.offers).length;
  if (count > MOST_OFFERS) report(['offers'], say.tooMany('offers', count, MOST_OFFERS), 'key');
  const offers = listOf(effective.offers).map(mapOf);
  const goods = offers.flatMap(({ good }) => textsOf([good ?? null]));
  each(own.offers, form.offer, (entry, raw, i) => {
    const path = ['offers', i];
    const from = entry?.from ?? parsed(day, raw.from);
    checkStart([...path, 'from'], 'from', from, facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (typeof raw.requires === 'string') {
      if (raw.requires === raw.good) report([...path, 'requires'], say.requiresItself(raw.requires));
      else if (!goods.includes(raw.requires))
        report([...path, 'requires'], say.unknownName('good', raw.requires, goods));
    }
    if (typeof raw.menu === 'string' && offers.filter(({ menu }) => menu === raw.menu).length === 1)
      report([...path, 'menu'], say.menuOfOne(raw.menu));
    if (!entry) return;
    if (entry.quality === undefined && (entry.promise !== undefined || entry.defective > 0))
      report([...path, entry.promise !== undefined ? 'promise' : 'defective'], say.qualityMissing(entry.good), 'key');
    if (entry.until !== undefined && entry.until < entry.from)
      report([...path, 'until'], say.untilBeforeFrom(entry.from, entry.until));
    if (entry.unitCost > entry.price) report([...path, 'unitCost'], say.soldAtALoss(entry.good), 'key');
  });
}

function checkAds(own: PlainMap, facts: Facts, report: Report): void {
  each(own.ads, form.ad, (entry, raw, i) =>
    checkStart(['ads', i, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report),
  );
}

/** What each kind of event is described by, besides its days. */
const EVENT_KEYS: Readonly<Record<form.Event['kind'], readonly string[]>> = {
  'bad-product': ['share', 'severity'],
  abuse: ['share', 'severity'],
  rumor: ['share', 'severity'],
  raid: ['messages'],
  competitor: ['pull'],
  outage: [],
};

function checkEvents(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
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

function checkRules(own: PlainMap, { segmentNames }: Facts, report: Report): void {
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

function checkTriggers(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const activities = listOf(effective.activities).flatMap((activity) => textsOf([mapOf(activity).name ?? null]));
  each(own.triggers, form.trigger, (_, raw, i) => {
    const path = ['triggers', i];
    if (typeof raw.when === 'string' && cutFormulaIn(raw) !== 'when')
      checkCondition([...path, 'when'], raw.when, Object.keys(facts.formulas), report);
    checkLength([...path, 'pause'], raw.pause, 'any', report);
    if (!isMap(raw.do)) return;
    const { activity, topics } = raw.do;
    if (activity === undefined && topics === undefined && Object.keys(raw.do).length === 0)
      report([...path, 'do'], say.triggerDoesNothing(), 'key');
    if (typeof activity === 'string' && !activities.includes(activity))
      report([...path, 'do', 'activity'], say.unknownName('activity', activity, activities));
  });
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

/** Groups of every strategy as they are in the end; a problem is reported once, where its key is written. */
function checkGroups(facts: Facts, report: Report): void {
  const community = mapOf(facts.data.community);
  const platform = parsed(form.community.shape.platform, community.platform);
  const reported = new Set<string>();
  for (const name of facts.sound) {
    // Where groups are written, nearest first.
    const places: { readonly path: Path; readonly groups: PlainMap }[] = [];
    for (let next: Plain | undefined = name; typeof next === 'string'; next = facts.strategies[next]!.extends)
      places.push({ path: ['strategies', next, 'groups'], groups: mapOf(facts.strategies[next]!.groups) });
    places.push({ path: ['community', 'groups'], groups: mapOf(community.groups) });
    const preset: PlainMap = platform ? { cap: PLATFORMS[platform].cap } : {};
    const written: PlainMap = Object.assign({}, ...places.map(({ groups }) => groups).reverse());
    const groups = parsed(form.groups, { ...preset, ...written });
    if (!groups) continue;
    const { horizon, size, segmentNames } = facts;
    const topicCount = textsOf(community.topics).length;
    const found = groupProblems(groups, written, {
      horizon,
      size,
      segmentCount: segmentNames.length,
      topicCount,
      platform,
    });
    for (const { path, problem } of found) {
      const place = places.find(({ groups: own }) => own[path[0]] !== undefined) ?? places[0]!;
      const at = [...place.path, ...path];
      const id = JSON.stringify([at, problem.message]);
      if (!reported.has(id)) report(at, problem);
      reported.add(id);
    }
  }
}

// ---- outcomes --------------------------------------------------------------------------------------------------------

function checkOutcomes({ data, formulas }: Facts, report: Report): void {
  const known = [...OUTCOME_NAMES, ...Object.keys(formulas)];
  const seen = new Set<string>();
  listOf(data.outcomes).forEach((name, i) => {
    if (typeof name !== 'string') return;
    if (!known.includes(name)) report(['outcomes', i], say.unknownName('outcome', name, known));
    else if (seen.has(name)) report(['outcomes', i], say.listedTwice(name));
    seen.add(name);
  });
  for (const name of Object.keys(mapOf(data.smallestEffect)))
    if (!known.includes(name)) report(['smallestEffect', name], say.unknownName('outcome', name, known), 'key');
}

function checkExpectations(facts: Facts, report: Report): form.Expectation[] {
  const expectations: form.Expectation[] = [];
  const { strategyNames } = facts;
  for (const [strategy, bounds] of Object.entries(mapOf(facts.data.expect))) {
    if (!strategyNames.includes(strategy))
      report(['expect', strategy], say.unknownName('strategy', strategy, strategyNames), 'key');
    for (const [name, value] of Object.entries(mapOf(bounds))) {
      const path = ['expect', strategy, name];
      const reference = checkReference(path, name, facts, report);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const range = checkBounds(path, value, reference?.outcome, report);
      if (reference && range) expectations.push({ strategy, ...reference, ...range });
    }
  }
  return expectations;
}

function checkReference(path: Path, name: string, { horizon, formulas }: Facts, report: Report) {
  const reference = parseOutcomeReference(name);
  if (!reference) {
    report(path, say.outcomeName(name), 'key');
    return undefined;
  }
  const { outcome, day: at } = reference;
  const known = [...OUTCOME_NAMES, ...Object.keys(formulas)];
  if (!known.includes(outcome)) report(path, say.unknownName('outcome', outcome, known), 'key');
  else if (at !== undefined && !DAILY_OUTCOMES.includes(outcome as OutcomeName) && !Object.hasOwn(formulas, outcome))
    report(path, say.outcomeWithoutDays(outcome), 'key');
  if (at !== undefined && horizon !== undefined && at > horizon) report(path, say.expectDay(name, at, horizon), 'key');
  return reference;
}

function checkBounds(
  path: Path,
  value: string | number,
  outcome: string | undefined,
  report: Report,
): Bounds | undefined {
  const range = parseBounds(value);
  if (!range || Number.isNaN(range.low) || Number.isNaN(range.high)) {
    report(path, say.expectForm(value));
    return undefined;
  }
  if (range.low > range.high) report(path, say.expectBackwards(value));
  const unit = outcome !== undefined && Object.hasOwn(OUTCOMES, outcome) && OUTCOMES[outcome as OutcomeName].unit;
  if (unit === 'share' && Number.isFinite(range.low) && range.low > 1)
    report(path, say.expectShare(outcome!, range.low));
  return range;
}

// ---- small parts -----------------------------------------------------------------------------------------------------

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
