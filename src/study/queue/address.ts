/**
 * Where a queue is: `redis://`, `rediss://` (TLS) or `postgres://`, typed after `--queue` or in HEARSAY_QUEUE.
 *
 * A command line can be read by everybody on the machine, so a password is taken from the environment or from a file and refused in what was
 * typed. What is shown of an address never holds one.
 */
import { readFileSync } from 'node:fs';
import { HearsayError, type Words } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { troubleWith } from '../files/trouble.ts';

export interface QueueAddress {
  readonly server: 'redis' | 'postgres';
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  /** Of Redis a number; of PostgreSQL a name. */
  readonly database?: string;
  readonly tls: boolean;
  /** Of the queue, so that several can live on one server. */
  readonly name: string;
  /** Without a password. */
  readonly shown: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SCHEMES = ['redis', 'rediss', 'postgres', 'postgresql'];
const PORTS = { redis: 6379, postgres: 5432 } as const;
/** Of the queue: a part of keys and of the names of connections, which PostgreSQL cuts at 63 bytes. */
const NAME = /^[a-z0-9][a-z0-9-]{0,19}$/;
const USUAL_NAME = 'runs';
/** By which a queue that the environment names is left alone. */
const NONE = 'none';
/** Far more than any password has. */
const MOST_PASSWORD_BYTES = 65_536;

/**
 * The queue that is asked for, if any.
 *
 * @param typed what stands after `--queue`; it goes before HEARSAY_QUEUE
 */
export function readQueueAddress(typed: string | undefined, environment: Environment): QueueAddress | undefined {
  const variable = environment.HEARSAY_QUEUE;
  const text = typed ?? (variable === '' ? undefined : variable);
  if (text === undefined || text === NONE) return undefined;
  const where = typed === undefined ? 'HEARSAY_QUEUE' : '--queue';
  const url = parse(text.trim(), where);
  const scheme = url.protocol.slice(0, -1);
  const server = scheme.startsWith('redis') ? 'redis' : 'postgres';
  const inUrl = decode(url.password);
  if (inUrl !== '' && typed !== undefined) {
    throw new HearsayError(
      {
        en: `${where}: "${hidden(text)}" holds a password, which everybody on this machine can read in the list of processes`,
        zh: `${where}：“${hidden(text)}”中有密码，这台机器上的任何人都能在进程列表里看到`,
      },
      {
        en: 'put the whole address into the environment variable HEARSAY_QUEUE, or leave the password out and name a file that holds it in HEARSAY_QUEUE_PASSWORD_FILE',
        zh: '请把整个地址写进环境变量 HEARSAY_QUEUE，或去掉密码并用 HEARSAY_QUEUE_PASSWORD_FILE 指定一个存放密码的文件',
      },
    );
  }
  const password = inUrl === '' ? passwordFrom(environment) : inUrl;
  const user = decode(url.username);
  const database = databaseOf(url, server, where, hidden(text));
  const { name, tls } = readParameters(url, where, hidden(text));
  const port = url.port === '' ? PORTS[server] : Number(url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    server,
    host,
    port,
    ...(user !== '' && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    tls: scheme === 'rediss' || tls,
    name,
    shown: `${scheme}://${url.hostname}:${port}${url.pathname === '/' ? '' : url.pathname}${name === USUAL_NAME ? '' : `?name=${name}`}`,
  };
}

function parse(text: string, where: string): URL {
  const shown = hidden(text);
  // A slash or a colon forgotten is no part of the host.
  const behindScheme = shown.replace(new RegExp(`^(${SCHEMES.join('|')})(?::/*|/+)`, 'i'), '');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  const refuse = (problem: Words, hint: Words) =>
    new HearsayError({ en: `${where}: ${problem.en}`, zh: `${where}：${problem.zh}` }, hint);
  if (scheme === undefined)
    throw refuse(
      { en: `"${shown}" does not say what kind of server it is`, zh: `“${shown}”没有说明是哪种服务器` },
      {
        en: `write "redis://${behindScheme || 'HOST'}" or "postgres://${behindScheme || 'HOST'}"`,
        zh: `请写 redis://${behindScheme || '主机'} 或 postgres://${behindScheme || '主机'}`,
      },
    );
  if (!SCHEMES.includes(scheme)) {
    const near = nearestName(scheme, SCHEMES);
    throw refuse(
      { en: `a queue cannot be at "${scheme}://"`, zh: `队列的地址不能以“${scheme}://”开头` },
      {
        en: near
          ? `did you mean "${near}://"?`
          : 'it can be at "redis://HOST", "rediss://HOST" (TLS) or "postgres://HOST"',
        zh: near ? `您是不是想写“${near}://”？` : '可以是 redis://主机、rediss://主机（TLS）或 postgres://主机',
      },
    );
  }
  try {
    const url = new URL(text);
    if (url.hostname !== '' && !url.hostname.includes(',')) return url;
  } catch {
    // Said below.
  }
  throw refuse(
    { en: `"${shown}" is not an address`, zh: `“${shown}”不是有效的地址` },
    {
      en: `write it like "${scheme}://host:port", such as "redis://localhost:6379" or "postgres://user@localhost:5432/database"; a name of a user may need %-signs for what is not a letter`,
      zh: `请按“${scheme}://主机:端口”的样子写，例如 redis://localhost:6379 或 postgres://user@localhost:5432/database；用户名中的特殊字符需要用 % 转写`,
    },
  );
}

function databaseOf(url: URL, server: QueueAddress['server'], where: string, shown: string): string | undefined {
  const path = decode(url.pathname.replace(/^\//, ''));
  if (path === '') return undefined;
  if (server === 'redis' ? /^\d{1,4}$/.test(path) : !path.includes('/')) return path;
  throw new HearsayError(
    {
      en: `${where}: "${path}" in "${shown}" is not a database`,
      zh: `${where}：“${shown}”中的“${path}”不是数据库`,
    },
    server === 'redis'
      ? { en: 'databases of Redis are numbers, such as "/0"', zh: 'Redis 的数据库是数字，例如 /0' }
      : { en: 'write one name, such as "/hearsay"', zh: '请只写一个名称，例如 /hearsay' },
  );
}

function readParameters(url: URL, where: string, shown: string): { readonly name: string; readonly tls: boolean } {
  const known = url.protocol.startsWith('postgres') ? ['name', 'sslmode'] : ['name'];
  for (const key of url.searchParams.keys()) {
    if (known.includes(key)) continue;
    const near = nearestName(key, known);
    throw new HearsayError(
      {
        en: `${where}: "${shown}" has an unknown parameter "${key}"`,
        zh: `${where}：“${shown}”中有未知的参数“${key}”`,
      },
      {
        en: near ? `did you mean "${near}"?` : `it can have ${known.map((name) => `"${name}"`).join(', ')}`,
        zh: near ? `您是不是想写“${near}”？` : `可以有 ${known.join('、')}`,
      },
    );
  }
  const name = url.searchParams.get('name') ?? USUAL_NAME;
  if (!NAME.test(name)) {
    throw new HearsayError(
      { en: `${where}: a queue cannot have the name "${name}"`, zh: `${where}：队列不能叫“${name}”` },
      { en: 'use a to z, 0 to 9 and "-", at most 20 of them', zh: '请使用 a 到 z、0 到 9 和“-”，最多 20 个' },
    );
  }
  const mode = url.searchParams.get('sslmode') ?? 'disable';
  if (!['disable', 'require', 'verify-full'].includes(mode)) {
    throw new HearsayError(
      { en: `${where}: "sslmode" cannot be "${mode}"`, zh: `${where}：sslmode 不能是“${mode}”` },
      {
        en: 'write "sslmode=verify-full" for TLS, or leave it out; a certificate of your own goes into NODE_EXTRA_CA_CERTS',
        zh: '使用 TLS 请写 sslmode=verify-full，否则省略；自有证书请放进 NODE_EXTRA_CA_CERTS',
      },
    );
  }
  return { name, tls: mode !== 'disable' };
}

function passwordFrom({
  HEARSAY_QUEUE_PASSWORD: password = '',
  HEARSAY_QUEUE_PASSWORD_FILE: path = '',
}: Environment): string | undefined {
  if (path === '') return password === '' ? undefined : password;
  if (password !== '') {
    throw new HearsayError(
      {
        en: 'both HEARSAY_QUEUE_PASSWORD and HEARSAY_QUEUE_PASSWORD_FILE are set',
        zh: 'HEARSAY_QUEUE_PASSWORD 和 HEARSAY_QUEUE_PASSWORD_FILE 不能同时设置',
      },
      { en: 'keep one of them', zh: '请只保留一个' },
    );
  }
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > MOST_PASSWORD_BYTES)
      throw new HearsayError(unreadable(path, { en: 'it is too long', zh: '太长' }));
    // Editors and `echo` end a line.
    return text.replace(/\r?\n$/, '');
  } catch (error) {
    const trouble =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? { en: 'there is no such file', zh: '没有这个文件' }
        : troubleWith(error);
    if (trouble === undefined) throw error;
    throw new HearsayError(unreadable(path, trouble), {
      en: 'give the path of a file that holds the password and nothing else',
      zh: '请给出只存放密码的文件的路径',
    });
  }
}

const unreadable = (path: string, trouble: Words): Words => ({
  en: `HEARSAY_QUEUE_PASSWORD_FILE: "${path}" cannot be read: ${trouble.en}`,
  zh: `HEARSAY_QUEUE_PASSWORD_FILE：无法读取“${path}”：${trouble.zh}`,
});

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text without what stands where a name and a password stand in an address. */
function hidden(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, (_, scheme: string | undefined) => `${scheme ?? ''}`);
}

/** What a server or a driver says, without the password of the address, however it is written. */
export function withoutPassword(text: string, { password }: Pick<QueueAddress, 'password'>): string {
  const bare = text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1');
  if (password === undefined || password === '') return bare;
  return [password, encodeURIComponent(password), JSON.stringify(password).slice(1, -1)].reduce(
    (masked, form) => masked.replaceAll(form, '***'),
    bare,
  );
}
