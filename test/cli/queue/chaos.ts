/**
 * A study by workers that are killed, by a command that is killed, through a server that crashes: in the end it must be the study that one
 * machine makes by itself, byte for byte. No run can be there twice, since a study refuses a run that it has.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { hearsay, newFolder } from '../program.ts';
import { filesOf, killAll, type Running, runsIn, scenario, start } from './processes.ts';
import { type ServerKind, startServer } from './servers.ts';

export interface Chaos {
  readonly kind: ServerKind;
  readonly replications: number;
  /** Workers that are killed, one after the other; each is followed by a new one. */
  readonly kills: number;
}

/** What happened, with seconds since the beginning. */
export type Story = readonly string[];

export async function surviveChaos({ kind, replications, kills }: Chaos): Promise<Story> {
  const begun = performance.now();
  const story: string[] = [];
  const tell = (what: string) => void story.push(`${((performance.now() - begun) / 1000).toFixed(1)} s: ${what}`);
  const cwd = newFolder();
  writeFileSync(join(cwd, 'a.yaml'), scenario(replications));
  const server = await startServer(kind);
  const everybody: Running[] = [];
  const begin = (...words: string[]): Running => {
    const process = start(words, cwd, { HEARSAY_QUEUE: server.urlWithPassword });
    everybody.push(process);
    return process;
  };
  const newWorker = () => begin('worker', '--threads', '1');
  const compare = () => begin('compare', '--no-charts', 'a.yaml', '--out', 'by-many');
  const runs = 2 * replications;
  /** Kills are spread over the runs, so that they fall into the work however fast the machine is. */
  const when = async (share: number, what: string) => {
    const until = performance.now() + 120_000;
    while (runsIn(join(cwd, 'by-many')) < share * runs) {
      if (performance.now() > until)
        throw new Error(`it does not go on: ${story.join('; ')}; ${everybody.at(-1)!.said()}`);
      await wait(20);
    }
    tell(`${runsIn(join(cwd, 'by-many'))} of ${runs} runs, ${what}`);
  };
  try {
    tell('the server is there');
    let workers = [newWorker(), newWorker(), newWorker()];
    const first = compare();
    for (let k = 0; k < kills; k++) {
      await when((0.4 * (k + 1)) / kills, 'a worker is killed');
      await workers[0]!.kill();
      workers = [...workers.slice(1), newWorker()];
    }
    await when(0.5, 'the command is killed');
    await first.kill();
    const second = compare();
    await when(0.7, 'the server crashes');
    // It stays away until the command has said so, however slow a machine with other work is.
    await server.restart(() => second.saying(/is away/));
    tell('the server is there again');
    expect(await second.ended, second.said()).toBe(0);
    tell('the study is complete');
    expect(second.said()).toContain('is back');
    expect((await hearsay(['compare', 'a.yaml', '--out', 'by-one', '--quiet'], { cwd })).code).toBe(0);
    tell('one machine has made it as well');
    expect(filesOf(join(cwd, 'by-many'))).toEqual(filesOf(join(cwd, 'by-one')));
    for (const worker of workers) worker.child.kill('SIGTERM');
    for (const worker of workers) expect(await worker.ended, worker.said()).toBe(0);
    tell('the workers have stopped');
    const said = everybody.map((each) => each.said()).join('\n');
    expect(said).not.toContain(server.password);
    expect(said).not.toContain(encodeURIComponent(server.password));
    return story;
  } finally {
    killAll();
    await server.end();
  }
}
