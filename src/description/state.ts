/** Entities and what is known of each. */

import type { StateVariable } from '../engine/mechanism.ts';
import { MECHANISMS } from '../engine/mechanisms.ts';
import { MEMBER_COLUMNS } from '../engine/members/members.ts';

/** By name: what is known of a member, by all and by one mechanism alone. */
export const MEMBER_STATE: Readonly<Record<string, StateVariable>> = Object.assign(
  {},
  MEMBER_COLUMNS,
  ...MECHANISMS.map(({ columns }) => columns),
);

/** What a person is to the community, by the engine's name and number. */
export const PERSON_STATUS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  PROSPECT: [0, 'outside, could come'],
  COMING: [1, 'has accepted and comes in on the next morning, or when there is a place'],
  MEMBER: [2, 'inside'],
  GONE: [3, 'has left, for good'],
  REFUSED: [4, 'wanted in and was not let in'],
};

/** Kinds of messages, by the engine's name and number. */
export const MESSAGE_KINDS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  TALK: [0, 'a post or a reply'],
  QUESTION: [1, 'a question that waits for an answer'],
  NOTE: [2, 'a post of the operator, or an advertisement, that is only read'],
  VIOLATION: [3, 'a post that breaks a rule'],
  PRAISE: [4, 'praise of the community'],
  COMPLAINT: [5, 'a complaint about it'],
  PROMPT: [6, 'a topic of the operator that asks for replies'],
  ACTIVITY: [7, 'a prompt of an activity'],
};

/** Offences among members' posts, by the engine's name and number. */
export const OFFENCES: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  INNOCENT: [0, 'breaks no rule'],
  AD: [1, 'an advertisement'],
  OFF_TOPIC: [2, 'off the topic'],
  ABUSE: [3, 'abuses others'],
};

/** The other entities in words. */
export const ENTITIES: readonly (readonly [entity: string, state: string])[] = [
  [
    'Person',
    'segment; friends in the outside graph; what the person is to the community (below); whether a friend has told of it; what friends said of it, R',
  ],
  [
    'Tie from i to j',
    'strength s_ij in units of the recognition threshold; directed, inside one group, forgotten with the seat',
  ],
  [
    'Message',
    'author, day, kind (below), topic, level, quality, number of replies, first message of its thread; offence, reported, looked through, deleted',
  ],
  [
    'Group',
    'cap; segment or topic it is for, if any; after a split, the range of members it is for; members by seat; latest messages; pinned messages; visible members; ties',
  ],
  ['Operator', 'one for the community: people, hours, wage, strain; queue of open questions; money'],
  ['Moderators', 'hours, wage, strain; reports waiting; by group: how far they have come, recent enforcement'],
  [
    'Activity',
    'kind and its numbers; first day of notice, first and last day, quality, cost; who has taken part; whether it was cancelled',
  ],
  [
    'Piece',
    'what messages of one activity or piece of content serve, how readily members reply to them, what attention they take; part of a series',
  ],
  ['Content', 'by lever: pieces so far; of a series, the part each member read last'],
  ['Digest', 'by group, the latest: when it appeared, and which messages it sums up'],
];
