/**
 * All that changes in the page. The edits are its state; what is read, wanted and shown follows from them. Views read signals and call the
 * functions below; they compute nothing.
 *
 *     edits ──► reading (scenario or issues) ──► wanted runs ──► workers ──► report ──► view
 */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Words } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { Graph } from '../../graph/csr.ts';
import type { FailedRuns } from '../../report/failures.ts';
import type { Language } from '../../report/language.ts';
import type { Sheet } from '../../report/sheet.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Path, Plain, PlainMap } from '../../scenario/source.ts';
import type { Booted } from '../boot.ts';
import type { PageData } from '../page.ts';
import type { Reported } from '../protocol.ts';
import { type Edit, editedData, editsFrom, textsOf, withEdit, withoutEdits, writtenData } from '../state/edits.ts';
import { type Effort, tooMuchOf } from '../state/effort.ts';
import { identitiesOf } from '../state/identity.ts';
import { type Reading, readingOf } from '../state/reading.ts';
import { whyNot } from '../state/refusal.ts';
import { graphOf } from '../state/unpack.ts';
import {
  anotherPlan,
  planIn,
  renamed,
  startedFrom,
  strategiesIn,
  withLever,
  type YourPlan,
} from '../state/your-plan.ts';
import { type Chosen, nothingChosen } from '../watch/chosen.ts';
import { addressOf, readAddress } from './address.ts';
import { Artist } from './artist.ts';
import { WorkerOfPage } from './crew.ts';
import { Play } from './play.ts';

export interface Progress {
  readonly done: number;
  readonly wanted: number;
}

