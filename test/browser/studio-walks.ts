/** The walks over all controls, in parts that may run side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEVERS } from '#hearsay/scenario/levers.js';
import { writtenData } from '#hearsay/studio/state/edits.js';
import { leversOf, strategiesIn } from '#hearsay/studio/state/your-plan.js';
import { type Studio, studioForTests } from './studio-page.ts';
import { WITHOUT_WORKERS, walk } from './studio-walk.ts';

const SHIPPED = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

/** Every `parts`-th of the shipped scenarios, beginning with number `part`. */
export function walkShipped(part: number, parts: number): void {
  describe(`every control of every shipped scenario, part ${part + 1} of ${parts}`, async () => {
    const browser = await studioForTests();
    let studio: Studio;
    beforeAll(() => {
      if (browser) studio = browser.studio;
    });
    afterAll(() => browser?.close());

    test.skipIf(browser === undefined).each(SHIPPED.filter((_, k) => k % parts === part))(
      '%s: says to --set what it was moved to, or why not',
      async (name) => {
        const file = `scenarios/${name}`;
        const text = readFileSync(file, 'utf8');
        const opened = await studio.open(file, { before: WITHOUT_WORKERS });
        const { page, trouble } = opened;
        await page.locator('.plan .card').first().waitFor();
        const written = writtenData(text)!;
        let controls = 0;
        // What several strategies say alike has the same controls: they are walked once.
        const walked = new Set<string>();
        for (const strategy of strategiesIn(written)) {
          const others = Object.entries(leversOf(written, strategy)).filter(
            ([lever, value]) =>
              (LEVERS as readonly string[]).includes(lever) && !walked.has(`${lever} ${JSON.stringify(value)}`),
          );
          if (others.length === 0) continue;
          for (const [lever, value] of others) walked.add(`${lever} ${JSON.stringify(value)}`);
          await page.selectOption('#base', strategy);
          const cards = others.map(([lever]) => `.card[data-lever=${lever}]`);
          controls += (await walk(opened, `:is(${cards.join()})`, text)).controls;
        }
        for (const shared of ['population', 'community', 'setting'])
          controls += (await walk(opened, `.folded[data-part=${shared}]`, text)).controls;
        expect(controls).toBeGreaterThan(20);
        expect(trouble).toEqual([]);
        await page.close();
      },
    );
  });
}
