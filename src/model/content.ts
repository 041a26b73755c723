/** Content as the engine wants it: form and kind as numbers, topics as indices. */
import { exp, log } from '../numeric/exp-log.ts';
import { CONTENT_FORMS } from '../scenario/content-forms.ts';
import type { Content } from '../scenario/levers/content.ts';
import { POST_SERVES, PROMPT_SERVES, type Serves } from '../scenario/serves.ts';
import { MOMENTS } from './rhythm.ts';

export interface CompiledContent {
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
  readonly byMembers: { readonly share: number; readonly asked: boolean; readonly cost: number } | undefined;
}

/** Parts of a series when the scenario does not say. */
const PARTS = 5;

/** @param topic index of what it is about */
export function compileContent(content: Content, topic: number): CompiledContent {
  const { kind, days, quality, form = 'text', originality = 1, stock, byMembers } = content;
  const preset = CONTENT_FORMS[form];
  const asks = kind === 'daily-topic' || kind === 'weekly-topic';
  return {
    asks,
    goesOn: kind === 'weekly-topic',
    from: days.from,
    to: days.to,
    every: Math.max(1, Math.round(content.every)),
    perDay: content.perDay,
    quality: form === 'text' || quality === 1 ? quality : 1 - exp(preset.appeal * log(1 - quality)),
    cost: content.cost * preset.cost,
    topic,
    anyTopic: content.topic === undefined,
    level: content.level ?? -1,
    isPlain:
      kind !== 'series' &&
      content.hour === undefined &&
      content.hot === undefined &&
      form === 'text' &&
      originality === 1 &&
      stock === undefined &&
      content.serves === undefined,
    serves: content.serves ?? (asks ? PROMPT_SERVES : POST_SERVES),
    invites: preset.invites,
    attention: preset.attention,
    originality,
    stock: stock ?? Number.POSITIVE_INFINITY,
    parts: kind === 'series' ? (content.parts ?? PARTS) : 0,
    moment: content.hour === undefined ? -1 : Math.floor((content.hour / 24) * MOMENTS),
    hot: content.hot,
    byMembers: byMembers && { share: byMembers.share, asked: byMembers.how === 'asked', cost: byMembers.cost },
  };
}

/** Whether a piece of content appears on a day. */
export function appearsOn({ from, to, every }: CompiledContent, day: number): boolean {
  return day >= from && day <= to && (day - from) % every === 0;
}
