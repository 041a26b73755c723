/** The queue against real servers: workers that are killed, a command that is killed, a server that crashes. */
import { describe, test, vi } from 'vitest';
import { surviveChaos } from './chaos.ts';
import { findServer, nameOf, type ServerKind } from './servers.ts';

// Many programs are started one after the other, which takes long where others are at work.
vi.setConfig({ testTimeout: 400_000 });

describe.each<ServerKind>(['redis', 'postgres'])('on %s', (kind) => {
  test.skipIf(findServer(kind) === undefined)(
    `${nameOf(kind)}: whoever is killed, the study is the one of a single machine`,
    async () => {
      const story = await surviveChaos({ kind, replications: 80, kills: 1 });
      console.log(`${kind}: ${story.join('; ')}`);
    },
  );
});
