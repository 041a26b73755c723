/** Commands that decide as they go which runs they need, by workers at a real queue. */
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { ADAPTIVE, sameByQueue } from './adaptive.ts';
import { findServer, nameOf, type QueueServerUnderTest, startServer } from './servers.ts';

// Many programs are started one after the other, which takes long where others are at work.
vi.setConfig({ testTimeout: 400_000 });

describe.skipIf(findServer('redis') === undefined)(nameOf('redis'), () => {
  let server: QueueServerUnderTest;
  beforeAll(async () => {
    server = await startServer('redis');
  });
  afterAll(() => server.end());

  test.each(ADAPTIVE.map((question) => [question.words.join(' '), question] as const))(
    '"%s" makes the study of one machine, byte for byte',
    (_, question) => sameByQueue(question, server.urlWithPassword),
  );
});
