/** A real Slurm of one node for a test: munged, slurmctld and slurmd of the Debian packages, on free ports, with all of their files in one folder. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// Debian keeps daemons where not everybody's path leads.
const PATH = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter);

/** Whether everything is installed that it takes. */
export const HAS_SLURM: boolean = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'scontrol'].every(
  (name) => spawnSync('which', [name], { env: { ...process.env, PATH } }).status === 0,
);

export interface Slurm {
  /** With which `sbatch` and its like find it. */
  readonly env: Readonly<Record<string, string>>;
  /** What one of its programs prints. */
  readonly ask: (program: string, ...words: readonly string[]) => string;
  /** Ends all jobs and all daemons. */
  readonly stop: () => Promise<void>;
}

export async function startSlurm(folder: string, processors: number): Promise<Slurm> {
  const at = (name: string) => join(folder, name);
  for (const name of ['state', 'spool']) mkdirSync(at(name));
  const [user, host] = [userInfo().username, hostname().split('.')[0]!];
  const [control, node] = [await freePort(), await freePort()];
  writeFileSync(at('munge.key'), 'a key of 32 bytes or more, for a test alone', { mode: 0o400 });
  writeFileSync(
    at('slurm.conf'),
    `ClusterName=hearsay
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${control}
SlurmdPort=${node}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
# A job that is put back waits until its credential has run out, by default for two minutes.
AuthInfo=socket=${at('munge.socket')},cred_expire=5
StateSaveLocation=${at('state')}
SlurmdSpoolDir=${at('spool')}
SlurmctldPidFile=${at('slurmctld.pid')}
SlurmdPidFile=${at('slurmd.pid')}
SlurmctldLogFile=${at('slurmctld.log')}
SlurmdLogFile=${at('slurmd.log')}
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
KillWait=2
MailProg=/bin/true
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${processors} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`,
  );
  const env = { PATH, SLURM_CONF: at('slurm.conf') };
  const daemons: ChildProcess[] = [];
  const start = (program: string, ...words: readonly string[]) => {
    daemons.push(spawn(program, words, { env: { ...process.env, ...env }, stdio: 'ignore' }));
  };
  const ask = (program: string, ...words: readonly string[]) =>
    execFileSync(program, words, {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  const munge = [
    'key-file=munge.key',
    'socket=munge.socket',
    'pid-file=munge.pid',
    'log-file=munge.log',
    'seed-file=munge.seed',
  ];
  start('munged', '--foreground', '--force', ...munge.map((word) => `--${word.replace('=', `=${folder}/`)}`));
  start('slurmctld', '-D', '-f', at('slurm.conf'));
  start('slurmd', '-D', '-f', at('slurm.conf'), '-N', host);

  const stop = async () => {
    try {
      ask('scancel', '--user', user);
      for (let k = 0; k < 20 && ask('squeue', '--noheader').trim() !== ''; k++) await wait(500);
    } catch {
      // It may have failed to start.
    }
    // In the order in which they need each other.
    for (const daemon of daemons.reverse()) {
      const ended = new Promise((resolve) => daemon.once('exit', resolve));
      if (daemon.exitCode === null && daemon.kill()) await Promise.race([ended, wait(5_000)]);
      if (daemon.exitCode === null) daemon.kill('SIGKILL');
    }
  };

  for (let k = 0; ; k++) {
    try {
      if (/^idle/.test(ask('sinfo', '--noheader', '--format=%T').trim())) return { env, ask, stop };
    } catch (error) {
      if (k === 120) throw error;
    }
    if (k === 120) {
      await stop();
      throw new Error(`Slurm did not get ready; see ${folder}`);
    }
    await wait(500);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
