/** Word of mouth alone on a small-world graph of mean degree 10: seconds, and whether the engine obeys the same law as the flat loop. */
import { inChild } from './child.mjs';
import { figure, heading, remark, thousands } from './print.mjs';

const GOAL_SECONDS = 3;

export function wordOfMouthPart({ quick }) {
  heading('word-of-mouth: 1 % seeds, 100 days, 2 % a friend and day, 5 % leave a day, one thread');
  const people = quick ? 100_000 : 1_000_000;
  const rounds = 3;
  const ours = [];
  const peers = [];
  for (let k = 0; k < rounds; k++) {
    ours.push(...inChild('word-of-mouth-run.mjs', { peer: 'engine', people, replications: [k, k + 1] }));
    peers.push(...inChild('word-of-mouth-run.mjs', { peer: 'flat', people, replications: [k, k + 1] }));
  }
  const label = `${thousands(people)} people`;
  const goal = people === 1_000_000 ? { goal: GOAL_SECONDS } : {};
  const line = (name, runs, what, options) => figure(`${label}: ${name}`, runs.map(what), options);
  line('simulation, on the wall', ours, ({ seconds }) => seconds);
  line('simulation, processor time', ours, ({ processor }) => processor, goal);
  line('flat loop, processor time', peers, ({ processor }) => processor);
  figure(
    `${label}: hearsay ÷ flat loop, processor time`,
    ours.map(({ processor }, k) => processor / peers[k].processor),
    { unit: '×' },
  );
  figure(
    `${label}: making the graph`,
    ours.map(({ graphSeconds }) => graphSeconds),
  );
  figure(
    `${label}: largest memory`,
    ours.map(({ megabytes }) => megabytes),
    { unit: 'MB', digits: 0 },
  );
  sameLaw(quick ? 20 : 60);
}

/** Many small runs of both: means may differ by chance alone. */
function sameLaw(replications) {
  const people = 20_000;
  const runs = (peer) => inChild('word-of-mouth-run.mjs', { peer, people, replications: [0, replications] });
  const ours = runs('engine');
  const peers = runs('flat');
  for (const name of ['joined', 'members']) {
    const own = moments(ours.map((run) => run[name]));
    const other = moments(peers.map((run) => run[name]));
    // The graphs are shared, which makes the two samples a little alike: this z is, if anything, too small by that.
    const z = (own.mean - other.mean) / Math.sqrt((own.variance + other.variance) / replications);
    remark(
      `${name} of ${thousands(people)}, mean of ${replications} runs: hearsay ${own.mean.toFixed(0)}, flat loop ${other.mean.toFixed(0)}, ` +
        `sd ${Math.sqrt(own.variance).toFixed(0)} and ${Math.sqrt(other.variance).toFixed(0)}; z = ${z.toFixed(2)}` +
        `${Math.abs(z) > 3.3 ? ': NOT THE SAME LAW' : ''}`,
    );
  }
}

function moments(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
