/** Locks: who has one, and who only left one behind. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '#hearsay/study/store/lock.js';
import { newFolder } from '../program.ts';

const leave = (folder: string, owner: object) => writeFileSync(join(folder, 'lock'), JSON.stringify(owner));
const own = (folder: string) => JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'));

/** What this process writes into its lock. */
async function described() {
  const folder = newFolder();
  const release = await lockFolder(folder);
  const owner = own(folder);
  release();
  return owner;
}

test('a lock is there until it is given back, and nobody else gets it meanwhile', async () => {
  const folder = newFolder();
  const release = await lockFolder(folder);
  expect(own(folder)).toMatchObject({ pid: process.pid, host: hostname() });
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`);
  release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test.skipIf(process.platform !== 'linux')('a number that a process of another start has keeps nobody out', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    const folder = newFolder();
    leave(folder, { ...(await described()), pid: child.pid, started: 'another start of the machine 17' });
    (await lockFolder(folder))();
  } finally {
    child.kill();
  }
});

test.skipIf(process.platform !== 'linux')(
  'in a container every hearsay has the same number: what it left is taken over',
  async () => {
    const folder = newFolder();
    // As process 1 of a container that was started again under the same name.
    leave(folder, { pid: process.pid, host: hostname(), started: 'before' });
    (await lockFolder(folder))();
    leave(folder, { pid: process.pid, host: hostname() });
    (await lockFolder(folder))();
  },
);

test.skipIf(process.platform !== 'linux')(
  'of a process that cannot be seen a lock that nobody renews is taken over, one that is renewed is not',
  async () => {
    const folder = newFolder();
    const owner = { ...(await described()), pid: 1, namespace: 'pid:[1]' };
    leave(folder, owner);
    const renewing = setInterval(() => utimesSync(join(folder, 'lock'), new Date(), new Date()), 300);
    await expect(lockFolder(folder)).rejects.toThrow('process 1');
    clearInterval(renewing);
    leave(folder, owner);
    (await lockFolder(folder))();
  },
  30_000,
);

test('the same holds of a process on another machine, whose clock may say what it likes', async () => {
  const folder = newFolder();
  const owner = { pid: process.pid, host: 'another-machine', started: 'there' };
  leave(folder, owner);
  const told: string[] = [];
  const note = ({ en }: { readonly en: string }) => void told.push(en);
  // Years apart, and backwards.
  let year = 2040;
  const renewing = setInterval(() => utimesSync(join(folder, 'lock'), new Date(0), new Date(`${year--}-01-01`)), 300);
  await expect(lockFolder(folder, note)).rejects.toThrow('process');
  clearInterval(renewing);
  expect(told).toEqual([expect.stringContaining('on "another-machine"; looking whether it is still at work')]);
  leave(folder, owner);
  (await lockFolder(folder))();
}, 60_000);

test('a lock is renewed while it is held', async () => {
  const folder = newFolder();
  const release = await lockFolder(folder);
  utimesSync(join(folder, 'lock'), new Date(0), new Date(0));
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const { mtimeMs } = await import('node:fs').then(({ statSync }) => statSync(join(folder, 'lock')));
  release();
  expect(mtimeMs).toBeGreaterThan(Date.now() - 60_000);
});
