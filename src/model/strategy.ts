/**
 * A strategy as compiled levers: the same levers as in the file, with names turned into indices and rules into functions.
 */
import { type CompiledFormula, compileFormula } from '../formula/compile.ts';
import { keyFromText } from '../random/draws.ts';
import { TRIGGER_NAMES } from '../scenario/formulas.ts';
import type { Activity } from '../scenario/levers/activities.ts';
import type { Ad } from '../scenario/levers/ads.ts';
import type { Ally } from '../scenario/levers/allies.ts';
import type { Care } from '../scenario/levers/care.ts';
import type { CommonIdentity } from '../scenario/levers/common-identity.ts';
import type { CrisisResponse } from '../scenario/levers/crisis-response.ts';
import type { Curation } from '../scenario/levers/curation.ts';
import { datedEntries } from '../scenario/levers/dated.ts';
import type { Event } from '../scenario/levers/events.ts';
import type { Groups } from '../scenario/levers/groups.ts';
import { rewardsOf } from '../scenario/levers/incentives.ts';
import type { Invitations } from '../scenario/levers/invitations.ts';
import type { Leaders } from '../scenario/levers/leaders.ts';
import type { Membership } from '../scenario/levers/membership.ts';
import type { Moderators } from '../scenario/levers/moderators.ts';
import type { Offer } from '../scenario/levers/offers.ts';
import type { Operators } from '../scenario/levers/operators.ts';
import type { OpinionLeader } from '../scenario/levers/opinion-leaders.ts';
import type { Partners } from '../scenario/levers/partners.ts';
import type { Promised } from '../scenario/levers/promise.ts';
import type { Recruit } from '../scenario/levers/recruit.ts';
import { VIOLATIONS } from '../scenario/levers/rules.ts';
import type { Seeds } from '../scenario/levers/seeds.ts';
import type { Stage } from '../scenario/levers/stages.ts';
import type { Survey } from '../scenario/levers/surveys.ts';
import type { Tier } from '../scenario/levers/tier.ts';
import type { Tips } from '../scenario/levers/tips.ts';
import type { Trigger } from '../scenario/levers/triggers.ts';
import type { LeverName } from '../scenario/levers.ts';
import { atFirst, changedMeanwhile, leversIn, luckOf, type Meanwhile, strategyAsOf } from '../scenario/meanwhile.ts';
import { PLATFORMS } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { changesOf, type Strategy } from '../scenario/strategy.ts';
import { type CompiledActivity, compileActivity } from './activities.ts';
import { type CompiledContent, compileContent } from './content.ts';
import { type CompiledIncentives, compileIncentives } from './incentives.ts';
import type { CompiledSegment } from './segments.ts';

/** What keys the draws of an entry of a list: its place there, or a number made from the name of its stage or trigger and its place in that. */
export interface Keyed {
  readonly key: number;
}

const keyed = (entry: object, place: number): number => {
  const luck = luckOf(entry);
  return luck === undefined ? place : keyFromText(luck).k0;
};

/** People coming by themselves through one channel. */
export interface CompiledRecruit extends Omit<Recruit, 'segments'> {
  /** Mean number of people a day. */
  readonly perDay: number;
  /** Upper ends of the segments' stretches of [0, 1]. */
  readonly segmentEnds: Float64Array;
}

export interface CompiledOffer extends Offer, Keyed {
  /** Place in its strategy's list; in an experiment on members both arms count from 0, and so does the key. */
  readonly place: number;
  readonly until: number;
  /** Whether a last day is written: members know of it. */
  readonly ends: boolean;
  readonly referencePrice: number;
  /** Offers among which a member chooses, this one among them, first to last. */
  readonly menuOf: readonly number[];
  /** Offers of the good that one must have bought, as bits; 0 when everybody may buy. */
  readonly requiredBits: number;
  /** Offers of the same good, this one among them, as bits. */
  readonly goodBits: number;
  /** Topic that the good belongs to, as an index into `Model.topics`; -1 for none. */
  readonly about: number;
}

