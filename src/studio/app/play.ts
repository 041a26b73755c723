/**
 * Computes the runs that are wanted and not yet kept, replication by replication, on all runners at once, and has reports made as they come.
 * What is wanted next replaces what was wanted before: nothing of it is begun any more.
 */
import { HearsayError } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { KeptRun, Reported, ReportedStrategy, ReportOrder } from '../protocol.ts';
import { WorkerOfPage } from './crew.ts';

export interface Wanted {
  readonly job: Job;
  readonly strategies: readonly ReportedStrategy[];
  readonly replications: number;
  /** Whether runs that are not kept may be computed. */
  readonly mayRun: boolean;
  readonly order: Omit<ReportOrder, 'scenario' | 'strategies' | 'replications' | 'isDraft'>;
}

export interface PlayListener {
  /** Whole replications so far. */
  readonly progress: (done: number, wanted: number) => void;
  /** `isDraft` where there is more to come, were it only of the same runs. */
  readonly reported: (reported: Reported, done: number, isDraft: boolean) => void;
  readonly failed: (why: unknown) => void;
}

/** The fewest replications of which there is anything to say. */
const FEWEST = 2;

export class Play {
  private readonly desk: WorkerOfPage;
  private readonly runners: { worker: WorkerOfPage | undefined; told: number; busy: boolean }[];
  private readonly program: string;
  private readonly kept = new Set<string>();
  private readonly reports = new Map<string, Reported>();
  private readonly listener: PlayListener;
  private wanted: Wanted | undefined;
  private job = 0;
  /** Replications of what is wanted that no runner has begun. */
  private left: number[] = [];
  /** Replications of the latest report on what is wanted. */
  private reported = 0;
  private isDraft = true;
  private reporting = false;

  constructor(desk: WorkerOfPage, program: string, runners: number, listener: PlayListener) {
    this.program = program;
    this.desk = desk;
    // Made when there is something to run: where all runs are there already, they would only keep the first report waiting.
    this.runners = Array.from({ length: runners }, () => ({ worker: undefined, told: 0, busy: false }));
    this.listener = listener;
  }

  /** Runs that the page carries: those of the study beside which it lies. They are read while the page reads the scenario. */
  unpack(runs: string): void {
    this.desk.tell({ do: 'unpack', runs });
  }

  /** Keeps them, once it is known what each strategy's runs are runs of. */
  async adopt(identities: ReadonlyMap<string, string>): Promise<void> {
    const answer = await this.desk.ask({ do: 'adopt', identities });
    if (answer.did !== 'adopt') return;
    for (const { identity, replication } of answer.kept) this.kept.add(placeOf(identity, replication));
  }

  private keep(runs: readonly KeptRun[]): void {
    for (const { identity, replication } of runs) this.kept.add(placeOf(identity, replication));
    this.desk.tell({ do: 'keep', runs });
  }

  want(wanted: Wanted): void {
    this.wanted = wanted;
    this.job++;
    this.reported = 0;
    this.isDraft = true;
    const missing = Array.from({ length: wanted.replications }, (_, k) => k).filter((k) => this.missing(k).length > 0);
    this.left = wanted.mayRun ? missing : [];
    this.advance();
    if (this.left.length > 0) for (const runner of this.runners) void this.occupy(runner);
  }

  private missing(replication: number): ReportedStrategy[] {
    const seen = new Set<string>();
    return this.wanted!.strategies.filter(({ identity }) => {
      if (seen.has(identity) || this.kept.has(placeOf(identity, replication))) return false;
      seen.add(identity);
      return true;
    });
  }

