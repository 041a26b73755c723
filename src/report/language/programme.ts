/** The words of what came back on content and activities. */
import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../language.ts';

export const PROGRAMME_WORDS = {
  what: both('content and activities', '内容与活动'),
  times: both('pieces', '次数'),
  replies: both('replies', '回复'),
  each: both('replies a piece', '每份回复'),
  shares: both('passed on', '转发'),
  tookPart: both('took part', '参加人次'),
  'daily-topic': both('daily topic', '每日话题'),
  'weekly-topic': both('weekly topic', '每周话题'),
  post: both('post', '帖子'),
  series: both('series', '连载'),
};

export type ProgrammeTexts = In<typeof PROGRAMME_WORDS>;

const TEXTS = inEach(PROGRAMME_WORDS);

export const programmeTexts = (language: Language): ProgrammeTexts => TEXTS[language];