export interface CompiledInvitations extends Pick<Invitations, 'reward' | 'welcome' | 'commission' | 'cashback'> {
  readonly upline: readonly number[];
  /** Largest generation, counted from 0, whose arrival is paid for. */
  readonly paidGenerations: number;
  /** Days after joining for which commission and cashback are paid. */
  readonly commissionFor: number;
  /** Money for these rewards alone. */
  readonly budget: number;
  /** Paid from the first budget of the incentives, which other schemes share. */
  readonly fromIncentives: boolean;
}

export interface CompiledOpinionLeader extends Omit<OpinionLeader, 'recommends' | 'segments'>, Keyed {
  /** By segment: how often its people are in the following, over how often everybody is. */
  readonly closeness: Float64Array;
  /** Offers of the good that they recommend, as bits; 0 when they recommend none. */
  readonly recommendedBits: number;
}

export interface CompiledSurvey extends Omit<Survey, 'segments' | 'topic'>, Keyed {
  /** The topic of a survey about interest. */
  readonly topic: number;
  /** 1 for segments that are asked; undefined when all are. */
  readonly segments: Uint8Array | undefined;
}

export interface CompiledTrigger {
  readonly condition: CompiledFormula;
  /** Index into `activities`, or -1. */
  readonly activity: number;
  readonly topics: number;
  readonly pauseDays: number;
  readonly atMost: number;
  /** Days until it is done, and what that costs. */
  readonly afterDays: number;
  readonly cost: number;
  /** What it makes of levers; undefined where it changes none. */
  readonly change: LeverChange | undefined;
}

/** Levers as a trigger has them for a time, in place of what is written for those days. */
export interface LeverChange {
  readonly levers: readonly LeverName[];
  /** Days for which they hold. */
  readonly days: number;
}

export interface CompiledStage {
  readonly name: string;
  /** Undefined where only its length ends it. */
  readonly until: CompiledFormula | undefined;
  /** Days after which the condition is asked for the first time, and after which the stage is over whatever it says. */
  readonly least: number;
  readonly most: number;
  /** Levers that are other than before it, and those that end with it. */
  readonly levers: readonly LeverName[];
  readonly ending: readonly LeverName[];
}

/** Who gets what in an experiment on members. Sets of arms are bits: CONTROL, TREATED. */
export interface CompiledTrial {
  /** Whose first posts the operators see to. */
  readonly replied: number;
  /** By offer: who meets it. */
  readonly offered: Uint8Array;
  /** By offer: offers of the same good in either arm, as bits; whoever has bought one of them is a buyer whom others know. */
  readonly knownBits: Int32Array;
  /** What members pay to stay; undefined where both arms pay alike. */
  readonly membership: ByArm<Membership> | undefined;
  /** What is paid for bringing somebody in (by the arm of the inviter) and for coming (by that of the newcomer); undefined where alike. */
  readonly invitations: ByArm<CompiledInvitations> | undefined;
}

export interface ByArm<T> {
  readonly control: T;
  readonly treated: T;
}

export const CONTROL = 1;
export const TREATED = 2;

