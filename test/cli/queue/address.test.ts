/** Where a queue is: what is read from an address, what is said of a wrong one, and that no password is ever shown. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HearsayError } from '#hearsay/errors.js';
import { type Environment, readQueueAddress, withoutPassword } from '#hearsay/study/queue/address.js';
import { newFolder } from '../program.ts';

const SECRET = 'hunter2';

function refused(typed: string | undefined, environment: Environment = {}): string {
  try {
    readQueueAddress(typed, environment);
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    const { message, hint } = error.inWords;
    const all = [message.en, hint.en, message.zh, hint.zh].join('\n');
    expect(all).not.toContain(SECRET);
    expect(message.zh).toMatch(/[一-鿿]/);
    return `${message.en}; ${hint.en}`;
  }
  return expect.fail('it was accepted');
}

describe('an address', () => {
  test.each([
    ['redis://localhost', { server: 'redis', host: 'localhost', port: 6379, tls: false, name: 'runs' }],
    ['rediss://cache.example.org:6380/2', { server: 'redis', port: 6380, database: '2', tls: true }],
    [
      'postgres://me@db/hearsay',
      { server: 'postgres', user: 'me', host: 'db', port: 5432, database: 'hearsay', tls: false },
    ],
    ['postgresql://db/x?sslmode=verify-full&name=mine', { server: 'postgres', tls: true, name: 'mine' }],
    ['redis://[::1]:7000', { host: '::1', port: 7000 }],
  ])('%s is read', (text, expected) => {
    expect(readQueueAddress(text, {})).toMatchObject(expected);
  });

  test('comes from HEARSAY_QUEUE where none is typed, and "none" is none', () => {
    const environment = { HEARSAY_QUEUE: 'redis://a' };
    expect(readQueueAddress(undefined, environment)?.host).toBe('a');
    expect(readQueueAddress('redis://b', environment)?.host).toBe('b');
    expect(readQueueAddress('none', environment)).toBeUndefined();
    expect(readQueueAddress(undefined, {})).toBeUndefined();
  });

  test.each([
    ['redis.example.org:6379', 'does not say what kind of server', 'write "redis://redis.example.org:6379"'],
    ['redis:/redis.example.org', 'does not say what kind of server', 'write "redis://redis.example.org"'],
    ['redis//redis.example.org', 'does not say what kind of server', 'write "redis://redis.example.org"'],
    [' ', 'does not say what kind of server', 'write "redis://HOST"'],
    ['reddis://host', 'cannot be at "reddis://"', 'did you mean "redis://"?'],
    ['postgress://host', 'cannot be at "postgress://"', 'did you mean "postgres://"?'],
    ['https://host', 'cannot be at "https://"', '"redis://HOST"'],
    ['redis://', 'is not an address', 'write it like "redis://host:port"'],
    ['redis://host:99999', 'is not an address', 'write it like'],
    ['redis://host:port', 'is not an address', 'write it like'],
    ['redis://a,b:6379', 'is not an address', 'write it like'],
    ['redis://host/runs', '"runs" in "redis://host/runs" is not a database', 'are numbers'],
    ['redis://host?nmae=x', 'unknown parameter "nmae"', 'did you mean "name"?'],
    ['redis://host?name=Mine_1', 'cannot have the name "Mine_1"', 'use a to z'],
    ['postgres://host/db?sslmode=prefer', '"sslmode" cannot be "prefer"', 'sslmode=verify-full'],
    [`redis://:${SECRET}@host`, 'everybody on this machine can read', 'HEARSAY_QUEUE_PASSWORD_FILE'],
    [`postgres://me:${SECRET}@host:x`, 'is not an address', 'write it like'],
    [`reddis://me:${SECRET}@host`, 'cannot be at "reddis://"', 'did you mean "redis://"?'],
    [`me:${SECRET}@host`, 'does not say what kind of server', 'write "redis://host"'],
  ])('%s is refused with help', (text, message, hint) => {
    const said = refused(text);
    expect(said).toContain(message);
    expect(said).toContain(hint);
    expect(said).toContain('--queue');
  });

  test('that is wrong in the environment is said to be there', () => {
    expect(refused(undefined, { HEARSAY_QUEUE: `redsi://:${SECRET}@host` })).toContain('HEARSAY_QUEUE: ');
  });
});

describe('a password', () => {
  test('is read from the address in the environment, from a variable, or from a file whose line ends', () => {
    const path = join(newFolder(), 'password');
    writeFileSync(path, `${SECRET}\n`);
    for (const environment of [
      { HEARSAY_QUEUE: `redis://:${SECRET}@host` },
      { HEARSAY_QUEUE: 'redis://host', HEARSAY_QUEUE_PASSWORD: SECRET },
      { HEARSAY_QUEUE: 'redis://host', HEARSAY_QUEUE_PASSWORD_FILE: path },
    ]) {
      const address = readQueueAddress(undefined, environment)!;
      expect(address.password).toBe(SECRET);
      expect(address.shown).toBe('redis://host:6379');
    }
    expect(readQueueAddress('postgres://me@host', { HEARSAY_QUEUE_PASSWORD: SECRET })?.password).toBe(SECRET);
  });

  test('that is in two places, or in a file that is not there, is refused', () => {
    const both = { HEARSAY_QUEUE_PASSWORD: SECRET, HEARSAY_QUEUE_PASSWORD_FILE: '/nowhere' };
    expect(refused('redis://host', both)).toContain('both HEARSAY_QUEUE_PASSWORD and HEARSAY_QUEUE_PASSWORD_FILE');
    expect(refused('redis://host', { HEARSAY_QUEUE_PASSWORD_FILE: '/nowhere' })).toContain(
      '"/nowhere" cannot be read: there is no such file',
    );
  });

  test('is masked in what servers and drivers say, as it is and as it stands in an address', () => {
    const password = 'p@ss/"w';
    const said = `failed for redis://me:${encodeURIComponent(password)}@host and ${password} and ${JSON.stringify(password)}`;
    const shown = withoutPassword(said, { password });
    expect(shown).toBe('failed for redis://host and *** and "***"');
  });
});
