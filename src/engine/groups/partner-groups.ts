/** The groups of partners: who runs which, and where there is room in them (`partners.ts`). */

import { packed } from '../../random/pack.ts';
import { type Mechanism, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { Group } from './group.ts';

/** Groups of one partner that have draws of their own. */
const GROUP_RANGE = 64;

export interface Partner {
  readonly member: number;
  readonly groups: Group[];
  /** Friends asked so far, in the order in which the partner thinks of them. */
  asked: number;
  /** First posts that the partner still answers today. */
  left: number;
  /** Commission earned, and the days that members have sat in the groups, the partner not counted. */
  earned: number;
  memberDays: number;
  /** Topics that are due: each day adds a part of one. */
  topics: number;
}

/** In the order of their appointment, those who have left among them. */
const slot = new Slot<Partner[]>();

export const PARTNERS: Mechanism<Partner[]> = {
  slot,
  create: (_model, { partners }) => (partners.count === 0 ? undefined : []),
};

export const partnersOf = (run: Run): Partner[] | undefined => slot.of(run);

/** A place among a partner's groups for somebody brought in by a member of one of them, if there is any. */
export function placeWithPartner(run: Run, group: Group): Group | undefined {
  const { members, strategy } = run;
  const partner = partnersOf(run)?.find(({ member }) => member === group.partner);
  if (partner === undefined || members.group[partner.member]! < 0) return undefined;
  if (group.size < group.cap) return group;
  const other = partner.groups.find(({ size, cap }) => size < cap);
  if (other !== undefined) return other;
  return partner.groups.length < strategy.partners.groups ? openFor(run, partner) : undefined;
}

/** Opens a group that takes in nobody but those whom its members bring. */
export function openFor(run: Run, partner: Partner): Group {
  const group = new Group(run.groups.length, -1, run.strategy.partners.cap);
  group.slot = -1;
  group.openedOn = run.day;
  group.partner = partner.member;
  group.key = -2 - packed(run.members.person[partner.member]!, partner.groups.length % GROUP_RANGE, GROUP_RANGE);
  run.groups.push(group);
  partner.groups.push(group);
  return group;
}
