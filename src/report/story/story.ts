/**
 * A member's story in sentences, from the events of a trace.
 *
 * Days on which something happened stand alone; days in a row on which the member only read are told together.
 */
import type { Leaving, Mood, TraceEvent, Writer } from '../../engine/trace/events.ts';
import type { MemberTrace } from '../../engine/trace/trace-member.ts';
import { numberFormat } from '../format.ts';
import { plainLabel } from '../labels.ts';
import { type Language, textsOf } from '../language.ts';
import { type StoryWords, storyWords } from './words.ts';

export interface Story {
  readonly title: string;
  /** Who this is. */
  readonly opening: string;
  /** Days and what happened on them, in order. */
  readonly entries: readonly { readonly when: string; readonly text: string }[];
  /** How it ended. */
  readonly closing: readonly string[];
}

/** Writers that are named in a sentence about reading. */
const NAMED = 3;
/** Members that are named in other sentences, at most. */
const MOST_NAMED = 5;
/** Change of a mood worth a sentence. */
const NOTICEABLE = 0.05;
/** Days without a visit worth a sentence. */
const LONG_ABSENCE = 5;
/** A factor of the hazard between these is not worth naming. */
const NAMED_ABOVE = 1.1;
const NAMED_BELOW = 0.9;
/** Part of what was read that is of concern, below which it is said. */
const LITTLE = 0.4;

export function tellStory(
  trace: MemberTrace,
  options: { readonly currency: string; readonly language: Language },
): Story {
  const teller = createTeller(storyWords(options.language), options);
  const { words, name } = teller;
  const { person, segment, member, events, result } = trace;
  return {
    title: words.spaced(words.title(sentence(name(person)), teller.quoted(result.strategy))),
    opening: openingOf(teller, segment, member),
    entries: entriesOf(teller, events).map(({ when, text }) => ({ when, text: words.spaced(text) })),
    closing: closingOf(teller, trace).map(words.spaced),
  };
}

// ---- words with their numbers --------------------------------------------------------------------------------------

interface Teller {
  readonly words: StoryWords;
  readonly name: (person: number) => string;
  readonly writer: (by: Writer) => string;
  readonly quoted: (name: string) => string;
  readonly money: (amount: number) => string;
  readonly share: (share: number) => string;
}

function createTeller(words: StoryWords, { currency, language }: { currency: string; language: Language }): Teller {
  const texts = textsOf(language);
  const numbers = numberFormat(texts.units, currency);
  const name = (person: number) => words.member(String(person));
  return {
    words,
    name,
    writer: (by) => (by === 'operator' ? words.operator : by === null ? words.somebodyGone : name(by)),
    quoted: (text) => texts.findings.quoted(plainLabel(text)),
    money: (amount) => numbers.value(amount, 'money'),
    share: (share) => numbers.share(share),
  };
}

const whole = (count: number): string => String(Math.round(count));
const level = (value: number): string => value.toFixed(2).replace('-', '\u2212');
const times = (factor: number): string =>
  `\u00d7\u00a0${factor >= 10 ? factor.toFixed(0) : factor >= 0.1 ? factor.toFixed(1) : factor.toPrecision(1)}`;
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

// ---- before and after ----------------------------------------------------------------------------------------------

function openingOf({ words, share }: Teller, segment: string, member: MemberTrace['member']): string {
  if (member === undefined) return '';
  const who = { segment: plainLabel(segment), expertise: share(member.expertise) };
  return member.lurks ? words.lurker(who) : words.nature({ ...who, activity: member.activity.toFixed(1) });
}