export interface Store {
  readonly data: PageData;
  /** The scenario file as it is written, with what was set before the page was made. */
  readonly written: PlainMap;
  readonly graph: Graph | undefined;
  /** Address of the program, of which workers are made. */
  readonly program: string;
  readonly edits: ReadonlySignal<readonly Edit[]>;
  /** All that is set, as behind `--set`: before the page was made and in it. */
  readonly set: ReadonlySignal<readonly string[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly language: Signal<Language>;
  /** Which view is open. */
  readonly view: Signal<string>;
  /** The scenario as it is written, with all edits. */
  readonly edited: ReadonlySignal<PlainMap>;
  readonly reading: ReadonlySignal<Reading>;
  /** The latest scenario in which nothing is wrong. */
  readonly scenario: ReadonlySignal<Scenario>;
  readonly plan: ReadonlySignal<YourPlan | undefined>;
  /** The strategy whose levers are shown: the plan, or where there is none yet the one that it would start from. */
  readonly shown: ReadonlySignal<string>;
  readonly replications: ReadonlySignal<number>;
  readonly moreRuns: () => void;
  readonly progress: ReadonlySignal<Progress>;
  readonly sheet: ReadonlySignal<Sheet | undefined>;
  readonly digest: ReadonlySignal<string>;
  /** Strategies of the sheet whose runs are the same. */
  readonly alike: ReadonlySignal<Reported['alike']>;
  /** Whether the sheet is of an earlier state than the edits. */
  readonly isStale: ReadonlySignal<boolean>;
  /** Whether the sheet rests on all runs that are wanted. */
  readonly isComplete: ReadonlySignal<boolean>;
  /** What a run takes where that is too much to compute one unasked. */
  readonly tooMuch: ReadonlySignal<Effort | undefined>;
  /** Has it computed all the same. */
  readonly insist: () => void;
  /** Why what is wanted cannot be computed. */
  readonly failure: ReadonlySignal<Words | undefined>;
  /** Runs of the sheet that broke off. */
  readonly failedRuns: ReadonlySignal<FailedRuns | undefined>;
  readonly artist: Artist;
  /** What is chosen in the view that watches. */
  readonly watched: Chosen;
  /** What all workers are given. */
  readonly job: ReadonlySignal<Job>;
  readonly change: (edits: readonly Edit[]) => void;
  readonly undo: () => void;
  readonly setShared: (path: Path, value: Plain) => void;
  readonly unset: (path: Path) => void;
  /** Changes a lever of the plan, which is made where there is none. The path is inside the strategy. */
  readonly setLever: (path: Path, value: Plain | undefined) => void;
  readonly startFrom: (base: string) => void;
  /** Gives the plan a name, under which it stays. */
  readonly saveAs: (name: string) => void;
  /** Begins a plan that starts from the one there is. */
  readonly startAnother: () => void;
}

export async function createStore(data: PageData, { program, desk }: Booted): Promise<Store> {
  const progress = signal<Progress>({ done: 0, wanted: 0 });
  const sheet = signal<Sheet | undefined>(undefined);
  const digest = signal('');
  const alike = signal<Reported['alike']>([]);
  const isStale = signal(false);
  const reportedOn = signal(0);
  const failure = signal<Words | undefined>(undefined);
  const failedRuns = signal<FailedRuns | undefined>(undefined);
  const processors = navigator.hardwareConcurrency || 2;
  // The desk has a processor of its own: it reports while runs go on.
  const play = new Play(new WorkerOfPage(desk), program, Math.max(1, Math.min(8, processors - 1)), {
    progress(done, wanted) {
      progress.value = { done, wanted };
    },
    reported(reported, done, isDraft) {
      reportedOn.value = isDraft ? 0 : done;
      sheet.value = reported.sheet;
      digest.value = reported.digest;
      alike.value = reported.alike;
      failedRuns.value = reported.failed;
      isStale.value = false;
    },
    failed(why) {
      failure.value = whyNot(why);
    },
  });
  if (data.runs !== undefined) play.unpack(data.runs);
  const graph = await graphOf(data);
  const { text, file } = data;
  const firstReading = readingOf(text, file, data.set);
  const first = firstReading.scenario!;
  const identities = identitiesOf(first);
  const adopted = data.runs && play.adopt(new Map(first.strategies.map(({ name }, k) => [name, identities[k]!])));
  const asWritten = writtenData(text)!;
  const written = editedData(asWritten, editsFrom(asWritten, data.set));

  const address = readAddress(location.hash, written);
  const edits = signal<readonly Edit[]>(address.edits);
  const language = signal<Language>(address.language ?? data.language);
  const view = signal(address.view ?? 'results');
  const base = signal(firstBase(first));

  const edited = computed(() => editedData(written, edits.value));
  const setTexts = computed(() => [...data.set, ...textsOf(edits.value)]);
  const reading = computed(() => (edits.value.length === 0 ? firstReading : readingOf(text, file, setTexts.value)));
  let latest = first;
  const scenario = computed(() => {
    latest = reading.value.scenario ?? latest;
    return latest;
  });
  let latestReplications = data.replications;
  const replications = computed(() => {
    if (reading.value.scenario === undefined) return latestReplications;
    const asked = edits.value.find(({ path }) => path.join('.') === 'replications')?.value;
    latestReplications = typeof asked === 'number' ? asked : data.replications;
    return latestReplications;
  });
  const isComplete = computed(() => !isStale.value && reportedOn.value === replications.value);
  const insisted = signal(false);
  const tooMuch = computed(() => (insisted.value ? undefined : tooMuchOf(scenario.value)));
  const plan = computed(() => planIn(edits.value));
  const shown = computed(() => {
    if (plan.value !== undefined) return plan.value.name;
    // An address may name other strategies than the file.
    const names = strategiesIn(edited.value);
    return names.includes(base.value)
      ? base.value
      : (names.find((name) => name !== scenario.value.baseline) ?? names[0] ?? base.value);
  });
  const job = computed<Job>(() => ({
    scenario: scenario.value,
    source: { file, text, set: setTexts.value },
    ...(graph && { graph }),
  }));

  await adopted;

  // Where something is wrong the latest scenario in which nothing is stays: the page may be opened with a mistake in its address.
  effect(() => {
    const own = scenario.value;
    const identities = identitiesOf(own);
    failure.value = undefined;
    isStale.value = true;
    play.want({
      job: job.value,
      strategies: own.strategies.map(({ name }, k) => ({ name, identity: identities[k]! })),
      replications: replications.value,
      mayRun: tooMuch.value === undefined,
      order: { scenarioText: text, language: language.value, version: data.version, command: '' },
    });
  });

  const past = signal<readonly (readonly Edit[])[]>([]);
  const change = (next: readonly Edit[]): void => {
    past.value = [...past.value, edits.value].slice(-MOST_UNDONE);
    edits.value = next;
  };
  effect(() => {
    const hash = addressOf({ edits: edits.value, language: language.value, view: view.value });
    if (hash !== location.hash) history.pushState(null, '', hash);
  });
  addEventListener('popstate', () => {
    const { edits: before, language: spoken, view: open } = readAddress(location.hash, written);
    edits.value = before;
    language.value = spoken ?? data.language;
    view.value = open ?? 'results';
  });

  const made = (from: readonly Edit[], start: string): readonly Edit[] =>
    planIn(from) === undefined ? startedFrom(from, start, language.value, strategiesIn(edited.value)) : from;

  return {
    data,
    written,
    graph,
    program,
    edits,
    set: setTexts,
    canUndo: computed(() => past.value.length > 0),
    language,
    view,
    edited,
    reading,
    scenario,
    plan,
    shown,
    replications,
    progress,
    sheet,
    digest,
    alike,
    isStale,
    isComplete,
    tooMuch,
    insist: () => {
      insisted.value = true;
    },
    failure,
    failedRuns,
    artist: new Artist(),
    watched: nothingChosen(),
    job,
    change,
    undo() {
      const before = past.value.at(-1);
      if (before === undefined) return;
      past.value = past.value.slice(0, -1);
      edits.value = before;
    },
    setShared: (path, value) => change(withEdit(edits.value, written, { path, value })),
    unset: (path) => change(withoutEdits(edits.value, path)),
    setLever(path, value) {
      const start = made(edits.value, shown.value);
      const next = withLever(start, written, planIn(start)!, path, value);
      change(next);
    },
    startFrom(name) {
      base.value = name;
      if (plan.value !== undefined) change(startedFrom(edits.value, name, language.value, []));
    },
    moreRuns: () =>
      change(withEdit(edits.value, written, { path: ['replications'], value: replications.value + MORE_RUNS })),
    saveAs: (name) => change(renamed(edits.value, plan.value!.name, name)),
    startAnother: () => change(anotherPlan(edits.value, language.value, strategiesIn(edited.value))),
  };
}

const MORE_RUNS = 30;

/** Changes that can be taken back one by one. */
const MOST_UNDONE = 200;

/** The strategy that a plan starts from until another is chosen: the first that is not the baseline. */
const firstBase = ({ strategies, baseline }: Scenario): string =>
  (strategies.find(({ name }) => name !== baseline) ?? strategies[0]!).name;
