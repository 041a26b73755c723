/**
 * The frame of every command that makes a study: from what was typed to runs, from runs to an answer, and the answer as text, as JSON and
 * as a report. The same frame makes the report again from what is on disk.
 *
 *     ask ──► plan ──► runs ──► find ──► summary (JSON), sheet (page and charts), text (terminal)
 *
 * A command says what is its own (see `commands/sweep.ts` for a short one); options, Ctrl-C, folders, failures, languages, exit codes and
 * the way back from a study on disk come with the frame.
 */

import type { z } from 'zod';
import { HearsayError, type Issue, type Words } from '../../errors.ts';
import { digestOfResults } from '../../experiment/collect.ts';
import type { Results } from '../../experiment/results.ts';
import { agreeWithOne } from '../../language/agree.ts';
import type { Provenance } from '../../report/frame.ts';
import type { Language } from '../../report/language.ts';
import type { OwnSheet } from '../../report/sheet.ts';
import { wholeSheet } from '../../report/whole-sheet.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { loadJob } from '../../study/scenario-file.ts';
import { INTERRUPTED } from '../terminal/interrupt.ts';
import { sheetAsText } from '../terminal/sheet-as-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';
import { alertOf, documentOf, exitCodeOf, withStampInText } from './failures.ts';
import { readReported, refuseOtherPoints } from './read-reported.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { decidesAsItGoes, runShare } from './share.ts';
import {
  type Json,
  type OpenStudy,
  openStudy,
  type Rectangle,
  type SeriesKept,
  type StoredStudy,
  studyFolder,
} from './study.ts';
import { writeSheet } from './write-sheet.ts';

/** What runs left, and whatever else a command that asks more than once learned on its way. */
export interface Computed {
  readonly results: Results;
}

/** What an answer is made of. */
export interface Findings<Asked, Plan, Runs extends Computed> {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly asked: Asked;
  readonly plan: Plan;
  readonly runs: Runs;
  readonly results: Results;
  readonly language: Language;
  readonly provenance: Provenance;
  /** What is said before anything else, such as that runs failed. */
  readonly alert: string | undefined;
}

/** What a command that asks more than once needs on its way. */
export interface Asking<Asked, Plan> {
  readonly study: OpenStudy;
  readonly file: ScenarioFile;
  readonly asked: Asked;
  readonly plan: Plan;
  readonly note: (text: string | Words) => void;
}

export interface StudyCommand<Shape extends z.ZodType<object>, Plan, Found extends object, Runs extends Computed> {
  /** The command whose studies these are. */
  readonly kind: string;
  /** The question, as the manifest of its study keeps it and as it is checked when it is read from there. */
  readonly asked: Shape;
  /** The question that was typed. Throws HearsayError. */
  readonly ask: (file: ScenarioFile, given: Arguments) => z.output<Shape>;
  /** Paths in the question that may change in the same folder, because the answer grows or is told otherwise. */
  readonly free?: readonly string[];
  /** What the question comes to with this scenario. Throws HearsayError where it cannot be asked of it. */
  readonly plan: (file: ScenarioFile, asked: z.output<Shape>) => Plan;
  /** What costs time to check and is good where the study exists. Throws HearsayError. */
  readonly check?: (file: ScenarioFile, plan: Plan) => void;
  /** The scenario with strategies that stand in no file. */
  readonly withStrategies?: (file: ScenarioFile, plan: Plan) => ScenarioFile;
  /** Outcomes with a day that are going to be asked for. */
  readonly outcomes?: (asked: z.output<Shape>, plan: Plan) => readonly string[];
  /** What is odd in the question and no mistake. */
  readonly remarks?: (file: ScenarioFile, plan: Plan) => readonly Issue[];
  /** How much is going to be computed, in a line. */
  readonly announce: (file: ScenarioFile, plan: Plan) => string | Words;
  /** Runs that are wanted; of a command that asks more than once see `compute`. */
  readonly wanted?: (file: ScenarioFile, plan: Plan) => Rectangle;
  /** The same of a command that asks more than once, where its first runs decide nothing: then they can be shared out (`--share`). */
  readonly wantedBeforehand?: (plan: Plan) => Rectangle | undefined;
  /** Asks for runs as it goes; undefined when it was stopped before there is an answer. */
  readonly compute?: (asking: Asking<z.output<Shape>, Plan>) => Promise<Runs | undefined>;
  /** Replications that `compute` was to end with, where that is known; `wanted` asks for those of the scenario. */
  readonly replications?: (file: ScenarioFile, plan: Plan) => number | undefined;
  /** Runs that `compute` is going to ask for in all, where that is known. */
  readonly expected?: (plan: Plan) => number;
  /** Replications without which there is no answer, and what there would be nothing to do with: "explain". */
  readonly needs: { readonly replications: 1 | 2; readonly what: string; readonly doing: string };
  readonly find: (from: Findings<z.output<Shape>, Plan, Runs>) => Found | Promise<Found>;
  /** The JSON document that other programs read; its shape is a promise. */
  readonly summary: (found: Found, from: Findings<z.output<Shape>, Plan, Runs>) => object;
  readonly sheet: (found: Found, from: Findings<z.output<Shape>, Plan, Runs>) => OwnSheet | Promise<OwnSheet>;
  /** What was to be decided by the command and stayed open, which makes it exit with 1; undefined where nothing did. */
  readonly leavesOpen?: (found: Found, given: Arguments) => Words | undefined;
  /** What to say when the report is written in a folder. */
  readonly afterwards?: (found: Found, folder: string) => string;
  /**
   * A page beside the report, with what the report says of it. Throws HearsayError where there can be none; the report goes without it then.
   */
  readonly page?: (
    from: Findings<z.output<Shape>, Plan, Runs>,
  ) => Promise<{ readonly file: string; readonly text: string; readonly says: Words }>;
  /** Further files of the study. */
  readonly files?: (found: Found, from: Findings<z.output<Shape>, Plan, Runs>) => Readonly<Record<string, string>>;
}

