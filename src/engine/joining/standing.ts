/**
 * Founders who were members before the first day (`community.start.tenure`, `paying`).
 *
 * Who is still there after n candidate days is not who came: a hazard ϑ ~ Beta(a, b) that n days have not struck is Beta(a, b + n), exactly
 * (the Beta law is conjugate to survival). They are no newcomers, and have long said what newcomers say.
 *
 * Who pays already can pay what they pay: w is drawn anew until w · reference price is at least that. Their periods end on days spread
 * evenly, as those of people who joined at different times do.
 */
import { exp } from '../../numeric/exp-log.ts';
import { sampleBeta } from '../../random/gamma.ts';
import { sampleNormal } from '../../random/normal.ts';
import { membershipOf } from '../members/arms.ts';
import type { Run } from '../run.ts';
import { payAlready } from '../selling/fees.ts';
import { spendFirstWords } from '../talk/store.ts';
import { setTenure } from './tenure.ts';

/** Draws of w before one is set to the least that can pay. */
const MOST_TRIES = 1000;

/** Makes a founder, who has just been let in, a member of long standing. */
export function becomeStanding(run: Run, member: number): void {
  const { members, model, parameters: p, stream, world, constants } = run;
  const { tenure, paying } = model.scenario.community.start;
  const { spending } = model.segments[members.segment[member]!]!;
  if (tenure === 0 && paying === undefined) return;
  stream.reseed(world.draws.standing, members.person[member]!, 0);
  const pays = stream.uniform() < (paying?.share ?? 0);
  const phase = stream.uniform();
  if (tenure > 0) {
    setTenure(run, member, tenure);
    spendFirstWords(run, member);
    members.frailty[member] = sampleBeta(stream, p.frailtyA, p.frailtyB + tenure * constants.candidateProbability);
  }
  if (!pays) return;
  const least = paying!.fee / (membershipOf(run, members.person[member]!).referencePrice ?? paying!.fee);
  for (let tries = 0; members.reservation[member]! < least; tries++)
    members.reservation[member] =
      tries < MOST_TRIES ? exp(p.reservationMean + p.reservationSd * sampleNormal(stream)) * spending : least;
  payAlready(run, member, phase);
}
