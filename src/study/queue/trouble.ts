/** What is wrong with a server, in words: who types an address wrong is told what to mend, and who has none is told to wait. */
import { HearsayError, type Words } from '../../errors.ts';
import { type QueueAddress, withoutPassword } from './address.ts';

interface ServerTrouble {
  readonly what: Words;
  readonly hint: Words;
  /** Waiting may mend it. */
  readonly passes: boolean;
}

interface Kind {
  /** Codes of the system, of TLS and of PostgreSQL, and what messages of Redis begin with. */
  readonly codes: RegExp;
  readonly passes?: true;
  readonly what: Words;
  readonly hint: Words;
}

const KINDS: readonly Kind[] = [
  {
    codes: /^ENOTFOUND$/,
    what: { en: 'no machine has this name', zh: '没有这个名称的主机' },
    hint: { en: 'look for a typing error in the name of the host', zh: '请检查主机名是否写错' },
  },
  {
    codes:
      /^(?:ECONNREFUSED|ECONNRESET|EPIPE|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P0[123]|53300|LOADING|MASTERDOWN|CLOSED)$/,
    passes: true,
    what: { en: 'nothing answers there', zh: '那里没有响应' },
    hint: {
      en: 'see that the server runs, and that host and port are right; one that speaks TLS needs "rediss://", or "?sslmode=verify-full" after "postgres://", and one that does not "redis://"',
      zh: '请确认服务器在运行，主机和端口正确；使用 TLS 的服务器要写 rediss://，或在 postgres:// 地址后加 ?sslmode=verify-full；不使用 TLS 的要写 redis://',
    },
  },
  {
    codes: /^(?:WRONGPASS|NOAUTH|28P01|28000)$|^ERR (?:AUTH|invalid password)/,
    what: { en: 'the server does not accept the name or the password', zh: '服务器不接受用户名或密码' },
    hint: {
      en: 'give them in HEARSAY_QUEUE, or the password in HEARSAY_QUEUE_PASSWORD or in a file named by HEARSAY_QUEUE_PASSWORD_FILE',
      zh: '请在 HEARSAY_QUEUE 中给出，或把密码放进 HEARSAY_QUEUE_PASSWORD，或放进 HEARSAY_QUEUE_PASSWORD_FILE 指定的文件',
    },
  },
  {
    codes: /^3D000$|^ERR DB index/,
    what: { en: 'the server has no such database', zh: '服务器上没有这个数据库' },
    hint: {
      en: 'create it, or name another one at the end of the address',
      zh: '请先创建，或在地址末尾写另一个数据库',
    },
  },
  {
    codes: /^(?:42501|NOPERM)$/,
    what: { en: 'the server does not permit what a queue needs', zh: '服务器没有给予队列所需的权限' },
    hint: {
      en: 'on PostgreSQL the user needs to be allowed to create a schema; on Redis all commands on keys that begin with "hearsay:"',
      zh: 'PostgreSQL 用户需要能创建 schema；Redis 用户需要能对以“hearsay:”开头的键使用所有命令',
    },
  },
  {
    codes: /^WRONGTYPE$/,
    what: { en: 'others keep something else under the name of the queue', zh: '队列的名称已被其他内容占用' },
    hint: {
      en: 'give hearsay a queue of its own: "?name=NAME" after the address, for the command and its workers',
      zh: '请给 hearsay 单独的队列：在命令和工作进程的地址后都加上 ?name=名称',
    },
  },
  {
    codes: /^READONLY$|^25006$/,
    what: { en: 'the server takes nothing that is to be kept', zh: '服务器不接受写入' },
    hint: { en: 'name the main server, not a copy that is for reading', zh: '请写主服务器的地址，不要写只读副本' },
  },
  {
    codes: /^MISCONF$|^OOM\b|^53[12]00$/,
    what: { en: 'the memory or the disk of the server is full', zh: '服务器的内存或磁盘已满' },
    hint: { en: 'make room there', zh: '请在服务器上腾出空间' },
  },
  {
    codes: /^Protocol error/,
    what: { en: 'what answers there is no Redis', zh: '那里的服务不是 Redis' },
    hint: { en: 'see that host and port are right', zh: '请确认主机和端口正确' },
  },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    what: { en: 'no safe connection comes about', zh: '无法建立安全连接' },
    hint: {
      en: 'write the name of the host that stands in its certificate, or give the server one for the name that you write',
      zh: '请写证书中的主机名，或给服务器换一张与所写主机名相符的证书',
    },
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/,
    what: { en: 'no safe connection comes about', zh: '无法建立安全连接' },
    hint: {
      en: 'name the certificate of your own authority in the environment variable NODE_EXTRA_CA_CERTS; a server without TLS needs "redis://", or no "sslmode"',
      zh: '请用环境变量 NODE_EXTRA_CA_CERTS 指定自有证书机构的证书；没有 TLS 的服务器请写 redis://，或去掉 sslmode',
    },
  },
];

/** What we say of a server ourselves; drivers speak English alone. */
export class OwnWords extends Error {
  readonly inWords: Words;
  readonly code: string;
  constructor(inWords: Words, code = '') {
    super(inWords.en);
    this.inWords = inWords;
    this.code = code;
  }
}

/** @param error what a driver throws */
export function serverTrouble(error: unknown, address: QueueAddress): ServerTrouble {
  const { code, message } = asError(error);
  const names = [code, /^[A-Z]{4,}(?= )/.exec(message)?.[0], message];
  if (/Connection (?:is closed|terminated)|timeout expired|connect ETIMEDOUT|Connection ended/i.test(message))
    names.push('CLOSED');
  if (/does not support SSL/i.test(message)) names.push('ERR_SSL');
  const kind = KINDS.find(({ codes }) => names.some((name) => name !== undefined && codes.test(name)));
  const said = withoutPassword(message.split('\n')[0]!.slice(0, 300), address);
  const what = kind?.what ?? { en: 'the server says no', zh: '服务器拒绝了' };
  const inChinese = error instanceof OwnWords ? error.inWords.zh : said;
  return {
    what: { en: `${what.en} (${said})`, zh: `${what.zh}（${inChinese}）` },
    hint: kind?.hint ?? { en: '', zh: '' },
    passes: kind?.passes ?? false,
  };
}

export function unusable(address: QueueAddress, { what, hint }: ServerTrouble): HearsayError {
  const { shown } = address;
  return new HearsayError(
    { en: `the queue at "${shown}" cannot be used: ${what.en}`, zh: `无法使用队列“${shown}”：${what.zh}` },
    hint,
  );
}

/** Several addresses of one name are tried at once, and what is wrong with each stands in a list. */
function asError(error: unknown): { readonly code: string | undefined; readonly message: string } {
  const first = error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const { code, message } = (first ?? {}) as NodeJS.ErrnoException;
  return { code, message: message ?? String(first) };
}
