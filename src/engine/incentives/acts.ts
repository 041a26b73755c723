/** Acts that can be rewarded, as indices; in the order of the scenario format. */
import { ACTS } from '../../scenario/levers/incentives/scheme.ts';

export const VISIT = ACTS.indexOf('visit');
export const POST = ACTS.indexOf('post');
export const REPLY = ACTS.indexOf('reply');
export const ANSWER = ACTS.indexOf('answer');
export const INVITE = ACTS.indexOf('invite');
export const ACTIVITY_ACT = ACTS.indexOf('activity');
export const ACT_COUNT = ACTS.length;
