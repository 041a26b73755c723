/** Entities and what is known of each. */

import type { StateVariable } from '../engine/mechanism.ts';
import { MECHANISMS } from '../engine/mechanisms.ts';
import { MEMBER_COLUMNS } from '../engine/members/members.ts';
import { COMING, GONE, MEMBER, PROSPECT, REFUSED } from '../engine/members/people.ts';
import {
  ABUSE,
  ACTIVITY,
  AD,
  COMPLAINT,
  INNOCENT,
  NOTE,
  OFF_TOPIC,
  PRAISE,
  PROMPT,
  QUESTION,
  TALK,
  VIOLATION,
} from '../engine/talk/message-ring.ts';
import { said } from '../language/said.ts';

/** By name: what is known of a member, by all and by one mechanism alone. */
export const MEMBER_STATE: Readonly<Record<string, StateVariable>> = Object.assign(
  {},
  MEMBER_COLUMNS,
  ...MECHANISMS.map(({ columns }) => columns),
);

/** What a person is to the community, by the engine's name and number. */
export const PERSON_STATUS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  PROSPECT: [PROSPECT, said('outside, could come', '在群外，可能加入')],
  COMING: [
    COMING,
    said('has accepted and comes in on the next morning, or when there is a place', '已接受，次日早晨或有名额时进来'),
  ],
  MEMBER: [MEMBER, said('inside', '在群内')],
  GONE: [GONE, said('has left, for good', '已永久退出')],
  REFUSED: [REFUSED, said('wanted in and was not let in', '想进来而未获准')],
};

/** Kinds of messages, by the engine's name and number. */
export const MESSAGE_KINDS: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  TALK: [TALK, said('a post or a reply', '帖子或回复')],
  QUESTION: [QUESTION, said('a question that waits for an answer', '等待解答的问题')],
  NOTE: [NOTE, said('a post of the operator, or an advertisement, that is only read', '运营者的帖子或广告，只供阅读')],
  VIOLATION: [VIOLATION, said('a post that breaks a rule', '违规的帖子')],
  PRAISE: [PRAISE, said('praise of the community', '对社群的好评')],
  COMPLAINT: [COMPLAINT, said('a complaint about it', '对社群的抱怨')],
  PROMPT: [PROMPT, said('a topic of the operator that asks for replies', '运营者征求回复的话题')],
  ACTIVITY: [ACTIVITY, said('a prompt of an activity', '活动的提示')],
};

/** Offenses among members' posts, by the engine's name and number. */
export const OFFENCES: Readonly<Record<string, readonly [number: number, meaning: string]>> = {
  INNOCENT: [INNOCENT, said('breaks no rule', '没有违规')],
  AD: [AD, said('an advertisement', '广告')],
  OFF_TOPIC: [OFF_TOPIC, said('off the topic', '跑题')],
  ABUSE: [ABUSE, said('abuses others', '辱骂他人')],
};

/** The other entities in words. */
export const ENTITIES: readonly (readonly [entity: string, state: string])[] = [
  [
    said('Person', '人'),
    said(
      'segment; friends in the outside graph; what the person is to the community (below); whether a friend has told of it; what friends said of it, R',
      '所属人群；群外关系网中的好友；与社群的关系（见下）；是否有好友提到过社群；好友对社群的评价 R',
    ),
  ],
  [
    said('Tie from i to j', '从 i 到 j 的关系'),
    said(
      'strength s_ij in units of the recognition threshold; directed, inside one group, forgotten with the seat',
      '强度 s_ij，以认得门槛为单位；有方向，限于一个群，随座位被忘记',
    ),
  ],
  [
    said('Message', '消息'),
    said(
      'author, day, kind (below), topic, level, quality, number of replies, first message of its thread; offense, reported, looked through, deleted',
      '作者、日期、种类（见下）、话题、水平、质量、回复数、所在讨论串的第一条消息；违规、被举报、已查看、已删除',
    ),
  ],
  [
    said('Group', '群'),
    said(
      'cap; segment or topic it is for, if any; after a split, the range of members it is for; members by seat; latest messages; pinned messages; visible members; ties',
      '人数上限；所对应的人群或话题（若有）；拆分之后所对应的成员范围；按座位的成员；最新消息；置顶消息；可见成员；关系',
    ),
  ],
  [
    said('Operator', '运营者'),
    said(
      'one for the community: people, hours, wage, strain; queue of open questions; money',
      '整个社群一方：人数、工时、时薪、压力；未解答问题的队列；金钱',
    ),
  ],
  [
    said('Moderators', '管理员'),
    said(
      'hours, wage, strain; reports waiting; by group: how far they have come, recent enforcement',
      '工时、时薪、压力；待处理的举报；按群：看到哪里、近来的执规',
    ),
  ],
  [
    said('Activity', '活动'),
    said(
      'kind and its numbers; first day of notice, first and last day, quality, cost; who has taken part; whether it was canceled',
      '类型及其数值；预告首日、首日与末日、质量、成本；谁参加了；是否取消',
    ),
  ],
  [
    said('Piece', '内容单元'),
    said(
      'what messages of one activity or piece of content serve, how readily members reply to them, what attention they take; part of a series',
      '一次活动或一份内容的消息满足什么、成员多愿意回复、占用多少注意力；所属的连载篇目',
    ),
  ],
  [
    said('Content', '内容'),
    said(
      'by lever: pieces so far; of a series, the part each member read last',
      '按手段：至今的份数；连载时，每名成员最近读到的一篇',
    ),
  ],
  [
    said('Digest', '周报'),
    said(
      'by group, the latest: when it appeared, and which messages it sums up',
      '按群的最新一期：何时发布，汇总了哪些消息',
    ),
  ],
];
