/** What `hearsay explain` found, in words, as a table, and as a report. */

import type { Presence } from '../analysis/missing.ts';
import type { Attribution, Estimate } from '../analysis/shapley/attribution.ts';
import { whereRunsDiffer, whyLeversSame } from '../analysis/why-same.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { LeverPart } from '../scenario/mixtures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { attributionChart } from './charts/attribution.ts';
import { marked, type NumberFormat, numberFormat } from './format.ts';
import { distinctLabels, plainLabel } from './labels.ts';
import { type ExplainTexts, explainTexts } from './language/explain.ts';
import { fewRunsInWords } from './language/few-runs.ts';
import { causesInWords } from './language/missing.ts';
import { whysInWords } from './language/why-same.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { rareRuns } from './rare-runs.ts';
import type { OwnSheet, SheetTable } from './sheet.ts';

export interface Explanation {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly outcome: string;
  /** The outcome is true or false in a run. */
  readonly isShareOfRuns: boolean;
  readonly of: string;
  readonly against: string;
  /** Means of the two strategies, over the replications used. */
  readonly means: { readonly of: number; readonly against: number };
  /** The parts that each player of the attribution stands for. */
  readonly levers: readonly (readonly LeverPart[])[];
  readonly attribution: Attribution;
  /** By player: whether it changed any run, if in nothing that is looked at. */
  readonly changesRuns: readonly boolean[];
  /** Of the outcome, in the runs of all mixtures. */
  readonly presence: Presence;
  /** Mixtures simulated in each replication, and pairs of orders where not all were. */
  readonly mixtures: number;
  readonly pairs: number;
}

interface ExplanationInWords {
  readonly headline: string;
  readonly cautions: readonly string[];
  readonly methods: readonly string[];
  readonly interactions: readonly string[];
  /** Levers with what they are worth, the largest first, and last the whole difference. */
  readonly table: SheetTable;
}

interface Words {
  readonly text: Texts;
  readonly own: ExplainTexts;
  readonly numbers: NumberFormat;
  readonly difference: (estimate: Estimate) => string;
  readonly interval: (estimate: Estimate) => string;
  /** With what it may be called. */
  readonly named: (estimate: Estimate) => string;
  /** By player. */
  readonly labels: readonly string[];
  /** Players by the size of their value, largest first. */
  readonly order: readonly number[];
}

const LABEL_COLUMNS = 48;

function explanationInWords(explanation: Explanation): ExplanationInWords {
  const words = wordsFor(explanation);
  const { own, labels } = words;
  const { attribution, levers, pairs } = explanation;
  const joined = levers.filter((parts) => parts.length > 1);
  const rough = words.order.filter((player) => !attribution.players[player]!.value.methodsAgree);
  const few = words.order.filter((player) => attribution.players[player]!.value.actsInFew);
  return {
    headline: headlineOf(explanation, words),
    cautions: [
      ...joined.map((parts) => own.joined(words.text.list(parts.map((part) => leverLabel([part], words.text))))),
      ...(rough.length === 0 ? [] : [own.rough(words.text.list(rough.map((player) => labels[player]!)))]),
      ...(few.length === 0 ? [] : [own.few(words.text.list(few.map((player) => labels[player]!)))]),
      ...whyNothing(explanation, words),
      ...unseenIn(explanation, words),
      ...fewRunsInWords(attribution.replications, explanation.language),
    ],
    methods: [own.method, attribution.method === 'exact' ? own.exact : own.sampled(String(pairs)), own.parts],
    interactions: interactionsOf(explanation, words),
    table: tableOf(explanation, words),
  };
}