export interface CompiledStrategy {
  readonly name: string;
  readonly recruit: readonly CompiledRecruit[];
  readonly seeds: readonly (Seeds & Keyed)[];
  readonly invitations: CompiledInvitations;
  readonly allies: readonly (Ally & Keyed)[];
  readonly opinionLeaders: readonly CompiledOpinionLeader[];
  /** Undefined when nothing is rewarded. */
  readonly incentives: CompiledIncentives | undefined;
  readonly operators: Operators;
  readonly care: readonly Care[];
  readonly promise: Promised;
  readonly moderators: Moderators;
  readonly leaders: Leaders;
  readonly partners: Partners;
  /** Whether operators, leaders or partners look for first posts to answer. */
  readonly answersFirstPosts: boolean;
  readonly content: readonly CompiledContent[];
  readonly curation: Curation;
  readonly activities: readonly CompiledActivity[];
  readonly offers: readonly CompiledOffer[];
  readonly tips: Tips;
  readonly membership: Membership;
  readonly tier: Tier;
  readonly ads: readonly Ad[];
  readonly events: readonly Event[];
  readonly crisisResponse: CrisisResponse;
  readonly rulesVisible: boolean;
  /** By kind of offense, counted from 1 (entry 0 is none): 1 when the rules forbid it. */
  readonly forbidden: Uint8Array;
  /** 1 for segments that may join; undefined when all may. */
  readonly entry: Uint8Array | undefined;
  /** Share of each segment that passes the quiz, 1 for those not asked; undefined without a quiz. */
  readonly quiz: Float64Array | undefined;
  readonly groups: Groups;
  /** Members beyond which nobody comes into a group by themselves. */
  readonly linkLimit: number;
  /** What the community is about, as indices into `Model.topics`. */
  readonly topics: Int32Array;
  /** The first of them; `Model.topics.length`, anything, where there is none. */
  readonly communityTopic: number;
  readonly commonIdentity: CommonIdentity;
  /** 1 for segments whom the signs of a common identity move; undefined for all. */
  readonly convinced: Uint8Array | undefined;
  readonly surveys: readonly CompiledSurvey[];
  readonly triggers: readonly CompiledTrigger[];
  /** Only in an experiment on members. */
  readonly trial?: CompiledTrial;
  /** In order: days on which levers begin, end or change, with the whole strategy from that day on. */
  readonly changes: readonly StrategyChange[];
  /** In order; the first begins on the first day. */
  readonly stages: readonly CompiledStage[];
  /** The whole strategy as it is on a day after what has come about; undefined where no stage and no trigger has levers of its own. */
  readonly asOf?: (day: number, meanwhile: Meanwhile) => CompiledStrategy;
  /** Whether moderators are ever at work, and whether coupons are ever given. */
  readonly isEverModerated: boolean;
  readonly everGivesCoupons: boolean;
}

export interface StrategyChange {
  readonly day: number;
  readonly levers: ReadonlySet<LeverName>;
  readonly strategy: CompiledStrategy;
}

/** The strategy as it is on the first day, and what it becomes. */
export function compileStrategy(
  strategy: Strategy,
  scenario: Scenario,
  segments: readonly CompiledSegment[],
  topics: readonly string[],
): CompiledStrategy {
  const changes: StrategyChange[] = [];
  const first = atFirst(strategy);
  const mayChange = strategy.stages.length > 0 || changedMeanwhile(strategy).size > 0;
  const stages = strategy.stages.map(compileStage);
  const isEverModerated = everModerates(strategy);
  const everGivesCoupons = givesCoupons(strategy);
  const asOf = (day: number, meanwhile: Meanwhile): CompiledStrategy => ({
    ...compileLevers(strategyAsOf(strategy, day, meanwhile), scenario, segments, topics),
    changes,
    stages,
    isEverModerated,
    everGivesCoupons,
    ...(mayChange && { asOf }),
  });
  for (const { day, levers } of changesOf(strategy))
    if (day < scenario.horizon) changes.push({ day, levers: new Set(levers), strategy: asOf(day, first) });
  return asOf(0, first);
}

function compileStage(stage: Stage): CompiledStage {
  const { name, until, lasts, atLeast, goOn = [] } = stage;
  return {
    name,
    until: until === undefined ? undefined : compileFormula(until, TRIGGER_NAMES),
    least: Math.max(1, Math.round(atLeast ?? 1)),
    most: lasts === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(lasts)),
    levers: leversIn(stage),
    ending: leversIn(stage).filter((lever) => !(goOn as readonly LeverName[]).includes(lever)),
  };
}

const givesCoupons = (strategy: Strategy): boolean =>
  [
    strategyAsOf(strategy, 0, atFirst(strategy)).incentives,
    ...strategy.stages.map(({ incentives }) => incentives),
  ].some((one) => one !== undefined && one !== 'none' && rewardsOf(one, 'coupons').length > 0);

