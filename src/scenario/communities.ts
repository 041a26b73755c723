/**
 * What real communities look like in figures that a run also has, by the preset that is for their kind.
 *
 * Computed from public logs with ids and times alone; each range is that of the windows of 90 days of the log in which it is seen
 * (10 % to 90 % of them where there are many), among everybody present in the window: who registered, entered or wrote. They
 * describe; nobody must come out inside them. A brand community with a public log was not to be found.
 */
import { said } from '../language/said.ts';
import type { PresetName } from './presets.ts';

/** In the order of the report. */
export const OBSERVED_FIGURES = ['neverWrote', 'cameBack', 'topPercent', 'topTenth', 'gini'] as const;
export type ObservedFigure = (typeof OBSERVED_FIGURES)[number];

export const COMMUNITY_NAMES = ['perl6', 'health', 'quantum', 'college'] as const;
export type CommunityName = (typeof COMMUNITY_NAMES)[number];

export interface ObservedCommunity {
  readonly name: CommunityName;
  readonly meaning: string;
  readonly preset: PresetName;
  readonly source: string;
  /** Days of one window; of the health forums, whose logs cover years, those that are simulated. */
  readonly days: number;
  /** People present in a window. */
  readonly people: readonly [from: number, to: number];
  /**
   * Shares: who never wrote; who was there on a second day; of all messages, those by the most active 1 % and 10 % of all people;
   * and the Gini coefficient of messages over all people.
   */
  readonly ranges: { readonly [figure in ObservedFigure]?: readonly [from: number, to: number] };
}

export const COMMUNITIES: readonly ObservedCommunity[] = [
  {
    name: 'perl6',
    meaning: said(
      'an open chat channel of programmers (IRC #perl6, 2005-2019)',
      '程序员的公开聊天频道（IRC #perl6，2005-2019）',
    ),
    preset: 'chat',
    source: 'Raku community, archive of the channel (github.com/Raku/IRC-logs), without bots; 59 windows',
    days: 90,
    people: [587, 1171],
    ranges: {
      neverWrote: [0.56, 0.68],
      cameBack: [0.48, 0.63],
      topPercent: [0.45, 0.68],
      topTenth: [0.91, 0.97],
      gini: [0.93, 0.97],
    },
  },
  {
    name: 'health',
    meaning: said('health forums (four, 63,990 members)', '健康论坛（四个，63,990 名成员）'),
    preset: 'forum',
    source:
      'van Mierlo 2014, J Med Internet Res 16(2):e33: never wrote at least 75 %; top 1 % wrote 74.7 %, the next 9 % 24.0 %',
    days: 180,
    people: [63_990, 63_990],
    ranges: { neverWrote: [0.75, 1], topPercent: [0.6, 0.85], topTenth: [0.95, 1] },
  },
  {
    name: 'quantum',
    meaning: said(
      'a new question-and-answer site (Quantum Computing Stack Exchange, 2018)',
      '一个新的问答站（Quantum Computing Stack Exchange，2018）',
    ),
    preset: 'learning',
    source: 'Stack Exchange data dump of September 2018 (CC BY-SA); its first 90 and its first 174 days',
    days: 90,
    people: [2531, 3427],
    ranges: {
      neverWrote: [0.88, 0.91],
      cameBack: [0.26, 0.46],
      topPercent: [0.7, 0.72],
      topTenth: [0.98, 1],
      gini: [0.97, 0.98],
    },
  },
  {
    name: 'college',
    meaning: said('students of one university writing to each other (2004)', '一所大学的学生互相写信（2004）'),
    preset: 'acquaintance',
    source: 'Panzarasa, Opsahl & Carley 2009, JASIST 60:911-932 (SNAP CollegeMsg); two windows',
    days: 90,
    people: [696, 1752],
    ranges: {
      neverWrote: [0.27, 0.36],
      cameBack: [0.65, 0.81],
      topPercent: [0.18, 0.25],
      topTenth: [0.64, 0.7],
      gini: [0.79, 0.82],
    },
  },
];
