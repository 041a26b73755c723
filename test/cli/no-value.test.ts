/** An outcome that a strategy never has: every command says which, how often and why, and none advises what cannot help. */
import { describe, expect, test } from 'vitest';
import { command, folderWith } from './program.ts';

/** "free" sells nothing, so that a cost per order has no value in any of its runs; "sold" always sells, as thirty founders like what is offered. */
const cwd = folderWith({
  'a.yaml': `hearsay: 1
name: Cost of an order
horizon: 10 days
replications: 4
population: { size: 100 }
community: { founders: 60 }
strategies:
  free: {}
  talk: { extends: free, content: [{ kind: daily-topic, days: 0-9 }] }
  sold: { extends: free, offers: [{ good: tea, price: 1, referencePrice: 10, from: 1 }], operators: { hours: 1/day, wage: 10 } }
formulas: { costPerOrder: cost / orders }
outcomes: [costPerOrder, joined]
uncertain: { parameters.postRate: 0.05..0.2 }
`,
});

let asked = 0;

/** All that is said, with its line ends as spaces. */
async function said(...words: string[]) {
  const { code, stdout, stderr } = await command([...words, '--out', `study-${asked++}`], { cwd });
  return { code, told: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
}

const none = (runs: number) => `With "free", costPerOrder has no value in ${runs} of ${runs} runs: nothing was bought`;

describe('of an outcome that a strategy never has', () => {
  test.each([
    ['select', ['--indifference', '1', '--replications', '30'], none(30)],
    ['ab', ['--of', 'sold'], none(4)],
    ['explain', ['--of', 'sold'], none(4)],
    ['threshold', ['--vary', 'community.founders=10..60:6'], 'no value in 24 of 24 runs: nothing was bought'],
  ])('%s says why it has nothing to go by, and does not advise more replications', async (name, more, why) => {
    const { code, told } = await said(name, 'a.yaml', ...more, '--outcome', 'costPerOrder');
    expect(code).toBe(2);
    expect(told).toContain(why);
    expect(told).toContain('a formula that says what a run without a value counts as');
    expect(told).not.toMatch(/(add|more) (")?--?replications/);
  });

  test('select over what is uncertain ranks none', async () => {
    const over = ['--over', 'uncertain', '--points', '3', '--replications', '2', '--outcome', 'costPerOrder'];
    const { code, told } = await said('select', 'a.yaml', ...over);
    expect(code).toBe(0);
    expect(told).toContain(`None is ranked. ${none(6)}.`);
    expect(told).not.toContain('most often the best');
  });

  test('a decision asked of compare is not promised by more replications', async () => {
    const { code, told } = await said('compare', 'a.yaml', '--decide', 'costPerOrder');
    expect(code).toBe(1);
    expect(told).toContain(
      'because runs of theirs or of the baseline have no value, which more --replications do not mend',
    );
    expect(told).not.toContain('more --replications may decide it');
  });

  test('a precision asked of compare is none, and no number of replications is promised to reach it', async () => {
    const { told } = await said('compare', 'a.yaml', '--precision', 'costPerOrder=2', '--replications', '4');
    expect(told).toMatch(
      /Precision of costPerOrder: none, not ±2\S* as asked: in only 0 of 4 replications both "\w+" and "free" have a value/,
    );
    expect(told).not.toContain('would do');
  });
});

test('strategies that never differ are not ranked by their place in the file', async () => {
  const { told } = await said(
    'select',
    'a.yaml',
    '--over',
    'uncertain',
    '--points',
    '3',
    '--replications',
    '2',
    '--outcome',
    'joined',
  );
  expect(told).toContain('"free", "talk" and "sold" are the same in People who joined at every point');
});
