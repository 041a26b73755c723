/** Pictures and accounts in sentences: pure functions of a film and a language. */

import type { WhyLeft } from '../../engine/events.ts';
import { REASON_OF } from '../../engine/measuring/reasons.ts';
import { plainLabel } from '../../report/labels.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { storyWords } from '../../report/story/words.ts';
import { LEVER_CHOICES } from '../../scenario/lever-words.ts';
import type { Account, LastWriter } from './account.ts';
import { type Film, type Mark, NOBODY, OPERATOR, type Said, type Shot, STRANGER } from './shot.ts';
import { watchTexts } from './words.ts';

/** Lines of a day's talk that are shown. */
const MOST_LINES = 60;
/** People who are named in one line. */
const MOST_NAMED = 8;

export interface TalkLine {
  readonly text: string;
  /** Person who is clicked for with the line. */
  readonly person: number | undefined;
  readonly kind: 'came' | 'went' | 'said' | 'answer';
}

export function daySummary({ members, messages, joined, left }: Shot, language: Language): string {
  const [m, s, j, l] = [members, messages, joined, left].map(counted) as [string, string, string, string];
  return watchTexts(language).summary({ members: m, messages: s, joined: j, left: l });
}

/** Who came, what was said and by whom to whom, who left; and how many lines more there would be. */
export function talkOf(shot: Shot, language: Language): { readonly lines: readonly TalkLine[]; readonly more: number } {
  const { talk } = watchTexts(language);
  const lines: TalkLine[] = [
    ...arrivalsOf(shot, language),
    ...shot.talk.map((said): TalkLine => {
      const { from, to } = said;
      return {
        text: sayingOf(said, language),
        person: from >= 0 ? from : undefined,
        kind: to === NOBODY ? 'said' : 'answer',
      };
    }),
    ...shot.departures.map(({ person, why }): TalkLine => {
      return { text: talk.went(nameOf(person, language), reasonOf(why, language)), person, kind: 'went' };
    }),
  ].map((line) => ({ ...line, text: setApart(sentence(line.text)) }));
  const told = foldRepeats(lines, language);
  return { lines: told.slice(0, MOST_LINES), more: Math.max(0, told.length - MOST_LINES) };
}

/** What is said several times in a row stands once, with how often. */
function foldRepeats(lines: readonly TalkLine[], language: Language): TalkLine[] {
  const { talk } = watchTexts(language);
  const folded: { line: TalkLine; times: number }[] = [];
  for (const line of lines) {
    const last = folded.at(-1);
    if (last?.line.text === line.text) last.times++;
    else folded.push({ line, times: 1 });
  }
  return folded.map(({ line, times }) =>
    times === 1 ? line : { ...line, text: talk.repeated(line.text, String(times)) },
  );
}

/** One line for each way in which people came. */
function arrivalsOf({ arrivals }: Shot, language: Language): TalkLine[] {
  const { talk } = watchTexts(language);
  const ways = new Map<string, number[]>();
  for (const { person, how, channel } of arrivals) {
    const way = how === 'channel' && channel !== undefined ? plainLabel(channel) : talk.hows[how];
    ways.set(way, [...(ways.get(way) ?? []), person]);
  }
  return [...ways].map(([way, people]) => {
    const named = people.slice(0, MOST_NAMED).map(String);
    const who = storyWords(language).members(named, people.length - named.length);
    return { text: talk.came(counted(people.length), way, who), person: people[0], kind: 'came' };
  });
}

function sayingOf({ from, to, kind }: Said, language: Language): string {
  const { talk } = watchTexts(language);
  const who = nameOf(from, language);
  if (to === NOBODY) return talk.kinds[kind](who);
  return (kind === 'question' ? talk.answersQuestion : talk.answers)(who, nameOf(to, language));
}

export function nameOf(person: number, language: Language): string {
  const words = storyWords(language);
  if (person === OPERATOR) return words.operator;
  return person === STRANGER ? watchTexts(language).talk.somebody : words.member(String(person));
}

export function markText(mark: Mark, language: Language): string {
  const { timeline } = watchTexts(language);
  switch (mark.kind) {
    case 'recruiting':
      return timeline.recruiting(counted(mark.people), plainLabel(mark.channel));
    case 'topic':
      return timeline.topic(String(mark.count));
    case 'activity':
      return timeline.activity(plainLabel(mark.name));
    case 'crisis':
      return timeline.crisis(language === 'zh' ? (LEVER_CHOICES[mark.what] ?? mark.what) : mark.what);
    case 'change': {
      const { levers } = textsOf(language) as { levers: Readonly<Record<string, string>> };
      return timeline.change(mark.levers.map((lever) => levers[lever] ?? lever).join(', '));
    }
    case 'groups':
      return timeline.groups(String(mark.count));
  }
}

