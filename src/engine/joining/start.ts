/**
 * How a group begins (`community.start`): members who know each other already, and an operator who keeps the first week busy. It is what
 * takes a group to the living one of two states that the same parameters may have.
 */
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Run } from '../run.ts';
import { exchange } from '../talk/identity.ts';
import { OPERATOR, PROMPT } from '../talk/message-ring.ts';

/** Days from the opening of a group on which the kick-off goes on. */
export const KICK_OFF_DAYS = 7;

/**
 * Ties of a newcomer to those of the group whom they know from before: each pair with the same chance, so that in a full group everybody
 * knows as many as the scenario says. Who knows whom does not depend on the cap, only on whether the chance reaches the pair's draw.
 */
export function meetAcquaintances(run: Run, group: Group, seat: number): void {
  const { members, model, parameters: p } = run;
  const { start } = model.scenario.community;
  if (start.acquaintances === 0) return;
  const person = members.person[group.memberAt[seat]!]!;
  group.ties.reserve(group.seatCount, group.cap);
  for (let other = 0; other < group.seatCount; other++) {
    const member = group.memberAt[other]!;
    if (member < 0 || other === seat) continue;
    const them = members.person[member]!;
    if (knewBefore(run, group, person, them)) exchange(run, group, seat, other, -1, p.priorTie);
  }
}

/** Whether two people of a group are acquaintances from before. */
export function knewBefore({ model, world }: Run, group: Group, one: number, other: number): boolean {
  const { community, population } = model.scenario;
  const others = Math.min(group.cap, population.size) - 1;
  const chance = community.start.acquaintances / Math.max(1, others);
  return uniform(world.draws.acquaintance, Math.min(one, other), Math.max(one, other)) < chance;
}

/** Posts the kick-off of every group that has opened within the week. */
export function kickOff(run: Run): void {
  const { groups, day, model, strategy } = run;
  const { kickOff: perDay } = model.scenario.community.start;
  if (perDay === 0) return;
  const anything = strategy.communityTopic;
  for (const group of groups) {
    if (day - group.openedOn >= KICK_OFF_DAYS) continue;
    const topic = group.topic >= 0 ? group.topic : anything;
    for (let k = 0; k < perDay; k++) group.messages.append(OPERATOR, day, PROMPT, topic, -1, 1);
  }
}
