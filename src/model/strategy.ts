/**
 * A strategy as compiled levers: the same levers as in the file, with names turned into indices and rules into functions.
 */
import { type CompiledFormula, compileFormula } from '../formula/compile.ts';
import { TRIGGER_NAMES } from '../scenario/formulas.ts';
import type { Activity } from '../scenario/levers/activities.ts';
import type { Ad } from '../scenario/levers/ads.ts';
import type { Ally } from '../scenario/levers/allies.ts';
import type { CommonIdentity } from '../scenario/levers/common-identity.ts';
import type { CrisisResponse } from '../scenario/levers/crisis-response.ts';
import type { Curation } from '../scenario/levers/curation.ts';
import type { Event } from '../scenario/levers/events.ts';
import type { Groups } from '../scenario/levers/groups.ts';
import type { Invitations } from '../scenario/levers/invitations.ts';
import type { Leaders } from '../scenario/levers/leaders.ts';
import type { Membership } from '../scenario/levers/membership.ts';
import type { Moderators } from '../scenario/levers/moderators.ts';
import type { Offer } from '../scenario/levers/offers.ts';
import type { Operators } from '../scenario/levers/operators.ts';
import type { OpinionLeader } from '../scenario/levers/opinion-leaders.ts';
import type { Partners } from '../scenario/levers/partners.ts';
import type { Recruit } from '../scenario/levers/recruit.ts';
import { VIOLATIONS } from '../scenario/levers/rules.ts';
import type { Seeds } from '../scenario/levers/seeds.ts';
import type { Survey } from '../scenario/levers/surveys.ts';
import type { Tips } from '../scenario/levers/tips.ts';
import type { Trigger } from '../scenario/levers/triggers.ts';
import type { LeverName } from '../scenario/levers.ts';
import { PLATFORMS } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { changesOf, type Strategy, strategyOn } from '../scenario/strategy.ts';
import { type CompiledActivity, compileActivity } from './activities.ts';
import { type CompiledContent, compileContent } from './content.ts';
import { type CompiledIncentives, compileIncentives } from './incentives.ts';
import type { CompiledSegment } from './segments.ts';

/** People coming by themselves through one channel. */
export interface CompiledRecruit extends Omit<Recruit, 'segments'> {
  /** Mean number of people a day. */
  readonly perDay: number;
  /** Upper ends of the segments' stretches of [0, 1]. */
  readonly segmentEnds: Float64Array;
}

export interface CompiledOffer extends Offer {
  /** Place in its strategy's list, which keys its draws; in an experiment on members both arms count from 0. */
  readonly place: number;
  readonly until: number;
  /** Whether a last day is written: members know of it. */
  readonly ends: boolean;
  readonly referencePrice: number;
  /** Offers among which a member chooses, this one among them, first to last. */
  readonly menuOf: readonly number[];
  /** Offers of the good that one must have bought, as bits; 0 when everybody may buy. */
  readonly requiredBits: number;
}

export interface CompiledInvitations extends Pick<Invitations, 'reward' | 'welcome'> {
  readonly upline: readonly number[];
  /** Largest generation, counted from 0, whose arrival is paid for. */
  readonly paidGenerations: number;
  /** Money for these rewards alone. */
  readonly budget: number;
  /** Paid from the first budget of the incentives, which other schemes share. */
  readonly fromIncentives: boolean;
}

export interface CompiledOpinionLeader extends Omit<OpinionLeader, 'recommends' | 'segments'> {
  /** By segment: how often its people are in the following, over how often everybody is. */
  readonly closeness: Float64Array;
  /** Offers of the good that they recommend, as bits; 0 when they recommend none. */
  readonly recommendedBits: number;
}

export interface CompiledSurvey extends Omit<Survey, 'segments'> {
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
  readonly seeds: readonly Seeds[];
  readonly invitations: CompiledInvitations;
  readonly allies: readonly Ally[];
  readonly opinionLeaders: readonly CompiledOpinionLeader[];
  /** Undefined when nothing is rewarded. */
  readonly incentives: CompiledIncentives | undefined;
  readonly operators: Operators;
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
  readonly commonIdentity: CommonIdentity;
  readonly surveys: readonly CompiledSurvey[];
  readonly triggers: readonly CompiledTrigger[];
  /** Only in an experiment on members. */
  readonly trial?: CompiledTrial;
  /** In order: days on which levers begin, end or change, with the whole strategy from that day on. */
  readonly changes: readonly StrategyChange[];
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
  const on = (day: number): CompiledStrategy => ({
    ...compileLevers(strategyOn(strategy, day), scenario, segments, topics),
    changes,
  });
  for (const { day, levers } of changesOf(strategy))
    if (day < scenario.horizon) changes.push({ day, levers: new Set(levers), strategy: on(day) });
  return on(0);
}

