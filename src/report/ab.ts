/** What `hearsay ab` found, in words, as tables, and as a report. */
import { type GroupDesign, powerOfGroups } from '../analysis/ab/groups.ts';
import { type MemberDesign, powerOfMembers } from '../analysis/ab/members.ts';
import { excludesZero } from '../analysis/interval.ts';
import type { Presence } from '../analysis/missing.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type EstimatePoint, estimatesChart, powerChart } from './charts/ab.ts';
import type { OutcomeDescription } from './charts/context.ts';
import { marked, type NumberFormat, numberFormat } from './format.ts';
import { type AbTexts, abTexts } from './language/ab.ts';
import { fewRunsInWords } from './language/few-runs.ts';
import { causesInWords } from './language/missing.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { rareRuns } from './rare-runs.ts';
import type { OwnSheet, SheetSection, SheetTable } from './sheet.ts';

/** Both designs after so many days. */
export interface AbLook {
  readonly days: number;
  readonly groups: GroupDesign;
  /** People who have joined one community, mean of both strategies. */
  readonly peoplePerCommunity: number;
  /** Null where members cannot be drawn. */
  readonly members: MemberDesign | null;
}

export interface AbFound {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly outcome: string;
  readonly isShareOfRuns: boolean;
  readonly of: string;
  readonly against: string;
  readonly replications: number;
  /** Replications left out. */
  readonly missing: number;
  /** Of the outcome, in the runs of both strategies. */
  readonly presence: Presence;
  /** By days; at least one. */
  readonly looks: readonly AbLook[];
  /** Why members cannot be drawn one by one. */
  readonly refused:
    | { readonly because: 'levers'; readonly levers: readonly string[] }
    | { readonly because: 'outcome'; readonly known: readonly string[] }
    | null;
  /** People whom the experiment could take in, if the user said so. */
  readonly wanted: number | null;
  /** Part of those who joined that friends brought in. */
  readonly throughFriends: number;
}

export interface AbInWords {
  readonly headline: string;
  readonly cautions: readonly string[];
  readonly methods: readonly string[];
  readonly tables: readonly SheetTable[];
}

interface Words {
  readonly text: Texts;
  readonly own: AbTexts;
  readonly numbers: NumberFormat;
  readonly outcome: OutcomeDescription;
}

export function abInWords(found: AbFound): AbInWords {
  const words = wordsFor(found);
  const { own } = words;
  const hasMembers = found.looks.some(({ members }) => members !== null);
  return {
    headline: headlineOf(found, words),
    cautions: cautionsOf(found, words),
    methods: [own.methodGroups, ...(hasMembers ? [own.methodMembers] : [])],
    tables: [groupsTable(found, words), ...(hasMembers ? [membersTable(found, words, FEW)] : [])],
  };
}

export function abSheet(found: AbFound): OwnSheet {
  const { scenario, looks, outcome } = found;
  const words = wordsFor(found);
  const { own } = words;
  const { headline, cautions, methods, tables } = abInWords(found);
  const [groups] = tables;
  const sections: SheetSection[] = [
    {
      id: 'power',
      title: own.power,
      note: own.powerNote,
      charts: looks.at(-1)!.groups.effect === 0 ? [] : [{ name: outcome, spec: powerSpec(found, words) }],
      tables: [],
      remarks: [],
    },
    { id: 'groups', title: own.groups, note: own.groupsNote, charts: [], tables: [groups!], remarks: [own.unit] },
  ];
  if (tables.length > 1) {
    sections.push({
      id: 'members',
      title: own.members,
      note: own.membersNote,
      charts: [{ name: outcome, spec: estimatesSpec(found, words) }],
      tables: [membersTable(found, words, ALL)],
      remarks: [],
    });
  }
  return {
    kicker: own.kicker,
    setting: own.setting(String(found.replications), String(scenario.horizon)),
    headline,
    brief: { blocks: tables },
    cautions,
    sections,
    methods,
    replications: String(found.replications),
  };
}

function wordsFor({ scenario, language, outcome, isShareOfRuns }: AbFound): Words {
  const text = textsOf(language);
  return {
    text,
    own: abTexts(language),
    numbers: numberFormat(text.units, scenario.currency),
    outcome: describeOutcome(outcome, text, isShareOfRuns ? [outcome] : []),
  };
}

// ---- in words ------------------------------------------------------------------------------------------------------