function closingOf(teller: Teller, { member, events, result }: MemberTrace): string[] {
  const { words, name } = teller;
  if (member === undefined) return [events.length === 0 ? words.neverHeard : words.neverJoined];
  const horizon = result.series.members!.length;
  const days = (member.leaveDay ?? horizon - 1) - member.joinDay + 1;
  const answers = events.filter(({ kind }) => kind === 'answered').length;
  const { mood, closest } = member;
  return [
    ...(member.leaveDay === undefined ? [words.stayed(String(horizon - 1))] : []),
    words.summary({
      days,
      messages: member.messages,
      answers,
      broughtIn: member.broughtIn,
    }),
    words.mood({ belonging: level(mood.belonging), satisfaction: level(mood.satisfaction), trust: level(mood.trust) }),
    ...(member.leaveDay !== undefined
      ? []
      : closest.length === 0
        ? [words.noTies]
        : [words.closest(words.list(closest.map((tie) => words.counted(name(tie.person), tie.strength.toFixed(1)))))]),
  ];
}

// ---- day by day ----------------------------------------------------------------------------------------------------

type Visited = Extract<TraceEvent, { kind: 'visited' }>;

/** What the reader of the story knows so far. */
interface Known {
  mood: Mood | undefined;
  readonly close: Set<number>;
  hasVisited: boolean;
  /** Day of the latest visit. */
  lastVisit: number | undefined;
}

function entriesOf(teller: Teller, events: readonly TraceEvent[]): Story['entries'] {
  const { words } = teller;
  const known: Known = { mood: undefined, close: new Set(), hasVisited: false, lastVisit: undefined };
  const entries: { when: string; text: string }[] = [];
  let quiet: Visited[] = [];

  const tellQuiet = (): void => {
    if (quiet.length === 0) return;
    const [first, last] = [quiet[0]!.day, quiet.at(-1)!.day];
    const when = first === last ? words.day(String(first)) : words.days(String(first), String(last));
    const text = [...reading(teller, quiet), ...feelings(teller, known, quiet.at(-1)!)].join(words.space);
    entries.push({ when, text });
    quiet = [];
  };

  for (const today of byDay(events)) {
    const visit = today.find((event) => event.kind === 'visited');
    const { day } = today[0]!;
    if (visit !== undefined) {
      const away = known.lastVisit === undefined ? 0 : day - known.lastVisit - 1;
      if (away >= LONG_ABSENCE) {
        tellQuiet();
        const span = words.days(String(known.lastVisit! + 1), String(day - 1));
        entries.push({ when: span, text: words.away(String(away)) });
      }
      known.lastVisit = day;
      if (today.length === 1) {
        quiet.push(visit);
        continue;
      }
    }
    tellQuiet();
    entries.push({ when: words.day(String(day)), text: tellDay(teller, known, today, visit).join(words.space) });
  }
  tellQuiet();
  return entries;
}

function byDay(events: readonly TraceEvent[]): TraceEvent[][] {
  const days: TraceEvent[][] = [];
  for (const event of events) {
    const latest = days.at(-1);
    if (latest?.[0]?.day === event.day) latest.push(event);
    else days.push([event]);
  }
  return days;
}

/** A day in the order in which a visit goes: what brought it about, reading, writing, what came of it, the end. */
function tellDay(teller: Teller, known: Known, today: readonly TraceEvent[], visit: Visited | undefined): string[] {
  const before = today.flatMap((event) => beginning(teller, known, event));
  const visiting = visit === undefined ? [] : reading(teller, [visit]);
  const end = today.flatMap((event) => ending(teller, event));
  return [
    ...before,
    ...visiting,
    ...writing(teller, today),
    ...answers(teller, today),
    ...today.flatMap((event) => change(teller, event)),
    ...friends(teller, today),
    ...(visit === undefined ? [] : feelings(teller, known, visit)),
    ...end,
  ];
}

function beginning({ words, name, quoted }: Teller, known: Known, event: TraceEvent): string[] {
  switch (event.kind) {
    case 'told':
      return [words.told[event.how](name(event.by))];
    case 'waiting':
      return [words.waiting];
    case 'refused':
      return [words.refused];
    case 'kept-away':
      return [words.keptAway(String(event.fee))];
    case 'joined': {
      known.mood = event.mood;
      const by = event.by === null ? '' : name(event.by);
      return [words.joined[event.how]({ by, channel: quoted(event.channel ?? '') }), words.friends(event.friends)];
    }
    default:
      return [];
  }
}

