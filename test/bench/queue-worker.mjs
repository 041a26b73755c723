/**
 * A worker in a process of its own, for the bench: a real one, or with `--fabricate` one that answers every run at once with a made-up report and
 * says that each took so many milliseconds, by which the command judges how many runs make a part.
 *
 *     node queue-worker.mjs ADDRESS-AS-JSON THREADS [--fabricate MILLISECONDS]
 */

import { ownFingerprint } from '#hearsay/study/fingerprint.js';
import { connect } from '#hearsay/study/queue/connection.js';
import { greet, workerName } from '#hearsay/study/queue/desk.js';
import { pack } from '#hearsay/study/queue/messages.js';
import { roomsOf } from '#hearsay/study/queue/rooms.js';
import { workAt } from '#hearsay/study/queue/worker.js';
import { joinReports, writeReport } from '#hearsay/study/queue/written-report.js';
import { DAYS, OUTCOMES } from './fabricated.mjs';

const [described, threads, fabricate, claimed] = process.argv.slice(2);
const address = JSON.parse(described);
const say = ({ en }) => console.log(en);

if (fabricate === undefined) {
  const never = new AbortController().signal;
  await workAt({ address, threads: Number(threads), note: say, warn: say, stop: never, leave: never });
} else {
  const server = await connect(address, say);
  const rooms = roomsOf(address);
  await greet(server, rooms, ownFingerprint());
  const answer = async ({ id, data: { session, keys } }) => {
    const reports = keys.map(([point, strategy, replication]) =>
      writeReport({ result: made(point, strategy, replication) }),
    );
    const message = { part: id, reports: await pack(joinReports(reports)), took: Number(claimed) * keys.length };
    await server.ask(rooms.answers(session), (queue) =>
      queue.add('answer', message, { jobId: id, removeOnComplete: true }),
    );
  };
  server.worker(rooms.parts, workerName(Number(threads)), answer, {
    concurrency: Number(threads),
    removeOnComplete: { count: 0 },
  });
  console.log('Working');
}

/** As large as a real run: 60 days, 20 outcomes. */
function made(point, strategy, replication) {
  const luck = Math.sin(1 + replication * 12.9898) * 43758.5453;
  const level = 100 + 50 * (luck - Math.floor(luck));
  const series = Object.fromEntries(
    OUTCOMES.map((name, k) => [
      name,
      Float64Array.from({ length: DAYS }, (_, day) => Math.round(level * (1 + day / 60) + k)),
    ]),
  );
  return {
    point,
    strategy,
    replication,
    outcomes: Object.fromEntries(OUTCOMES.map((name) => [name, series[name][DAYS - 1]])),
    series,
    digest: '0'.repeat(16),
    funnel: { heard: 200, joined: 100, spoke: 60, returned: 50, bought: 3 },
    retention: { joined: [10], members: [[10]] },
    participation: [0.1, 0.3, 0.45, 0.6, 0.9],
    warnings: [],
  };
}