export interface StudyCommandModule {
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
  /** Throws HearsayError where the question cannot be asked, or its runs not be shared out. */
  readonly checkShares: (given: Arguments) => void;
  /** `hearsay report` of such a study: the same from the runs that are on disk. */
  readonly report: (study: StoredStudy, given: Arguments, terminal: Terminal) => Promise<number>;
}

export function studyCommand<
  Shape extends z.ZodType<object>,
  Plan,
  Found extends object,
  Runs extends Computed = Computed,
>(command: StudyCommand<Shape, Plan, Found, Runs>): StudyCommandModule {
  type Asked = z.output<Shape>;
  const { kind, free = [] } = command;

  const compute = async (asking: Asking<Asked, Plan>): Promise<Runs | undefined> => {
    if (command.compute !== undefined) return command.compute(asking);
    const { study, file, plan } = asking;
    return { results: await study.compute(command.wanted!(file, plan)) } as Runs;
  };

  const replicationsOf = (file: ScenarioFile, plan: Plan): number | undefined =>
    command.compute === undefined ? file.scenario.replications : command.replications?.(file, plan);

  const planned = (given: Arguments) => {
    const file = readScenarioFile(given.operands[0]!, given);
    const asked = command.ask(file, given);
    const plan = command.plan(file, asked);
    command.check?.(file, plan);
    const about = {
      file: command.withStrategies?.(file, plan) ?? file,
      kind,
      outcomes: command.outcomes?.(asked, plan) ?? [],
      asked: asked as Readonly<Record<string, Json>>,
      free,
      series: kind === 'ab' ? undefined : (given.text('series') as SeriesKept | undefined),
    };
    const wanted = (
      command.compute === undefined ? command.wanted : (_: ScenarioFile) => command.wantedBeforehand?.(plan)
    )!(file, plan);
    return { file, asked, plan, about, wanted };
  };

  const checkShares = (given: Arguments): void => {
    const { file, wanted } = planned(given);
    if (wanted === undefined) throw decidesAsItGoes(kind);
    // A graph that is not there would be missed by every task.
    loadJob(file);
  };

  const run = async (given: Arguments, terminal: Terminal): Promise<number> => {
    const { file, asked, plan, about, wanted } = planned(given);
    if (given.text('share') !== undefined) {
      warnAbout(file, terminal, command.remarks?.(file, plan));
      return runShare(about, wanted, given, terminal);
    }
    const folder = studyFolder(given, file, kind);
    const expected = command.expected && { expected: command.expected(plan) };
    const study = await openStudy({ ...about, folder, ...expected }, given, terminal);
    try {
      warnAbout(file, terminal, command.remarks?.(file, plan));
      terminal.note(command.announce(file, plan));
      const runs = await compute({ study, file, asked, plan, note: terminal.note });
      if (runs === undefined) return stopped(terminal);
      return await tell({ study, file, asked, plan, runs, workers: study.threads }, given, terminal);
    } finally {
      study.close();
    }
  };

  const report = async (study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> => {
    const { file } = study;
    const asked = readReported(study, command.asked);
    const plan = command.plan(file, asked);
    let runs: Runs | undefined;
    if (command.compute !== undefined) runs = await compute({ study, file, asked, plan, note: () => {} });
    else {
      const { only, points } = command.wanted!(file, plan);
      const results = await study.readResults(only);
      if (points !== undefined) refuseOtherPoints(study, results, points);
      runs = { results } as Runs;
    }
    if (runs === undefined) return stopped(terminal);
    study.refuseOthers(runs.results);
    return tell({ study, file, asked, plan, runs }, given, terminal);
  };

  interface Told {
    readonly study: OpenStudy;
    readonly file: ScenarioFile;
    readonly asked: Asked;
    readonly plan: Plan;
    readonly runs: Runs;
    /** Threads that computed it; nobody knows of a study that is read from disk. */
    readonly workers?: number;
  }

  const tell = async ({ study, file, asked, plan, runs, workers }: Told, given: Arguments, terminal: Terminal) => {
    const { results } = runs;
    if (results.replications < command.needs.replications || results.finished === 0)
      return giveUp(study, results, terminal);
    if (study.interrupted) terminal.warn(stoppedEarly(results, replicationsOf(file, plan)));
    const { scenarioText, scenarioHash, hearsay: version, command: typed } = study.provenance;
    const provenance = { scenarioText, scenarioHash, version, command: typed, digest: digestOfResults(results) };
    const language = given.text('lang') as Language;
    const alert = alertOf(study, language);
    const from = { file, scenario: file.scenario, asked, plan, runs, results, language, provenance, alert };
    const found = await command.find(from);
    const summary = command.summary(found, from);
    const own = await command.sheet(found, from);
    const page = given.flag('no-charts') ? undefined : await pageBeside(() => command.page?.(from), terminal);
    const sheet = {
      ...wholeSheet(own, { ...from, failures: study.failures.length }),
      ...(page && { beside: { file: page.file, says: page.says[language] } }),
    };
    terminal.result(
      given.flag('json')
        ? documentOf(withWorkers(summary, workers), study)
        : withStampInText(sheetAsText(sheet, terminal), study, language, terminal),
    );
    await writeSheet(
      {
        study,
        results,
        sheet,
        files: {
          'summary.json': documentOf(withWorkers(summary, undefined), study),
          ...command.files?.(found, from),
          ...(page && { [page.file]: page.text }),
        },
        report: { language, ...(asked as Readonly<Record<string, Json>>) },
        charts: !given.flag('no-charts'),
        open: given.flag('open'),
      },
      terminal,
    );
    if (command.afterwards !== undefined) terminal.note(command.afterwards(found, study.folder!));
    const open = workers === undefined ? undefined : command.leavesOpen?.(found, given);
    if (open === undefined || study.interrupted) return exitCodeOf(study);
    terminal.warn(open);
    return 1;
  };

  const stopped = (terminal: Terminal): number => {
    terminal.warn({
      en: `Stopped before there was anything to ${command.needs.doing}.`,
      zh: '在得到结果之前就停止了。',
    });
    return INTERRUPTED;
  };

  /** Too little for an answer: nothing is written. */
  const giveUp = ({ interrupted }: OpenStudy, { failures }: Results, { warn }: Terminal): number => {
    const { replications, what, doing } = command.needs;
    if (interrupted) {
      const few = replications === 1 ? 'a whole replication was' : 'two replications were';
      warn({
        en: `Stopped before ${few} done, so there is nothing to ${doing}.`,
        zh: '在完成足够的重复之前就停止了，没有可展示的内容。',
      });
      return INTERRUPTED;
    }
    if (failures.length > 0) throw allFailed(failures[0]!);
    throw new HearsayError(
      { en: `${what} needs at least two replications`, zh: '这个命令至少需要两次重复' },
      { en: 'write "--replications 30"', zh: '请写 --replications 30' },
    );
  };

  return { run, checkShares, report };
}

/** What cannot be had is said, and is no reason to do without the report. */
async function pageBeside<Page>(make: () => Promise<Page> | undefined, terminal: Terminal): Promise<Page | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    const { message, hint } = error.inWords;
    terminal.note({ en: `${message.en}; ${hint.en}`, zh: `${message.zh}；${hint.zh}` });
    return undefined;
  }
}

/** Runs that all fail are a bug of ours: where the first went wrong is worth knowing. A study on disk keeps the message alone. */
export function allFailed({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  return Object.assign(new Error(message), stack === '' ? {} : { stack });
}

/** @param asked how many replications there were to be, where that is known */
function stoppedEarly({ replications }: Results, asked: number | undefined): Words {
  const part = asked === undefined ? `${replications}` : `${replications} of ${asked}`;
  return {
    en: agreeWithOne(`warning: stopped early: this rests on ${part} replications`),
    zh:
      asked === undefined
        ? `注意：提前停止，以下结果只基于 ${replications} 次重复`
        : `注意：提前停止，以下结果只基于 ${asked} 次重复中的 ${replications} 次`,
  };
}

/** The number of threads stands where the document has a place for it; what is kept leaves it out. */
function withWorkers(summary: object, workers: number | undefined): object {
  return 'workers' in summary ? { ...summary, workers } : summary;
}
