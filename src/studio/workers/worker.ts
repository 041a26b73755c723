/**
 * What a worker of the page does that computes. All of them are the same program, that of the page itself; which orders one gets makes it a
 * runner, the desk that keeps runs and reports on them, or the one that films runs.
 */
import { type Job, prepareRuns, type RunReport } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { ComputingOrder } from '../protocol.ts';
import { layOut } from '../watch/places.ts';
import { createWatcher } from '../watch/watcher.ts';
import { answer, obeyWith } from './answering.ts';
import { createDesk } from './desk.ts';

/** Models kept: the latest scenarios that were played. */
const MOST_JOBS = 4;

export function work(): void {
  const jobs = new Map<number, Job>();
  const runners = new Map<number, (key: RunKey) => RunReport>();
  const desk = createDesk();
  const watcher = createWatcher();

  const runnerOf = (job: number) => {
    const known = runners.get(job);
    if (known !== undefined) return known;
    const runner = prepareRuns(jobs.get(job)!);
    runners.set(job, runner);
    return runner;
  };

  obeyWith<ComputingOrder>(async (order) => {
    switch (order.do) {
      case 'job': {
        jobs.set(order.job, order.of);
        for (const old of [...jobs.keys()].slice(0, -MOST_JOBS)) {
          jobs.delete(old);
          runners.delete(old);
        }
        return;
      }
      case 'run': {
        const report = runnerOf(order.job)(order.key);
        const series = 'result' in report ? Object.values(report.result.series).map(({ buffer }) => buffer) : [];
        answer({ did: 'run', ticket: order.ticket, report }, [...new Set(series)] as Transferable[]);
        return;
      }
      case 'keep':
        desk.keep(order.runs);
        return;
      case 'unpack':
        desk.unpack(order.runs);
        return;
      case 'adopt':
        answer({ did: 'adopt', ticket: order.ticket, kept: await desk.adopt(order.identities) });
        return;
      case 'report':
        answer({ did: 'report', ticket: order.ticket, reported: await desk.report(order.order) });
        return;
      case 'film':
        answer({ did: 'film', ticket: order.ticket, filmed: watcher.film(jobs.get(order.job)!, order.order) });
        return;
      case 'story':
        answer({ did: 'story', ticket: order.ticket, story: watcher.story(jobs.get(order.job)!, order.order) });
        return;
      case 'places':
        answer({ did: 'places', ticket: order.ticket, places: layOut(order.order) });
    }
  });
}
