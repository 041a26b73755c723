/**
 * The queue against real servers for longer: a worker is killed every few seconds, then the command, then the server. As many runs as the journal
 * holds before it becomes a part: the kills are set by what lies there.
 */
import { describe, expect, test } from 'vitest';
import { surviveChaos } from './chaos.ts';
import { findServer, nameOf, type ServerKind } from './servers.ts';

describe.each<ServerKind>(['redis', 'postgres'])('on %s', (kind) => {
  test.skipIf(findServer(kind) === undefined)(
    `${nameOf(kind)}: twelve workers are killed, and the study is the one of a single machine`,
    async () => {
      const story = await surviveChaos({ kind, replications: 150, kills: 12 });
      console.log(`${kind}: ${story.join('; ')}`);
      expect(story.filter((line) => line.includes('a worker is killed'))).toHaveLength(12);
    },
  );
});
