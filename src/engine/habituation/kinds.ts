/**
 * Kinds of stimuli that members tire of, each by itself, and how much one exposure to each wears.
 *
 * The first ones reach a whole group at once: what is posted there passes everybody, read or unread. The others reach one member at a time.
 */
import type { Parameters } from '../../scenario/parameters.ts';

export const KINDS = [
  'topic',
  'activity',
  'notice',
  'meeting',
  'points',
  'coupon',
  'status',
  'board',
  'lottery',
  'streak',
  'gift',
  'ad',
  'campaign',
  'care',
] as const;
export type Kind = (typeof KINDS)[number];

export const TOPICS = KINDS.indexOf('topic');
export const ACTIVITIES = KINDS.indexOf('activity');
export const NOTICES = KINDS.indexOf('notice');
export const MEETINGS = KINDS.indexOf('meeting');
/** Kinds before this one reach a group at once. */
export const FIRST_PERSONAL = KINDS.indexOf('points');
export const POINTS = KINDS.indexOf('points');
export const COUPONS = KINDS.indexOf('coupon');
export const STATUS = KINDS.indexOf('status');
export const BOARDS = KINDS.indexOf('board');
export const LOTTERIES = KINDS.indexOf('lottery');
export const STREAKS = KINDS.indexOf('streak');
export const GIFTS = KINDS.indexOf('gift');
export const ADS = KINDS.indexOf('ad');
export const CAMPAIGNS = KINDS.indexOf('campaign');
export const CARE = KINDS.indexOf('care');

/** δ by kind: what an exposure of no worth closes of what is left of openness is 1 - e^-δ. */
export function wearByKind(p: Parameters): Float64Array {
  const wear: Record<Kind, number> = {
    topic: p.topicWear,
    activity: p.activityWear,
    notice: p.noticeWear,
    meeting: p.meetingWear,
    points: p.rewardWear,
    coupon: p.rewardWear,
    status: p.rewardWear,
    board: p.rewardWear,
    lottery: p.rewardWear,
    streak: p.rewardWear,
    gift: p.rewardWear,
    ad: p.adAnnoyance,
    campaign: p.campaignWear,
    care: p.noticeWear,
  };
  return Float64Array.from(KINDS, (kind) => wear[kind]);
}
