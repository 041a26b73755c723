/** Taking part in an activity, and what it makes members write about meanwhile. */
import { ACTIVITY_ACT } from '../incentives/acts.ts';
import { rewardAct } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import type { Run } from '../run.ts';
import { FIRST_PIECE } from '../talk/message-ring.ts';
import { latestActivity, notePart, occasionsOf } from './occasions.ts';
import { pieceBy } from './pieces.ts';
import { countTakers } from './responses.ts';

/** Notes that a member took part in the activity whose message they replied to: once an activity, in a challenge once a day. */
export function takePart(run: Run, member: number, author: number): void {
  const { visit } = run;
  // Messages of plain activities do not say which: the latest.
  const occasion = author <= FIRST_PIECE ? pieceBy(run, author).occasion : undefined;
  const number = occasion === undefined ? latestActivity(run) : occasion.number;
  if (!notePart(run, member, number)) return;
  run.recorder.tookPart(member);
  const held = occasion ?? occasionsOf(run).find((each) => each.number === number);
  if (held !== undefined) countTakers(run, held.activity, 1);
  visit.joinedActivity = 1;
  visit.identityGain = occasion === undefined ? 1 : occasion.activity.identity;
  occasion?.takers.push(member);
  const incentives = incentivesOf(run);
  if (incentives !== undefined) rewardAct(run, incentives, member, ACTIVITY_ACT);
}
