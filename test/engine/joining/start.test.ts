/** How a group begins, whom its members tell apart, and cohesion by a formula. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { readScenario } from '#hearsay/scenario/read.js';

const SIZE = 60;

function runOf(more: string, days = 30, replication = 0) {
  const text = `hearsay: 1
name: a group
horizon: ${days} days
population: { size: ${SIZE} }
strategies: { plain: {} }
${more}`;
  const model = compileModel(readScenario(text, { file: 'test.yaml' }).scenario);
  const strengths: number[] = [];
  const prompts: number[] = [];
  const result = simulate(model, 'plain', replication, {
    observe: (run) => {
      let sum = 0;
      const group = run.groups[0]!;
      group.ties.forEach(0, (_, __, strength) => {
        sum += strength;
      });
      strengths.push(sum);
      prompts.push(group.messages.posted - run.recorder.tally.messages);
    },
  });
  return { result, strengths, prompts };
}

const FOUNDED = `community: { founders: ${SIZE}, start: { acquaintances: 20, kickOff: 4 } }`;

describe('a warm start', () => {
  test('gives each member as many acquaintances as it says, on average', () => {
    // Without reading ties only fade: on the evening of day 0 their sum is pairs · 2 · s_0.
    const counts = Array.from({ length: 30 }, (_, replication) => {
      const quiet = `community: { founders: ${SIZE}, start: { acquaintances: 20 } }\nparameters: { attention: 0, postRate: 0 }`;
      return runOf(quiet, 1, replication).strengths[0]! / PARAMETERS.priorTie.value / SIZE;
    });
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    // Pairs are independent: the mean number of acquaintances has variance 4 · pairs · p (1 - p) / SIZE².
    const p = 20 / (SIZE - 1);
    const error = Math.sqrt((4 * ((SIZE * (SIZE - 1)) / 2) * p * (1 - p)) / SIZE ** 2 / counts.length);
    expect(Math.abs(mean - 20)).toBeLessThan(4 * error);
  });

  test('opens the first week with prompts, and no other', () => {
    const { prompts } = runOf(FOUNDED, 10);
    expect(prompts).toEqual([4, 8, 12, 16, 20, 24, 28, 28, 28, 28]);
  });

  test('is what makes the difference between a living and a dead group', () => {
    // A message of each member in twenty days: without a program talk runs down slowly in a living group, too.
    const living = (more: string) =>
      Array.from({ length: 10 }, (_, replication) => {
        const { messages } = runOf(more, 60, replication).result.series;
        return messages![59]! - messages![39]!;
      }).filter((messages) => messages > SIZE).length;
    // Of thirty groups of strangers with other seeds two found each other by chance: 0.7 ± 0.8 of ten, by four standard errors fewer than 4.
    expect(living(`community: { founders: ${SIZE} }`)).toBeLessThan(4);
    // Of forty founded ones with other seeds all lived: fewer than 8 of ten would be no accident.
    expect(living(FOUNDED)).toBeGreaterThan(7);
  });

  test('of nothing is no start at all', () => {
    const without = runOf(`community: { founders: ${SIZE} }`).result;
    const nothing = runOf(`community: { founders: ${SIZE}, start: { acquaintances: 0, kickOff: 0 } }`).result;
    expect(nothing.digest).toBe(without.digest);
  });
});

describe('telling each other apart', () => {
  const withIdentity = (identity: string, tieEffects = 'off') =>
    runOf(`${FOUNDED}\ncognition: { identity: ${identity}, tieEffects: ${tieEffects} }`);

  test('changes nothing that members do while ties have no effect, and not what they remember in all', () => {
    const on = withIdentity('on');
    for (const identity of ['shuffled', 'off']) {
      const other = withIdentity(identity);
      expect(other.result.series.messages).toEqual(on.result.series.messages);
      // The store keeps 32-bit floats: sums of thousands of additions agree to about 1e-5.
      other.strengths.forEach((sum, day) => {
        expect(Math.abs(sum / on.strengths[day]! - 1)).toBeLessThan(1e-4);
      });
    }
  });

  test('when nobody can: a member knows all of the group or nobody', () => {
    const { recognisedShare } = withIdentity('off', 'on').result.series;
    expect(recognisedShare![29]).toBeGreaterThan(0.9);
    const { recognisedShare: apart } = withIdentity('on', 'on').result.series;
    expect(apart![29]).not.toBe(recognisedShare![29]);
  });
});

describe('cohesion by a formula', () => {
  const series = (more: string) => runOf(`${FOUNDED}\n${more}`).result;

  test('of 1 is the same as ties without effect', () => {
    const formula = series('cohesion: { formula: "1 + 0 * size" }');
    expect(formula.series).toEqual(series('cognition: { tieEffects: off }').series);
    expect(formula.warnings.join()).toContain('phenomenological');
  });

  test('that falls with the size lets members fall silent', () => {
    const talk = (formula: string) => series(`cohesion: { formula: "${formula}" }`).outcomes.messages!;
    // With other seeds 28 to 37 messages against 92 to 156.
    expect(talk('1 / (1 + (size / 20) ^ 4)')).toBeLessThan(talk('1 / (1 + (size / 200) ^ 4)') / 2);
  });

  test('is refused where it is no share, and where it names anything but the size', () => {
    expect(() => series('cohesion: { formula: "150 / size" }')).toThrow(/with 1 members the formula gives 150/);
    expect(() => series('cohesion: { formula: "1 / (size - 50)" }')).toThrow(/between 0 and 1/);
    expect(() => series('cohesion: { formula: "1 / members" }')).toThrow(/members/);
  });
});
