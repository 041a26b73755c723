/** Real servers for tests of the queue: started on a free port of this machine with a folder of their own, ended with the test. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface QueueServerUnderTest {
  /** Without the password. */
  readonly url: string;
  /** With it. */
  readonly urlWithPassword: string;
  readonly password: string;
  /** Ends it as a crash does and starts it again after a while. */
  restart(awhile: () => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

export type ServerKind = 'redis' | 'postgres';

const PASSWORD = 'a/b:c @d-s3cret';

/** The program of a server, or undefined where it is not installed. */
export function findServer(kind: ServerKind): string | undefined {
  const name = kind === 'redis' ? 'redis-server' : 'postgres';
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** What a skipped test is called, so that a report says what was not looked at. */
export const nameOf = (kind: ServerKind): string =>
  findServer(kind) === undefined
    ? `${kind === 'redis' ? 'Redis' : 'PostgreSQL'} (skipped: it is not installed here)`
    : kind === 'redis'
      ? 'Redis'
      : 'PostgreSQL';

/** @param certificate with which it speaks TLS, and nothing else */
export async function startServer(kind: ServerKind, certificate?: Certificate): Promise<QueueServerUnderTest> {
  const program = findServer(kind)!;
  const folder = mkdtempSync(join(tmpdir(), `hearsay-${kind}-`));
  const port = await freePort();
  const start =
    kind === 'redis'
      ? await prepareRedis(program, port, certificate)
      : await preparePostgres(program, folder, port, certificate);
  let child = await start();
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // PostgreSQL takes its own children along.
    child.kill(kind === 'redis' ? 'SIGKILL' : 'SIGQUIT');
    await once(child, 'exit');
  };
  const rest = kind === 'redis' ? '' : '/postgres';
  const user = kind === 'redis' ? '' : 'hearsay';
  return {
    url: `${kind}://${user === '' ? '' : `${user}@`}127.0.0.1:${port}${rest}`,
    urlWithPassword: `${kind}://${user}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}${rest}`,
    password: PASSWORD,
    async restart(awhile) {
      await stop();
      await awhile();
      child = await start();
    },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps nothing over a restart: what a queue needs must not rest on that. */
async function prepareRedis(program: string, port: number, certificate: Certificate | undefined) {
  const ports =
    certificate === undefined
      ? `port ${port}`
      : `port 0\ntls-port ${port}\ntls-cert-file ${certificate.path}\ntls-key-file ${certificate.keyPath}\ntls-ca-cert-file ${certificate.path}\ntls-auth-clients no`;
  const config = `${ports}\nbind 127.0.0.1\nsave ""\nappendonly no\nrequirepass "${PASSWORD}"\n`;
  return async (): Promise<ChildProcess> => {
    const child = spawn(program, ['-'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end(config);
    await saying(child, child.stdout, /Ready to accept connections/);
    return child;
  };
}

/** PostgreSQL refuses to be run by root. */
async function preparePostgres(program: string, folder: string, port: number, certificate: Certificate | undefined) {
  const owner = process.getuid?.() === 0 ? (idsOf('postgres') ?? idsOf('nobody')!) : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  const data = join(folder, 'data');
  const initdb = join(program, '..', 'initdb');
  const options = ['-D', data, '-U', 'hearsay', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  execFileSync(initdb, options, { ...owner, stdio: 'ignore', cwd: folder });
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=60'];
  if (certificate !== undefined) {
    for (const [name, path] of [
      ['cert', certificate.path],
      ['key', certificate.keyPath],
    ] as const) {
      // It takes a key that is its own and that nobody else can read.
      const own = join(folder, `${name}.pem`);
      cpSync(path, own);
      chmodSync(own, 0o600);
      if (owner !== undefined) chownSync(own, owner.uid, owner.gid);
      settings.push(`ssl_${name}_file=${own}`);
    }
    settings.push('ssl=on');
  }
  return async (): Promise<ChildProcess> => {
    const child = spawn(program, ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await saying(child, child.stderr, /ready to accept connections/);
    return child;
  };
}

export interface Certificate {
  readonly path: string;
  readonly keyPath: string;
}

export const HAS_OPENSSL: boolean = spawnSync('openssl', ['version']).status === 0;

/** Signed by itself. @param names such as "DNS:localhost,IP:127.0.0.1" */
export function makeCertificate(names: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-certificate-'));
  const [path, keyPath] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyPath];
  const about = ['-out', path, '-days', '2', '-subj', '/CN=hearsay-test', '-addext', `subjectAltName=${names}`];
  execFileSync('openssl', ['req', '-x509', ...key, ...about], { stdio: 'ignore' });
  return { path, keyPath };
}

function idsOf(user: string): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' })));
    return { uid: uid!, gid: gid! };
  } catch {
    return undefined;
  }
}

async function saying(child: ChildProcess, stream: NodeJS.ReadableStream, words: RegExp): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-20_000);
      if (words.test(said)) resolve();
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}