  private async occupy(runner: Play['runners'][number]): Promise<void> {
    if (runner.busy) return;
    runner.busy = true;
    // One order more than is being carried out: a runner need not wait for a page that is drawing.
    let before: Promise<void> | undefined;
    try {
      const worker = this.workerOf(runner);
      // Something else may be wanted while the last run is waited for: nobody else would begin it, as this runner is busy.
      while (this.left.length > 0) {
        for (let next = this.left.shift(); next !== undefined; next = this.left.shift()) {
          const { job } = this;
          // All strategies of a replication share a world, which a runner makes once.
          for (const strategy of this.missing(next)) {
            if (job !== this.job) break;
            if (runner.told !== job) worker.tell({ do: 'job', job, of: this.wanted!.job });
            runner.told = job;
            const key = { point: 0, strategy: strategy.name, replication: next };
            // What went wrong with runs that nobody wants any more is nothing to say, nor to stop for.
            const own = this.run(worker, job, strategy, key).catch((why) => {
              if (job === this.job) throw why;
            });
            // Whoever waits for it says what is wrong.
            own.catch(() => undefined);
            await before;
            before = own;
          }
        }
        await before;
      }
    } catch (error) {
      this.listener.failed(error);
    } finally {
      runner.busy = false;
    }
  }

  private workerOf(runner: Play['runners'][number]): WorkerOfPage {
    runner.worker ??= new WorkerOfPage(new Worker(this.program));
    return runner.worker;
  }

  private async run(worker: WorkerOfPage, job: number, { identity }: ReportedStrategy, key: RunKey): Promise<void> {
    const answer = await worker.ask({ do: 'run', job, key });
    if (answer.did !== 'run') return;
    const { report } = answer;
    if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
    const { replication } = key;
    this.keep([
      'result' in report
        ? { identity, replication, run: report.result }
        : { identity, replication, run: undefined, failure: report.failure.message },
    ]);
    this.advance();
  }

  /** Says how far it is, and has the desk report on it unless it is busy; then it is asked again when it is done. */
  private advance(): void {
    const { wanted } = this;
    if (wanted === undefined) return;
    let done = 0;
    while (done < wanted.replications && this.missing(done).length === 0) done++;
    this.listener.progress(done, wanted.replications);
    const isAll = done === wanted.replications;
    if (this.reporting || done < Math.min(FEWEST, wanted.replications)) return;
    if (done === this.reported && !(isAll && this.isDraft)) return;
    if (this.reported > 0 && !isAll && this.isTooSoon(done, wanted.replications)) return;
    void this.report(wanted, done, isAll);
  }

  /** Whether a report now would keep runs waiting for little: it is to rest on half as many again as the latest, and not to come right before the last. */
  private isTooSoon(done: number, wanted: number): boolean {
    return done < GROWTH * this.reported || GROWTH * done > wanted;
  }

  private async report(wanted: Wanted, done: number, isAll: boolean): Promise<void> {
    this.reporting = true;
    try {
      const { job, strategies, order } = wanted;
      const whole = { ...order, scenario: job.scenario, strategies, replications: done, isDraft: false };
      const known = isAll ? this.reports.get(JSON.stringify(whole)) : undefined;
      // Where nothing is shown yet, what takes longest can wait.
      const isDraft = !isAll || (known === undefined && this.reported === 0);
      const reported = known ?? (await this.reportOn({ ...whole, isDraft }));
      // From now on somebody may change something at any moment.
      if (wanted.mayRun) for (const runner of this.runners) this.workerOf(runner);
      if (reported !== undefined && wanted === this.wanted) {
        this.reported = done;
        this.isDraft = isDraft;
        this.listener.reported(reported, done, isDraft);
      }
    } catch (error) {
      if (wanted === this.wanted) {
        // Not asked for again before there are more runs: it would fail again.
        this.reported = done;
        this.isDraft = false;
        this.listener.failed(error);
      }
    } finally {
      this.reporting = false;
      this.advance();
    }
  }

  /** A whole report on all runs is remembered, so that going back is instant. */
  private async reportOn(order: ReportOrder): Promise<Reported | undefined> {
    const answer = await this.desk.ask({ do: 'report', order });
    if (answer.did !== 'report') return undefined;
    if (!order.isDraft) this.reports.set(JSON.stringify(order), answer.reported);
    const oldest = this.reports.keys().next();
    if (this.reports.size > MOST_REPORTS && !oldest.done) this.reports.delete(oldest.value);
    return answer.reported;
  }
}

/** Each report rests on so many times the runs of the one before: making and drawing one takes longer than many runs. */
const GROWTH = 1.5;

/** Whole reports that are remembered. */
const MOST_REPORTS = 30;

const placeOf = (identity: string, replication: number): string => `${replication} ${identity}`;