/** What was read on some visits. */
function reading({ words, writer, share }: Teller, visits: readonly Visited[]): string[] {
  const read = sum(visits.map((visit) => visit.read));
  const count = String(visits.length);
  if (Math.round(read) === 0) return [visits.length === 1 ? words.nothingNew : words.nothingNewOnDays(count)];
  const byWriter = new Map<Writer, number>();
  for (const { from } of visits)
    for (const { by, messages } of from) byWriter.set(by, (byWriter.get(by) ?? 0) + messages);
  const named = [...byWriter]
    .filter(([by]) => by !== null)
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .filter(([, messages]) => messages >= 1);
  const writers = words.list(named.map(([by, messages]) => words.counted(writer(by), whole(messages))));
  const relevant = sum(visits.map((visit) => visit.read * visit.relevant)) / read;
  const [{ unread }] = visits as [Visited];
  return [
    visits.length === 1
      ? words.read({ read: whole(read), unread: String(unread), all: Math.round(read) >= unread, writers })
      : words.readOnDays({ days: count, read: whole(read), writers }),
    ...(relevant < LITTLE
      ? [words.irrelevant(relevant < 0.005 ? undefined : share(Math.round(100 * relevant) / 100))]
      : []),
  ];
}

function writing({ words }: Teller, today: readonly TraceEvent[]): string[] {
  const wrote = today.filter((event) => event.kind === 'wrote');
  const plain = wrote.filter(({ what, breaks }) => what === 'message' && breaks === undefined).length;
  const replied = today.filter((event) => event.kind === 'replied');
  const targets = replied.filter(({ what }) => what !== 'question');
  const askers = replied.filter(({ what }) => what === 'question').map(({ to }) => to);
  const addressed = tally(
    words,
    targets.map(({ to }) => to),
    (at) => (targets[at]!.to === 'operator' ? words.operators[targets[at]!.what] : undefined),
  );
  const said: Readonly<Partial<Record<(typeof wrote)[number]['what'], string>>> = {
    question: words.asks,
    praise: words.praises,
    complaint: words.complains,
  };
  return [
    ...(targets.length === 0 ? [] : [words.replies(addressed)]),
    ...(askers.length === 0 ? [] : [words.answersQuestion(tally(words, askers))]),
    ...(plain === 0 ? [] : [words.writes(plain)]),
    ...wrote.flatMap(({ what, breaks }) =>
      what === 'violation' ? [words.breaks[breaks ?? 'other']] : (said[what] ?? []),
    ),
  ];
}

function answers({ words }: Teller, today: readonly TraceEvent[]): string[] {
  const answered = today.filter((event) => event.kind === 'answered');
  const tell = (say: StoryWords['answered'], some: typeof answered) => {
    const writers = some.map(({ by }) => by);
    return writers.length === 0 ? [] : [say(tally(words, writers), new Set(writers).size > 1)];
  };
  return [
    ...tell(
      words.answered,
      answered.filter(({ what }) => what !== 'question'),
    ),
    ...tell(
      words.questionAnswered,
      answered.filter(({ what }) => what === 'question'),
    ),
    ...(answered.some(({ first }) => first) ? [words.firstAnswer] : []),
  ];
}

/**
 * People with how often each stands in a list, those who are no members first. `other` names what is not simply a person, and gives
 * undefined otherwise.
 */
function tally(words: StoryWords, people: readonly Writer[], other?: (at: number) => string | undefined): string {
  const others = new Map<string, number>();
  const members = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);
  people.forEach((who, at) => {
    if (typeof who === 'number') count(members, String(who));
    else count(others, other?.(at) ?? (who === 'operator' ? words.operator : words.somebodyGone));
  });
  const written = (counts: Map<string, number>) =>
    [...counts].map(([name, times]) => (times === 1 ? name : words.counted(name, String(times))));
  return words.list([...written(others), ...(members.size === 0 ? [] : [membersOf(words, written(members))])]);
}

/** Some by number, the rest counted. */
function membersOf(words: StoryWords, numbers: readonly string[]): string {
  return numbers.length > MOST_NAMED
    ? words.members(numbers.slice(0, MOST_NAMED - 1), numbers.length - MOST_NAMED + 1)
    : words.members(numbers, 0);
}

