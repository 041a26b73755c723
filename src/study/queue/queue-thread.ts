/**
 * A thread of a worker of a queue. It is told of studies as it meets them, compiles their models once, and answers each run with its report,
 * in order.
 */
import { parentPort } from 'node:worker_threads';
import { prepareRuns, type RunReport } from '../../experiment/job.ts';
import type { Point } from '../../experiment/points.ts';
import type { RunKey } from '../../experiment/results.ts';
import { MOST_STUDIES, type ToThread } from './thread-messages.ts';
import { writeReport } from './written-report.ts';

interface Known {
  /** By their number in the study; threads learn of points with the first run there. */
  readonly points: Point[];
  readonly compute: (key: RunKey) => RunReport;
}

const studies = new Map<string, Known>();

parentPort!.on('message', (message: ToThread) => {
  if ('job' in message) {
    const points: Point[] = [];
    studies.delete(message.study);
    studies.set(message.study, { points, compute: prepareRuns({ ...message.job, points }) });
    const [oldest] = studies.keys();
    if (studies.size > MOST_STUDIES) studies.delete(oldest!);
    return;
  }
  const { points, compute } = studies.get(message.study)!;
  points[message.key.point] = { set: message.set };
  const report = writeReport(compute(message.key));
  parentPort!.postMessage(report, [report.bytes.buffer]);
});