function compileLevers(
  strategy: Strategy,
  scenario: Scenario,
  segments: readonly CompiledSegment[],
  topics: readonly string[],
): Omit<CompiledStrategy, 'changes'> {
  const lastDay = scenario.horizon - 1;
  const communityTopic = scenario.community.topics[0];
  const topicIndex = (topic: string | undefined) => {
    const name = topic ?? communityTopic;
    return name === undefined ? topics.length : topics.indexOf(name);
  };
  const { entry } = strategy.rules;
  const { leaders } = strategy;
  const incentives = compileIncentives(strategy.incentives, lastDay);
  const anyLeader = (leaders.count ?? 0) + (leaders.share ?? 0) > 0;
  return {
    name: strategy.name,
    recruit: strategy.recruit.map((recruit) => compileRecruit(recruit, segments)),
    seeds: strategy.seeds,
    invitations: compileInvitations(strategy, incentives !== undefined),
    allies: strategy.allies,
    opinionLeaders: strategy.opinionLeaders.map(({ recommends, segments: mix, ...each }) => ({
      ...each,
      closeness: closenessOf(mix, segments),
      recommendedBits: strategy.offers.reduce((bits, { good }, k) => (good === recommends ? bits | (1 << k) : bits), 0),
    })),
    incentives,
    operators: strategy.operators,
    moderators: strategy.moderators,
    leaders: strategy.leaders,
    partners: strategy.partners,
    answersFirstPosts:
      strategy.operators.replyToNewcomers ||
      (leaders.replyQuota > 0 && anyLeader) ||
      (strategy.partners.replyQuota > 0 && strategy.partners.count > 0),
    content: strategy.content.map((content) => compileContent(content, topicIndex(content.topic))),
    curation: strategy.curation,
    activities: strategy.activities.map((activity) =>
      compileActivity(
        activity,
        lastDay,
        (topic) => topics.indexOf(topic),
        (channel, expected) =>
          compileRecruit({ channel, days: { from: 0, to: 0 }, expected, costPerPerson: 0 }, segments),
      ),
    ),
    offers: strategy.offers.map((offer, index) => ({
      ...offer,
      place: index,
      until: offer.until ?? lastDay,
      ends: offer.until !== undefined,
      referencePrice: offer.referencePrice ?? offer.price,
      menuOf: strategy.offers.flatMap(({ menu }, other) =>
        other === index || (menu !== undefined && menu === offer.menu) ? [other] : [],
      ),
      requiredBits:
        offer.requires === undefined
          ? 0
          : strategy.offers.reduce(
              (bits, { good }, other) => (good === offer.requires ? bits | (1 << other) : bits),
              0,
            ),
    })),
    tips: strategy.tips,
    membership: strategy.membership,
    ads: strategy.ads,
    events: strategy.events,
    crisisResponse: strategy.crisisResponse,
    rulesVisible: strategy.rules.visible,
    forbidden: Uint8Array.from([0, ...VIOLATIONS.map((kind) => Number(strategy.rules.forbidden.includes(kind)))]),
    entry: entry?.segments && Uint8Array.from(segments, ({ name }) => (entry.segments!.includes(name) ? 1 : 0)),
    quiz: entry?.quiz && Float64Array.from(segments, ({ name }) => entry.quiz![name] ?? 1),
    groups: strategy.groups,
    linkLimit: scenario.community.platform
      ? PLATFORMS[scenario.community.platform].linkLimit
      : Number.POSITIVE_INFINITY,
    commonIdentity: strategy.commonIdentity,
    surveys: strategy.surveys.map(({ segments: asked, ...survey }) => ({
      ...survey,
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
  const { reward, welcome, upline = [], paidGenerations, commonBudget } = invitations;
  const budget = commonBudget ? incentives.budget : invitations.budget;
  const fromIncentives = commonBudget && anyScheme && budget !== undefined;
  return {
    reward,
    welcome,
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
  };
}