function headlineOf(found: AbFound, words: Words): string {
  const { text, own, numbers, outcome } = words;
  const { days, groups, members, peoplePerCommunity } = found.looks.at(-1)!;
  const { label, unit } = outcome;
  const [of, against] = [nameInSentence(found.of, text), nameInSentence(found.against, text)];
  const { effect, ci95, needed, neededFrom, neededSafe, pairs, valuedTreated, valuedControl } = groups;
  if (groups.alike)
    return own.noEffect(of, against, label, String(days), String(pairs), rareRuns(pairs, found.language, numbers));
  const valued =
    valuedTreated === 1 && valuedControl === 1
      ? []
      : [own.valued(label, of, numbers.share(1 - valuedTreated), against, numbers.share(1 - valuedControl))];
  const interval = text.findings.named(numbers.interval(ci95, unit), groups.ciKind);
  if (groups.unseenKind) {
    const rare = rareRuns(pairs, found.language, numbers);
    return [own.unseenKind(of, against, label, String(days), interval, String(pairs), rare), ...valued].join(own.gap);
  }
  if (!excludesZero(ci95)) return [own.unclear(of, against, String(days), interval, label), ...valued].join(own.gap);
  const sentences = [
    own.effect(of, against, String(days), numbers.difference(effect, unit, ci95), interval, label),
    ...valued,
    neededSafe === null
      ? own.groupsNever
      : own.groupsNeeded(
          numbers.count(neededSafe),
          numbers.count(roundedUp(2 * neededSafe * peoplePerCommunity)),
          numbers.count(needed),
          numbers.count(neededFrom),
        ),
  ];
  if (members !== null) sentences.push(...membersInWords(members, effect, words));
  return sentences.join(own.gap);
}

function membersInWords(members: MemberDesign, effect: number, { own, numbers, outcome }: Words): string[] {
  const { expected, expectedCi95, bias, biasCi95 } = members;
  const { unit } = outcome;
  const shown = own.shown(numbers.difference(expected, unit, expectedCi95), numbers.interval(expectedCi95, unit));
  const off = excludesZero(biasCi95)
    ? own.off(numbers.difference(bias, unit, biasCi95), numbers.interval(biasCi95, unit))
    : own.notOff(numbers.interval(biasCi95, unit));
  return [`${shown}${off}`, ...membersNeeded(members, effect, own, numbers)];
}

/** Nothing is said where these runs do not tell which way the experiment points. */
function membersNeeded(
  { expected, expectedCi95, neededPeople, neededPeopleSafe }: MemberDesign,
  effect: number,
  own: AbTexts,
  numbers: NumberFormat,
): string[] {
  if (!excludesZero(expectedCi95)) return [];
  if (neededPeople !== null && neededPeopleSafe !== null)
    return [own.membersNeeded(numbers.count(roundedUp(neededPeopleSafe)), numbers.count(roundedUp(neededPeople)))];
  return effect * expected < 0 ? [own.membersNever] : [];
}

/** Two digits are all that such a number deserves. */
function roundedUp(people: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1);
  return Math.ceil(people / unit) * unit;
}

function cautionsOf(found: AbFound, { own, numbers, outcome, text }: Words): string[] {
  const { refused, throughFriends, scenario, missing, presence, language } = found;
  const cautions: string[] = [];
  if (refused?.because === 'levers') cautions.push(own.leversRefused(text.list(refused.levers)));
  if (refused?.because === 'outcome') cautions.push(own.outcomeRefused(outcome.label, text.list(refused.known)));
  if (missing > 0)
    cautions.push(
      own.missing(String(missing), presence.missing === 0 ? own.failed : causesInWords(presence, language)),
    );
  if (throughFriends > 0) cautions.push(own.apart(numbers.share(throughFriends)));
  if (scenario.wordOfMouth === 'everywhere') cautions.push(own.wordOutside);
  cautions.push(...fewRunsInWords(found.looks.at(-1)!.groups.pairs, found.language), own.unit, own.guess);
  return cautions;
}

// ---- tables --------------------------------------------------------------------------------------------------------

function groupsTable({ looks, wanted }: AbFound, { own, text, numbers, outcome }: Words): SheetTable {
  const { columns } = own;
  const { unit } = outcome;
  return {
    caption: own.groups,
    header: [
      columns.days,
      columns.difference,
      columns.interval,
      columns.spread,
      columns.communities,
      columns.communitiesSafe,
      columns.people,
      ...(wanted === null ? [] : [columns.powerWith(numbers.count(wanted))]),
    ],
    rows: looks.map((look) => {
      const { days, groups, peoplePerCommunity } = look;
      const { effect, ci95, ciKind, sdTreated, sdControl, needed, neededSafe } = groups;
      return [
        own.after(String(days)),
        numbers.difference(effect, unit, ci95),
        marked(numbers.interval(ci95, unit), ciKind, text.units),
        amount(Math.max(sdTreated, sdControl), outcome, numbers),
        needed === null ? own.none : numbers.count(needed),
        neededSafe === null ? own.none : numbers.count(neededSafe),
        neededSafe === null ? own.none : numbers.count(roundedUp(2 * neededSafe * peoplePerCommunity)),
        ...(wanted === null ? [] : [powerText(groupsPowerWith(look, wanted), own, numbers)]),
      ];
    }),
  };
}