export function explanationSheet(explanation: Explanation): OwnSheet {
  const { attribution, mixtures } = explanation;
  const words = wordsFor(explanation);
  const { own } = words;
  const inWords = explanationInWords(explanation);
  return {
    kicker: own.kicker,
    setting: own.setting(String(mixtures), String(attribution.replications), attribution.method === 'sampled'),
    headline: inWords.headline,
    brief: { blocks: [inWords.table, ...(inWords.interactions.length === 0 ? [] : [inWords.interactions])] },
    cautions: inWords.cautions,
    sections: [
      {
        id: 'levers',
        title: own.section,
        note: own.sectionNote,
        charts: [{ name: explanation.outcome, spec: chartOf(explanation, words) }],
        tables: [inWords.table],
        remarks: [],
      },
      ...(inWords.interactions.length === 0
        ? []
        : [
            {
              id: 'interactions',
              title: own.interactions,
              note: '',
              charts: [],
              tables: [],
              remarks: inWords.interactions,
            },
          ]),
    ],
    methods: inWords.methods,
    replications: String(attribution.replications),
  };
}

function wordsFor({ scenario, language, outcome, isShareOfRuns, levers, attribution }: Explanation): Words {
  const text = textsOf(language);
  const numbers = numberFormat(text.units, scenario.currency);
  const { unit } = describeOutcome(outcome, text, isShareOfRuns ? [outcome] : []);
  const size = (player: number) => Math.abs(attribution.players[player]!.value.mean ?? 0);
  return {
    text,
    own: explainTexts(language),
    numbers,
    difference: ({ mean, ci95 }) => numbers.difference(mean, unit, ci95),
    interval: ({ ci95, ciKind }) => marked(numbers.interval(ci95, unit), ciKind, text.units),
    named: ({ ci95, ciKind }) => text.findings.named(numbers.interval(ci95, unit), ciKind),
    labels: distinctLabels(
      levers.map((parts) => leverLabel(parts, text)),
      LABEL_COLUMNS,
    ),
    order: [...attribution.players.keys()].sort((a, b) => size(b) - size(a)),
  };
}

/** `Rules (visible, entry) + Content`: the lever, with the keys of its parts where it has some. */
function leverLabel(parts: readonly LeverPart[], text: Texts): string {
  const keys = new Map<LeverName, string[]>();
  for (const part of parts)
    keys.set(part.lever, [...(keys.get(part.lever) ?? []), ...(part.keys === undefined ? [] : [part.keys[0]!])]);
  return [...keys]
    .map(([lever, own]) => (own.length === 0 ? text.levers[lever] : `${text.levers[lever]} (${own.join(', ')})`))
    .join(' + ');
}

/** Levers that did nothing in any run, or all of them together. */
function whyNothing(
  { attribution, changesRuns, levers, of, against, scenario, outcome, language }: Explanation,
  words: Words,
): string[] {
  const isNothing = ({ mean, ci95, unseenKind }: Estimate) => mean === 0 && !ci95[0] && !ci95[1] && !unseenKind;
  const { label } = describeOutcome(outcome, words.text);
  const idle = isNothing(attribution.difference)
    ? levers.flat()
    : levers.filter((_, player) => isNothing(attribution.players[player]!.value)).flat();
  const names = [...new Set(idle.map(({ lever }) => lever))];
  const pair = scenario.strategies.filter(({ name }) => name === of || name === against);
  const runsDiffer = (lever: LeverName) =>
    levers.some((parts, player) => changesRuns[player] && parts.some((part) => part.lever === lever));
  // Each by itself: of two levers one may have no way where the other has.
  return names.flatMap((lever) =>
    whysInWords(
      [outcome],
      () => whereRunsDiffer(whyLeversSame(scenario, [lever], pair, outcome), runsDiffer(lever)),
      () => label,
      language,
    ),
  );
}

/** What would turn if one more run in as many as were made were of another kind. */
function unseenIn({ attribution, language }: Explanation, { own, text, labels, order, numbers }: Words): string[] {
  const { difference, players, replications } = attribution;
  const levers = order.filter((player) => players[player]!.value.unseenKind).map((player) => labels[player]!);
  const turned = [...(difference.unseenKind ? [own.wholeDifference] : []), ...levers];
  if (turned.length === 0) return [];
  return [own.unseenKind(text.list(turned), String(replications), rareRuns(replications, language, numbers))];
}