function change({ words, quoted, money }: Teller, event: TraceEvent): string[] {
  switch (event.kind) {
    case 'settled':
      return [words.settled(event.waited)];
    case 'gave-up':
      return [words.gaveUp(event.waited)];
    case 'took-part':
      return [words.tookPart];
    case 'bought':
      return [words.bought(quoted(event.good), money(event.price))];
    case 'rewarded':
      return [words.rewarded(money(event.money))];
    case 'level':
      return [event.rose ? words.rose(String(event.level)) : words.fell(String(event.level))];
    case 'badge':
      return [words.badge];
    case 'title':
      return [words.titled];
    case 'appointed':
      return [words.appointed];
    case 'warned':
      return [words.warned];
    case 'silenced':
      return [words.silenced(event.days)];
    case 'moved':
      return [words.moved(event.vip)];
    default:
      return [];
  }
}

function friends({ words }: Teller, today: readonly TraceEvent[]): string[] {
  const invited = today.filter((event) => event.kind === 'invited');
  const hows = [...new Set(invited.map(({ how }) => how))];
  const broughtIn = today.filter((event) => event.kind === 'brought-in').map(({ friend }) => String(friend));
  return [
    ...hows.map((how) => {
      const asked = invited.filter((each) => each.how === how).map(({ friend }) => String(friend));
      return words.invited(words.friend(asked), how);
    }),
    ...(broughtIn.length === 0 ? [] : [words.broughtIn(membersOf(words, broughtIn))]),
  ];
}

/** New close ties, and moods that have changed noticeably since they were last told. */
function feelings({ words }: Teller, known: Known, { closest, mood }: Visited): string[] {
  const close = closest.filter(({ person, bonded }) => bonded && !known.close.has(person));
  for (const { person } of close) known.close.add(person);
  // Those who are close on the first visit were friends before.
  const fresh = known.hasVisited ? close : [];
  known.hasVisited = true;
  const told = known.mood ?? mood;
  const moved = (['belonging', 'satisfaction', 'trust'] as const).filter(
    (feeling) => Math.abs(mood[feeling] - told[feeling]) >= NOTICEABLE,
  );
  known.mood = { ...told, ...Object.fromEntries(moved.map((feeling) => [feeling, mood[feeling]])) };
  return [
    ...(fresh.length === 0
      ? []
      : [
          words.closeTo(
            membersOf(
              words,
              fresh.map(({ person }) => String(person)),
            ),
          ),
        ]),
    ...moved.map((feeling) =>
      words[feeling](level(told[feeling]), level(mood[feeling]), mood[feeling] > told[feeling]),
    ),
  ];
}

function ending(teller: Teller, event: TraceEvent): string[] {
  if (event.kind !== 'left') return [];
  const { words } = teller;
  const { why, fee, leaving } = event;
  const what = fee === undefined ? words.left[why] : words.leftOverFee(String(fee));
  return [what, ...(leaving === null ? [] : reasons(teller, leaving))];
}

function reasons({ words, share }: Teller, { hazard, factors, largest }: Leaving): string[] {
  const names = (Object.keys(factors) as (keyof typeof factors)[]).sort((a, b) => factors[b] - factors[a]);
  const drove = names.filter(
    (name) => name !== largest && (name !== 'nature' || largest !== null) && factors[name] >= NAMED_ABOVE,
  );
  const held = (['nature', 'belonging', 'satisfaction', 'company'] as const).filter(
    (name) => factors[name] <= NAMED_BELOW,
  );
  const because = (name: keyof typeof factors) => words.drives[name](times(factors[name]));
  return [
    words.chance(share(hazard)),
    largest === null ? words.noReason : words.largest(because(largest)),
    ...(drove.length === 0 ? [] : [words.alsoDrove(words.list(drove.map(because)))]),
    ...(held.length === 0 ? [] : [words.held(words.list(held.map((name) => words.holds[name](times(factors[name])))))]),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