/** Two films of which one falls silent before the other, as both stood on that day. */
export interface Contrast {
  readonly day: number;
  readonly dead: { readonly strategy: string; readonly shot: Shot };
  readonly other: { readonly strategy: string; readonly shot: Shot };
  /** The day on which the other falls silent too; undefined where it does not. */
  readonly later: number | undefined;
}

export function contrastOf(films: readonly Film[]): Contrast | undefined {
  const [first, second] = [...films].sort((a, b) => a.ending!.silentDay - b.ending!.silentDay);
  if (first === undefined || second === undefined || first.ending!.silentDay === second.ending!.silentDay)
    return undefined;
  const day = first.ending!.silentDay;
  const { silentDay } = second.ending!;
  return {
    day,
    dead: { strategy: first.strategy, shot: first.shots[day]! },
    other: { strategy: second.strategy, shot: second.shots[day]! },
    later: silentDay < second.horizon ? silentDay : undefined,
  };
}

export function contrastText({ day, dead, other, later }: Contrast, language: Language) {
  const { contrast: own } = watchTexts(language);
  const named = { dead: plainLabel(dead.strategy), day: String(day), other: plainLabel(other.strategy) };
  const [one, two] = [dead.shot, other.shot];
  return {
    title: later === undefined ? own.died : own.sooner,
    opening: later === undefined ? own.same(named) : own.sameSooner({ ...named, later: String(later) }),
    came: [
      ...(one.begun === 0 || two.begun === 0
        ? []
        : [own.answered(percent(one.answered, one.begun), percent(two.answered, two.begun))]),
      own.bonded(counted(one.bonded), counted(two.bonded)),
      own.alone({
        one: counted(one.alone),
        of: counted(one.members),
        other: counted(two.alone),
        otherOf: counted(two.members),
      }),
      own.wrote(counted(one.writersWeek), counted(two.writersWeek)),
    ],
  };
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))}\u00a0%`;

/** Why a community fell silent, or how it lived, for somebody who sees it for the first time. */
export function accountText(
  account: Account,
  language: Language,
  beside?: { readonly strategy: string; readonly shot: Shot },
): string[] {
  const { account: own } = watchTexts(language);
  const { joined, inOneWeek, brought, peak, silentDay, evening, lastWriters, left, reasons } = account;
  if (joined === 0) return [own.came('0', '0')];
  const { members, writersWeek, alone, bonded, begun, answered } = evening;
  return [
    own.came(counted(joined), counted(inOneWeek)),
    own.brought(counted(brought)),
    own.peak(String(peak.day), counted(peak.messages)),
    silentDay === undefined
      ? own.alive(String(evening.day), counted(members), counted(writersWeek))
      : own.silent(String(silentDay), counted(members), counted(writersWeek)),
    own.alone(counted(alone), counted(members), counted(bonded)),
    ...(silentDay === undefined || beside === undefined
      ? []
      : [own.beside(plainLabel(beside.strategy), counted(beside.shot.writersWeek), counted(beside.shot.bonded))]),
    ...(begun === 0 ? [] : [own.answered(percent(answered, begun))]),
    ...(silentDay === undefined || lastWriters.length === 0
      ? []
      : [own.lastWriters(lastWriters.map((each) => writerText(each, language)).join(language === 'zh' ? '、' : ', '))]),
    ...(left === 0
      ? []
      : [
          own.reasons(
            counted(left),
            reasons
              .map(({ reason, people }) => own.reason(textsOf(language).outcomes[reason], counted(people)))
              .join(language === 'zh' ? '；' : '; '),
          ),
        ]),
  ];
}

function writerText({ person, messages, lastDay, left }: LastWriter, language: Language): string {
  const { account: own } = watchTexts(language);
  const name = nameOf(person, language);
  return left === undefined
    ? own.writerStays(name, counted(messages), String(lastDay))
    : own.writerLeft(name, counted(messages), String(left.day), reasonOf(left.why, language));
}

function reasonOf(why: WhyLeft, language: Language): string {
  const text = textsOf(language).outcomes[REASON_OF[why]];
  return language === 'zh' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** As the tables print it: 1,419. */
export const counted = (count: number): string => count.toLocaleString('en');

/** Chinese sets numbers apart from what follows them. */
const setApart = (text: string): string => text.replace(/(成员 \d+)(?=\p{Script=Han})/gu, '$1 ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
