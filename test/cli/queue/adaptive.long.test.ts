/** Every command that makes a study, in every way of asking it, by workers at a real queue. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '#hearsay/cli/typed/commands.js';
import { ADAPTIVE, OTHERS, sameByQueue } from './adaptive.ts';
import { findServer, nameOf, type QueueServerUnderTest, type ServerKind, startServer } from './servers.ts';

describe.each<ServerKind>(['redis', 'postgres'])('on %s', (kind) => {
  describe.skipIf(findServer(kind) === undefined)(nameOf(kind), () => {
    let server: QueueServerUnderTest;
    beforeAll(async () => {
      server = await startServer(kind);
    });
    afterAll(() => server.end());

    const questions = kind === 'redis' ? OTHERS : ADAPTIVE;
    test.each(questions.map((question) => [question.words.join(' '), question] as const))(
      '"%s" makes the study of one machine, byte for byte',
      (_, question) => sameByQueue(question, server.urlWithPassword),
    );
  });
});

test('no command that makes a study is left out', () => {
  const asked = new Set([...ADAPTIVE, ...OTHERS].map(({ words: [name] }) => name));
  const all = COMMANDS.filter(({ options }) => options.includes('queue') && options.includes('out'));
  expect([...asked].sort()).toEqual(all.map(({ name }) => name).sort());
});
