/** A thread that answers each key with a made-up run at once, as large as a real one: 60 days, 20 outcomes. */
import { parentPort } from 'node:worker_threads';
import { DAYS, OUTCOMES } from './fabricated.mjs';

parentPort.on('message', (key) => {
  const luck = Math.sin(1 + key.replication * 12.9898) * 43758.5453;
  const level = 100 + 50 * (luck - Math.floor(luck)) + (key.strategy === 'other' ? 5 : 0);
  const series = Object.fromEntries(
    OUTCOMES.map((name, k) => [
      name,
      Float64Array.from({ length: DAYS }, (_, day) => level * (1 + day / 60) + k + 0.1 * day * luck),
    ]),
  );
  const weeks = Math.ceil(DAYS / 7);
  parentPort.postMessage({
    result: {
      ...key,
      outcomes: Object.fromEntries(OUTCOMES.map((name) => [name, series[name][DAYS - 1]])),
      series,
      digest: (key.replication * 2 + (key.strategy === 'other' ? 1 : 0)).toString(16).padStart(16, '0'),
      funnel: { heard: 200, joined: 100, spoke: 60, returned: 50, bought: 3 },
      retention: {
        joined: Array.from({ length: weeks }, () => 10),
        members: Array.from({ length: weeks }, (_, week) =>
          Array.from({ length: weeks - week }, (_, age) => 10 - Math.min(age, 9)),
        ),
      },
      participation: [0.1, 0.3, 0.45, 0.6, 0.9],
      warnings: [],
    },
  });
});