/** What was left out comes first: what is said of the rest is said of those in which there was something to measure. */
function headlineOf(explanation: Explanation, words: Words): string {
  const { outcome, isShareOfRuns, attribution, presence, language } = explanation;
  const { label } = describeOutcome(outcome, words.text, isShareOfRuns ? [outcome] : []);
  const said = differenceInWords(explanation, words, label);
  if (attribution.missing === 0) return said;
  const { own } = words;
  const [missing, used] = [attribution.missing, attribution.replications].map(String);
  const causes = presence.missing === 0 ? own.failed : causesInWords(presence, language);
  return `${own.missing(label, missing!, used!, causes)}${own.sentenceGap}${said}`;
}

function differenceInWords({ of, against, attribution }: Explanation, words: Words, label: string): string {
  const { own, text, labels } = words;
  const [ofName, againstName] = [nameInSentence(of, text), nameInSentence(against, text)];
  const { difference, players } = attribution;
  const differs = isSure(difference)
    ? own.headline(ofName, againstName, label, words.difference(difference), words.named(difference))
    : own.noDifference(ofName, againstName, label, players.length > 1);
  const first = words.order.find((player) => isSure(players[player]!.value));
  if (first === undefined) return isSure(difference) ? `${differs}${own.sentenceGap}${own.nothingSure}` : differs;
  const { value } = players[first]!;
  return `${differs}${own.sentenceGap}${own.most(labels[first]!, words.difference(value), words.interval(value))}`;
}

const isSure = ({ ci95: [low, high], unseenKind }: Estimate): boolean =>
  low !== null && (low > 0 || high < 0) && !unseenKind;

function interactionsOf({ attribution }: Explanation, words: Words): string[] {
  const { own, labels } = words;
  // One lever alone depends on no other.
  if (attribution.interactions === null || attribution.players.length === 1) return [];
  const found = attribution.interactions.filter(({ matters }) => matters);
  if (found.length === 0) return [own.noInteractions];
  return found.map(({ players: [one, other], value }) =>
    own.interaction(
      labels[one]!,
      labels[other]!,
      words.difference(value),
      words.interval(value),
      // Towards the side to which the difference goes.
      value.mean! > 0 === (attribution.difference.mean ?? 0) > 0,
    ),
  );
}

function tableOf({ attribution }: Explanation, words: Words): SheetTable {
  const { own, labels, numbers } = words;
  const { columns } = own;
  return {
    caption: own.section,
    captioned: false,
    total: true,
    header: [columns.lever, columns.value, columns.interval, columns.share, columns.alone, columns.last],
    rows: [
      ...words.order.map((player) => {
        const { value, share, alone, last } = attribution.players[player]!;
        return [
          labels[player]!,
          words.difference(value),
          words.interval(value),
          share === null ? '' : numbers.share(share),
          words.difference(alone),
          words.difference(last),
        ];
      }),
      [
        columns.together,
        words.difference(attribution.difference),
        words.interval(attribution.difference),
        isSure(attribution.difference) ? numbers.share(1) : '',
        '',
        '',
      ],
    ],
  };
}

function chartOf({ scenario, outcome, isShareOfRuns, of, against, means, attribution }: Explanation, words: Words) {
  const { own, text, numbers, labels } = words;
  const described = describeOutcome(outcome, text, isShareOfRuns ? [outcome] : [], scenario);
  return attributionChart({
    title: described.label,
    subtitle: own.chartSubtitle,
    outcome: described,
    currency: scenario.currency,
    numbers,
    from: { label: plainLabel(against), mean: means.against },
    to: { label: plainLabel(of), mean: means.of },
    rows: words.order.map((player) => {
      const { mean, ci95 } = attribution.players[player]!.value;
      return { label: labels[player]!, value: mean ?? 0, ci95 };
    }),
  });
}