function everModerates({ moderators, stages, triggers }: Strategy): boolean {
  const all = [
    moderators,
    ...stages.map((stage) => stage.moderators),
    ...triggers.map(({ do: act }) => act.change?.moderators),
  ];
  return all
    .flatMap((one) =>
      one === undefined || one === 'none' ? [] : ((datedEntries(one) as Moderators[] | undefined) ?? [one]),
    )
    .some(({ count, hours }) => count * hours > 0);
}

function compileLevers(
  strategy: Strategy,
  scenario: Scenario,
  segments: readonly CompiledSegment[],
  topics: readonly string[],
): Omit<CompiledStrategy, 'changes' | 'stages' | 'asOf' | 'isEverModerated' | 'everGivesCoupons'> {
  const lastDay = scenario.horizon - 1;
  const { topics: about = scenario.community.topics, platform = scenario.community.platform } = strategy.setting;
  const communityTopic = about.length === 0 ? topics.length : topics.indexOf(about[0]!);
  const topicIndex = (topic: string | undefined) => (topic === undefined ? communityTopic : topics.indexOf(topic));
  const { entry } = strategy.rules;
  const { leaders } = strategy;
  const incentives = compileIncentives(strategy.incentives, lastDay);
  const anyLeader = (leaders.count ?? 0) + (leaders.share ?? 0) > 0;
  return {
    name: strategy.name,
    recruit: strategy.recruit.map((recruit) => compileRecruit(recruit, segments)),
    seeds: strategy.seeds.map((seeds, place) => ({ ...seeds, key: keyed(seeds, place) })),
    invitations: compileInvitations(strategy, incentives !== undefined),
    allies: strategy.allies.map((ally, place) => ({ ...ally, key: keyed(ally, place) })),
    opinionLeaders: strategy.opinionLeaders.map(({ recommends, segments: mix, ...each }, place) => ({
      ...each,
      key: keyed(each, place),
      closeness: closenessOf(mix, segments),
      recommendedBits: strategy.offers.reduce((bits, { good }, k) => (good === recommends ? bits | (1 << k) : bits), 0),
    })),
    incentives,
    operators: strategy.operators,
    care: strategy.care,
    promise: strategy.promise,
    moderators: strategy.moderators,
    leaders: strategy.leaders,
    partners: strategy.partners,
    answersFirstPosts:
      strategy.operators.replyToNewcomers ||
      (leaders.replyQuota > 0 && anyLeader) ||
      (strategy.partners.replyQuota > 0 && strategy.partners.count > 0),
    content: strategy.content.map((content, place) =>
      compileContent(content, keyed(content, place), topicIndex(content.topic), topics.length, strategy.offers),
    ),
    curation: strategy.curation,
    activities: strategy.activities.map((activity, place) =>
      compileActivity(
        activity,
        keyed(activity, place),
        lastDay,
        (topic) => topics.indexOf(topic),
        (channel, expected) =>
          compileRecruit({ channel, days: { from: 0, to: 0 }, expected, costPerPerson: 0 }, segments),
      ),
    ),
    offers: strategy.offers.map((offer, index) => ({
      ...offer,
      place: index,
      key: keyed(offer, index),
      until: offer.until ?? lastDay,
      ends: offer.until !== undefined,
      referencePrice: offer.referencePrice ?? offer.price,
      menuOf: strategy.offers.flatMap(({ menu }, other) =>
        other === index || (menu !== undefined && menu === offer.menu) ? [other] : [],
      ),
      about: offer.topic === undefined ? -1 : topics.indexOf(offer.topic),
      requiredBits: offer.requires === undefined ? 0 : offersOf(offer.requires, strategy.offers),
      goodBits: offersOf(offer.good, strategy.offers),
    })),
    tips: strategy.tips,
    membership: strategy.membership,
    tier: strategy.tier,
    ads: strategy.ads,
    events: strategy.events,
    crisisResponse: strategy.crisisResponse,
    rulesVisible: strategy.rules.visible,
    forbidden: Uint8Array.from([0, ...VIOLATIONS.map((kind) => Number(strategy.rules.forbidden.includes(kind)))]),
    entry: entry?.segments && Uint8Array.from(segments, ({ name }) => (entry.segments!.includes(name) ? 1 : 0)),
    quiz: entry?.quiz && Float64Array.from(segments, ({ name }) => entry.quiz![name] ?? 1),
    groups: strategy.groups,
    linkLimit: platform ? PLATFORMS[platform].linkLimit : Number.POSITIVE_INFINITY,
    topics: Int32Array.from(about, (topic) => topics.indexOf(topic)),
    communityTopic,
    commonIdentity: strategy.commonIdentity,
    convinced:
      strategy.commonIdentity.segments &&
      Uint8Array.from(segments, ({ name }) => (strategy.commonIdentity.segments!.includes(name) ? 1 : 0)),
    surveys: strategy.surveys.map(({ segments: asked, topic, ...survey }, place) => ({
      ...survey,
      key: keyed(survey, place),
      topic: topic === undefined ? communityTopic : topics.indexOf(topic),
      segments: asked && Uint8Array.from(segments, ({ name }) => (asked.includes(name) ? 1 : 0)),
    })),
    triggers: strategy.triggers.map((trigger) => compileTrigger(trigger, strategy.activities)),
  };
}

