/** What `hearsay run` writes beside its answer: a log of all events, and the network day by day. */

import { simulate } from '../../engine/simulate.ts';
import { EventLogger } from '../../engine/trace/event-log.ts';
import { watchNetwork } from '../../engine/trace/network-history.ts';
import { HearsayError } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { RunResult } from '../../experiment/results.ts';
import { writeOverDays } from '../../graph/write-over-days.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { compileModel } from '../../model/compile.ts';
import { eventsToParquet } from '../../study/files/event-file.ts';
import { refuseExisting } from '../../study/files/new-file.ts';
import { replaceFile } from '../../study/files/replace-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

interface Wanted {
  readonly events: string | undefined;
  readonly network: string | undefined;
}

/** Refuses names before anything is computed. */
export function readWantedRecords(given: Arguments): Wanted {
  const [events, network] = [given.text('events'), given.text('network')];
  for (const [option, path, ending] of [
    ['--events', events, '.parquet'],
    ['--network', network, '.gexf'],
  ] as const) {
    if (path === undefined) continue;
    if (!path.toLowerCase().endsWith(ending)) {
      throw new HearsayError(
        { en: `"${option} ${path}" does not end in "${ending}"`, zh: `${option} ${path} 不以“${ending}”结尾` },
        { en: `write ${option} NAME${ending}`, zh: `请写 ${option} 名称${ending}` },
      );
    }
    refuseExisting(path);
  }
  return { events, network };
}

/** Computes the run once more and writes down what happens in it; looking changes nothing, which the digest proves. */
export function writeRecords(wanted: Wanted, { scenario, graph }: Job, result: RunResult, terminal: Terminal): void {
  const { events, network } = wanted;
  if (events === undefined && network === undefined) return;
  const model = compileModel(scenario, graph === undefined ? {} : { graph });
  const logger = new EventLogger(model);
  const { log } = logger;
  const watched = watchNetwork();
  const again = simulate(model, result.strategy, 0, {
    ...(events === undefined ? {} : { recorder: logger }),
    ...(network === undefined ? {} : { observe: watched.look }),
  });
  if (again.digest !== result.digest) throw new Error('a run that is watched is not the run that was computed');
  if (events !== undefined) {
    replaceFile(events, eventsToParquet(log));
    terminal.note({
      en: agreeWithOne(`Wrote ${events} (${log.day.length} events)`),
      zh: `已写出 ${events}（${log.day.length} 个事件）`,
    });
  }
  if (network !== undefined) {
    replaceFile(network, writeOverDays(watched.history(), `${scenario.name}: ${result.strategy}`));
    terminal.note({ en: `Wrote ${network}`, zh: `已写出 ${network}` });
  }
}