/** Columns of the table on members, in their order: all, and those for which a terminal has room. */
const ALL = ['shown', 'bias', 'interval', 'error', 'claimed', 'rightWay', 'significant', 'wrong', 'people'] as const;
const FEW = ['shown', 'bias', 'interval', 'rightWay', 'significant', 'people'] as const;

function membersTable(
  { looks, wanted }: AbFound,
  { own, numbers, outcome }: Words,
  shown: readonly (typeof ALL)[number][],
): SheetTable {
  const { columns } = own;
  const { unit } = outcome;
  const cells = (members: MemberDesign): Record<(typeof ALL)[number], string> => ({
    shown: numbers.difference(members.expected, unit, members.expectedCi95),
    bias: numbers.difference(members.bias, unit, members.biasCi95),
    interval: numbers.interval(members.biasCi95, unit),
    error: amount(members.standardError, outcome, numbers),
    claimed: amount(members.claimedError, outcome, numbers),
    rightWay: numbers.share(members.rightWay),
    significant: numbers.share(members.significant),
    wrong: numbers.share(members.significantlyWrong),
    people: members.neededPeople === null ? own.none : numbers.count(roundedUp(members.neededPeople)),
  });
  return {
    caption: own.members,
    header: [
      columns.days,
      ...shown.map((name) => columns[name]),
      ...(wanted === null ? [] : [columns.powerWith(numbers.count(wanted))]),
    ],
    rows: looks.flatMap(({ days, members, groups }) => {
      if (members === null) return [];
      const row = cells(members);
      const power = () => powerOfMembers(members, Math.sign(groups.effect), wanted!);
      return [
        [
          own.after(String(days)),
          ...shown.map((name) => row[name]),
          ...(wanted === null ? [] : [powerText(power(), own, numbers)]),
        ],
      ];
    }),
  };
}

/** A spread, in the words of a difference without its sign. */
function amount(value: number, { unit }: OutcomeDescription, numbers: NumberFormat): string {
  return numbers.difference(value, unit).replace('+', '');
}

/** Null where so many people do not fill two communities of each kind. */
export function groupsPowerWith({ groups, peoplePerCommunity }: AbLook, people: number): number | null {
  const units = Math.floor(people / (2 * peoplePerCommunity));
  return units < 2 ? null : powerOfGroups(groups, units);
}

function powerText(power: number | null, own: AbTexts, numbers: NumberFormat): string {
  return power === null ? own.none : numbers.share(power);
}

// ---- charts --------------------------------------------------------------------------------------------------------

const CURVE_POINTS = 60;
/** Communities of each kind at the right end at least, and at most. */
const LEAST_RANGE = 20;
const MOST_RANGE = 2_000;

function powerSpec({ looks }: AbFound, { own }: Words) {
  const { days, groups, members, peoplePerCommunity } = looks.at(-1)!;
  const last = Math.min(MOST_RANGE, Math.max(LEAST_RANGE, 2 * (groups.neededSafe ?? groups.needed ?? MOST_RANGE)));
  const most = 2 * last * peoplePerCommunity;
  const sizes = [...new Set(steps(2, last).map(Math.round))];
  return powerChart({
    title: own.powerTitle(String(days)),
    subtitle: own.powerSubtitle,
    xTitle: own.peopleAxis,
    yTitle: own.powerAxis,
    groups: {
      label: own.byGroups,
      points: sizes.map((units) => ({ people: 2 * units * peoplePerCommunity, power: powerOfGroups(groups, units) })),
    },
    members: members && {
      label: own.byMembers,
      points: steps(Math.max(4, peoplePerCommunity / 4), most).map((people) => ({
        people,
        power: powerOfMembers(members, Math.sign(groups.effect), people),
      })),
    },
  });
}

/** From one number to the other in equal ratios. */
const steps = (from: number, to: number): number[] =>
  Array.from({ length: CURVE_POINTS }, (_, k) => from * (to / from) ** (k / (CURVE_POINTS - 1)));

function estimatesSpec({ looks }: AbFound, { own, outcome }: Words) {
  const drawn = looks.flatMap(({ days, groups, members }) => (members === null ? [] : [{ days, groups, members }]));
  return estimatesChart({
    subtitle: own.estimatesSubtitle,
    outcome,
    xTitle: own.daysAxis,
    truth: {
      label: own.truth,
      points: drawn.map(({ days, groups }): EstimatePoint => ({ days, mean: groups.effect, ci95: groups.ci95 })),
    },
    shown: {
      label: own.average,
      points: drawn.map(({ days, members }) => ({ days, mean: members.expected, ci95: members.expectedCi95 })),
    },
    band: drawn.map(({ days, members: { expected, standardError } }) => ({
      days,
      low: expected - 1.96 * standardError,
      high: expected + 1.96 * standardError,
    })),
  });
}