/** The mix of a following over that of the population; 1 for all where none is written. */
function closenessOf(mix: OpinionLeader['segments'], segments: readonly CompiledSegment[]): Float64Array {
  return Float64Array.from(segments, ({ name, cumulativeShare }, k) => {
    const own = cumulativeShare - (segments[k - 1]?.cumulativeShare ?? 0);
    return mix === undefined ? 1 : own > 0 ? (mix[name] ?? 0) / own : 0;
  });
}

function compileRecruit(recruit: Recruit, segments: readonly CompiledSegment[]): CompiledRecruit {
  let start = 0;
  const weights = segments.map(({ name, cumulativeShare, dealProneness }) => {
    const own = cumulativeShare - start;
    start = cumulativeShare;
    const part = recruit.segments ? (recruit.segments[name] ?? 0) : own;
    return recruit.calls === 'deals' ? part * dealProneness : part;
  });
  const total = weights.reduce((a, b) => a + b, 0);
  let running = 0;
  return {
    ...recruit,
    perDay: recruit.expected / (recruit.days.to - recruit.days.from + 1),
    segmentEnds: Float64Array.from(weights, (weight) => (running += weight / total)),
  };
}

/** A common budget that no scheme shares is a budget of their own. */
function compileInvitations({ invitations, incentives }: Strategy, anyScheme: boolean): CompiledInvitations {
  const { reward, welcome, commission, cashback, upline = [], paidGenerations, commonBudget } = invitations;
  const budget = commonBudget ? incentives.budget : invitations.budget;
  const fromIncentives = commonBudget && anyScheme && budget !== undefined;
  return {
    reward,
    welcome,
    commission,
    cashback,
    commissionFor: invitations.commissionFor ?? Number.POSITIVE_INFINITY,
    upline,
    paidGenerations: paidGenerations ?? Number.POSITIVE_INFINITY,
    budget: fromIncentives ? Number.POSITIVE_INFINITY : (budget ?? Number.POSITIVE_INFINITY),
    fromIncentives,
  };
}

function compileTrigger(trigger: Trigger, activities: readonly Activity[]): CompiledTrigger {
  return {
    condition: compileFormula(trigger.when, TRIGGER_NAMES),
    activity: activities.findIndex(({ name }) => name === trigger.do.activity),
    topics: trigger.do.topics ?? 0,
    pauseDays: Math.max(1, Math.round(trigger.pause)),
    atMost: trigger.atMost ?? Number.POSITIVE_INFINITY,
    afterDays: Math.round(trigger.after ?? 0),
    cost: trigger.cost ?? 0,
    change: trigger.do.change && {
      levers: leversIn(trigger.do.change),
      days: trigger.do.lasts === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(trigger.do.lasts)),
    },
  };
}

/** Offers of a good, as bits. */
const offersOf = (name: string, offers: readonly Offer[]): number =>
  offers.reduce((bits, { good }, offer) => (good === name ? bits | (1 << offer) : bits), 0);
