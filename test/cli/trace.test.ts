/** `hearsay trace` as a user meets it. */
import { describe, expect, test } from 'vitest';
import { command, folderWith, smallScenario } from './program.ts';

const cwd = folderWith({ 'small.yaml': smallScenario() });

describe('hearsay trace', () => {
  test('tells a story, names others, and says the same in JSON', async () => {
    const told = await command(['trace', 'small.yaml', '--strategy', 'topics'], { cwd });
    const json = await command(['trace', 'small.yaml', '--strategy', 'topics', '--json'], { cwd });
    const run = await command(['run', 'small.yaml', '--strategy', 'topics', '--json'], { cwd });
    expect([told.code, told.stderr]).toEqual([0, '']);
    const document = JSON.parse(json.stdout);
    expect(told.stdout).toContain(`Member ${document.member} under "topics"`);
    expect(told.stdout).toContain('most answered');
    expect(document.events[0]).toMatchObject({ day: 0, kind: 'joined', how: 'founder' });
    expect(document.notable.answered[0].person).toBe(document.member);
    // The very run that the other commands make.
    expect(document.digest).toBe(JSON.parse(run.stdout).digest);
  });

  test('follows one person through strategies and replications, and speaks Chinese', async () => {
    const words = ['trace', 'small.yaml', '--member', '5', '--replication', '2', '--lang', 'zh'];
    const { code, stdout } = await command(words, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^成员 5 在“nothing”下的经历/);
    expect(stdout).not.toContain('--member');
  });

  test.each([
    [['--member', '200'], 'there is no member 200: the population has 200 people, numbered from 0 to 199'],
    [['--member', 'me'], '"--member"'],
    [['--strategy', 'topic'], 'did you mean "topics"?'],
    [['--set', 'community.founders=0'], 'nobody worth telling of joined under strategy "nothing"'],
  ])('says what is wrong with %j', async (words, message) => {
    const { code, stdout, stderr } = await command(['trace', 'small.yaml', ...words], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
