/** What members write, and whether they are answered. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const TALK = {
  messages: {
    meaning: said('messages written by members', '成员写的消息数'),
    rule: said("messages of members of every kind; the operator's do not count", '成员的各类消息；运营者的消息不计'),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    measures: ['posts', 'replies', 'questions'],
    words: { en: 'Messages by members', zh: '成员累计发言数' },
  },
  posts: {
    meaning: said('messages by members that begin a thread', '成员发起新话题的消息数'),
    rule: said('messages of members that answer no other, questions among them', '成员不回应他人的消息，含提问'),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    measures: ['posts'],
    digested: false,
    words: { en: 'Posts by members', zh: '成员主动发言数' },
  },
  replies: {
    meaning: said('messages by members in the thread of another message', '成员在他人消息之下的消息数'),
    rule: said(
      'messages of members that answer another, of a member or of the operator',
      '成员回应他人（成员或运营者）的消息',
    ),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    measures: ['replies'],
    digested: false,
    words: { en: 'Replies by members', zh: '成员回复数' },
  },
  questions: {
    meaning: said('questions that members have asked', '成员提出的问题数'),
    rule: said(
      'messages that ask for help; a member has one question open at a time',
      '求助的消息；一名成员同时只有一个待解问题',
    ),
    unit: 'questions',
    kind: 'total',
    better: 'neither',
    measures: ['questions'],
    digested: false,
    words: { en: 'Questions asked', zh: '成员提问数' },
  },
  answerDays: {
    meaning: said('days from a question to its first answer', '从提问到首个解答的天数'),
    rule: said(
      'mean over questions that got one, from anybody, while their author waited',
      '对得到解答的问题取均值，解答者不限，且在提问者仍等待之时',
    ),
    unit: 'days',
    kind: 'level',
    better: 'less',
    measures: ['answers', 'questions'],
    mayBeUnknown: { code: 'no-question-answered', words: { en: 'no question was answered', zh: '没有提问得到回答' } },
    digested: false,
    words: { en: 'Days to the first answer', zh: '提问得到首次回答的天数' },
  },
  replyRate: {
    meaning: said(
      "share of members' first posts older than a day that got a reply",
      '成员的首次发言（满一天）中得到回复的占比',
    ),
    rule: said(
      'first messages written before today; answered by members or the operator by then; unknown while there are none',
      '今天以前写的首条消息；到那时有成员或运营者回复；没有时为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('replies', 'answers'),
    mayBeUnknown: {
      code: 'no-first-post',
      words: { en: 'no first post is older than a day', zh: '没有满一天的首次发言' },
    },
    words: { en: 'First posts that got a reply', zh: '首次发言得到回复的比例' },
  },
  daysToFirstMessage: {
    meaning: said('days from joining until half of those who join have written', '从加入到半数加入者发过言所需的天数'),
    rule: said(
      'first day of membership by which the cumulative incidence of a first message reaches ½: who leaves without one never writes, who is still silent at the end is followed until then; unknown when ½ is not reached',
      '首条消息的累积发生率达到 ½ 的第一个在群日：未发言就退出者视为永不发言，结束时仍沉默者只观察到那时；未达到 ½ 时为未知',
    ),
    unit: 'days',
    kind: 'whole',
    better: 'less',
    measures: ofMembers('posts', 'replies', 'questions'),
    mayBeUnknown: {
      code: 'under-half-wrote',
      words: { en: 'too few members ever wrote for half to be reached', zh: '发过言的成员太少，达不到一半' },
    },
    digested: false,
    words: { en: 'Days until half have written', zh: '半数成员首次发言所需天数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
