/** Content as the engine wants it: form and kind as numbers, topics as indices. */
import { exp, log } from '../numeric/exp-log.ts';
import { CONTENT_FORMS } from '../scenario/content-forms.ts';
import type { Content } from '../scenario/levers/content.ts';
import type { Offer } from '../scenario/levers/offers.ts';
import { POST_SERVES, PROMPT_SERVES, type Serves } from '../scenario/serves.ts';
import { MOMENTS } from './rhythm.ts';

export interface CompiledContent {
  /** Keys its draws. */
  readonly key: number;
  /** Whether it asks for answers, and whether its thread goes on until the next one. */
  readonly asks: boolean;
  readonly goesOn: boolean;
  readonly from: number;
  readonly to: number;
  readonly every: number;
  readonly perDay: number;
  /** With what its form adds. */
  readonly quality: number;
  readonly cost: number;
  /** Hours of operators that each piece takes. */
  readonly hours: number;
  /** Index into `Model.topics`; `topics.length` for none. */
  readonly topic: number;
  /** Names no topic: suits a group for any topic. */
  readonly anyTopic: boolean;
  /** Expertise it is written for; -1 suits everybody. */
  readonly level: number;
  /** Its messages are like any other prompt or post. */
  readonly isPlain: boolean;
  readonly serves: Serves;
  readonly invites: number;
  readonly attention: number;
  readonly originality: number;
  /** Pieces after which it repeats itself; Infinity for never. */
  readonly stock: number;
  /** Parts of a series; 0 when it is none. */
  readonly parts: number;
  /** Moment of the day at which it is posted (`rhythm.ts`); -1 for before all visits. */
  readonly moment: number;
  /** What a topic of the day begins with, as a multiple of `invites`, and the days in which it halves; undefined for what stays. */
  readonly hot: { readonly appeal: number; readonly halfLife: number } | undefined;
  /** What it tells of besides its topic. */
  readonly tells: Telling | undefined;
  /** How far opinions differ about it, from 0 to 1. */
  readonly disputed: number;
  /** Chance that a reader of full worth passes it on. */
  readonly passOn: number;
  readonly outside: Content['outside'];
  /** With which others it takes turns, and how the next is chosen; undefined where it appears whenever it is due. */
  readonly turn: Content['turn'];
  readonly byMembers: { readonly share: number; readonly asked: boolean; readonly cost: number } | undefined;
}

/** A good, the brand or the company, as a reader learns of it. */
export interface Telling {
  readonly of: NonNullable<Content['subject']>['of'];
  /** Offers of the good, as bits; 0 for none. */
  readonly goods: number;
  /** What it says of the good, from -1, worthless, to 1, perfect: a review says what is so, a story only good. */
  readonly verdict: number;
}

/** Parts of a series when the scenario does not say. */
const PARTS = 5;

/** @param key keys its draws, @param topic index of what it is about, @param anything that of nothing in particular */
export function compileContent(
  content: Content,
  key: number,
  topic: number,
  anything: number,
  offers: readonly Offer[],
): CompiledContent {
  const { kind, days, quality, form = 'text', originality = 1, stock, byMembers } = content;
  const { disputed = 0, passOn = 0, personal = false } = content;
  const preset = CONTENT_FORMS[form];
  const asks = kind === 'daily-topic' || kind === 'weekly-topic';
  return {
    key,
    asks,
    goesOn: kind === 'weekly-topic',
    from: days.from,
    to: days.to,
    every: Math.max(1, Math.round(content.every)),
    perDay: content.perDay,
    quality: form === 'text' || quality === 1 ? quality : 1 - exp(preset.appeal * log(1 - quality)),
    cost: content.cost * preset.cost,
    topic: personal ? anything : topic,
    anyTopic: content.topic === undefined || personal,
    level: personal ? -1 : (content.level ?? -1),
    hours: content.workHours ?? 0,
    isPlain:
      kind !== 'series' &&
      content.hour === undefined &&
      content.hot === undefined &&
      form === 'text' &&
      originality === 1 &&
      stock === undefined &&
      content.serves === undefined &&
      content.subject === undefined &&
      disputed === 0 &&
      passOn === 0,
    serves: content.serves ?? (asks ? PROMPT_SERVES : POST_SERVES),
    invites: preset.invites,
    attention: preset.attention,
    originality,
    stock: stock ?? Number.POSITIVE_INFINITY,
    parts: kind === 'series' ? (content.parts ?? PARTS) : 0,
    moment: content.hour === undefined ? -1 : Math.floor((content.hour / 24) * MOMENTS),
    hot: content.hot,
    tells: content.subject && compileTelling(content.subject, offers),
    disputed,
    passOn,
    outside: content.outside,
    turn: content.turn,
    byMembers: byMembers && { share: byMembers.share, asked: byMembers.how === 'asked', cost: byMembers.cost },
  };
}

function compileTelling({ of, good }: NonNullable<Content['subject']>, offers: readonly Offer[]): Telling {
  const goods = offers.reduce((bits, offer, k) => (offer.good === good ? bits | (1 << k) : bits), 0);
  const quality = offers.find((offer) => offer.good === good && offer.quality !== undefined)?.quality;
  return { of, goods, verdict: of === 'review' ? 2 * (quality ?? 0.5) - 1 : of === 'case' ? 1 : 0 };
}

/** Whether a piece of content appears on a day. */
export function appearsOn({ from, to, every }: CompiledContent, day: number): boolean {
  return day >= from && day <= to && (day - from) % every === 0;
}
