/**
 * Walks over all controls of the page: each is moved as a hand would move it, and what the page then says to `--set` is read by the reader of
 * scenario files, as the command line would.
 */
import { expect } from 'vitest';
import { ScenarioError } from '#hearsay/errors.js';
import { valueAt } from '#hearsay/scenario/as-written.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { editedData, editsFrom, writtenData } from '#hearsay/studio/state/edits.js';
import { isEqual } from '#hearsay/studio/state/plain.js';
import { leversOf, planIn } from '#hearsay/studio/state/your-plan.js';
import type { OpenedPage } from './studio-page.ts';

/** What happened when a control was moved. */
interface Moved {
  /** Of the whole file for what all strategies share, else inside the strategy. */
  readonly id: string;
  readonly path: string;
  /** What was asked of the control. */
  readonly wanted: string;
  /** What the page says to `--set`. */
  readonly set: readonly string[];
  /** What it says is wrong; nothing where nothing is. */
  readonly problems: readonly string[];
  /** Whether the address was as before when the change was taken back. */
  readonly isBack: boolean;
}

export interface Walked {
  readonly controls: number;
  readonly refused: number;
  readonly paths: ReadonlySet<string>;
}

/** Stops the workers before they begin: the walk is about what is changed, not about what comes of it. */
export const WITHOUT_WORKERS = `globalThis.Worker = class { addEventListener() {} postMessage() {} terminate() {} };`;

/** Runs in the page. */
const WALK = `async (root) => {
  const settle = () => new Promise((done) => setTimeout(() => setTimeout(done)));
  const plan = document.querySelector('.plan');
  // What is moved here need not be laid out and painted, which would take longer than all the rest.
  const { style } = document.querySelector('.app');
  style.display = 'none';
  const openAll = async () => {
    for (let again = true; again; ) {
      again = false;
      for (const one of plan.querySelectorAll(root + ' details:not([open]), ' + root + ':not([open])')) {
        one.open = true;
        again = true;
      }
      await settle();
      await settle();
    }
  };
  const setTexts = () => new URLSearchParams(location.hash.slice(1)).getAll('set');
  const undo = () => [...plan.querySelectorAll('.changes button')][0];
  await openAll();
  const ids = [...plan.querySelectorAll(root + ' [data-path]')].map((one) => one.id);
  const moved = [];
  for (const id of ids) {
    const before = JSON.stringify(setTexts());
    let control = document.getElementById(id);
    if (control === null) {
      await openAll();
      control = document.getElementById(id);
    }
    const path = control.dataset.path;
    const slider = control.parentElement.querySelector('input[type=range]');
    let wanted;
    if (control.type === 'checkbox') {
      control.checked = !control.checked;
      // Of several boxes of one value, those that are ticked.
      const boxes = [...control.closest('fieldset, .control').querySelectorAll('[data-choice]')];
      wanted =
        control.dataset.choice === undefined
          ? String(control.checked)
          : String(boxes.filter((box) => box.checked).map((box) => box.dataset.choice));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control.tagName === 'SELECT') {
      const other = [...control.options].find((one) => one.value !== control.value && one.value !== '');
      if (other === undefined) continue;
      control.value = other.value;
      wanted = other.value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (slider !== null) {
      const [from, to] = [Number(slider.min), Number(slider.max)];
      const was = control.value;
      for (const part of [0.4, 0.7]) {
        slider.value = String(from + part * (to - from));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await settle();
        if (control.value !== was) break;
      }
      wanted = control.value;
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      wanted = /^[\\d-]+$/.test(control.value) ? '1-3' : (control.value + ' x').trim();
      control.value = wanted;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await settle();
    const set = setTexts();
    const problems = [...plan.querySelectorAll('.problem, .cautions li')].map((one) => one.textContent);
    if (JSON.stringify(set) !== before) {
      undo().click();
      await settle();
    }
    moved.push({ id, path, wanted, set, problems, isBack: JSON.stringify(setTexts()) === before });
  }
  style.display = '';
  return moved;
}`;

/**
 * @param root the part of the plan that is walked, as a selector
 * @param text the scenario file
 */
export async function walk({ page }: OpenedPage, root: string, text: string): Promise<Walked> {
  const moved = (await page.evaluate(`(${WALK})(${JSON.stringify(root)})`)) as readonly Moved[];
  const written = writtenData(text)!;
  let refused = 0;
  for (const { id, path, wanted, set, problems, isBack } of moved) {
    const about = `${id}: ${wanted}`;
    expect(isBack, about).toBe(true);
    expect(set.length, `${about} changes something`).toBeGreaterThan(0);
    const edits = editsFrom(written, set);
    expect(edits.length, about).toBe(set.length);
    const error = errorOf(text, set);
    expect(problems.length > 0, `${about}: the page says ${problems.join('; ')}; the reader says ${error}`).toBe(
      error !== undefined,
    );
    if (error !== undefined) {
      refused++;
      expect(problems.join('\n'), about).toContain(error);
    }
    // What the control says is what is read at its place; of a strategy, by way of what it inherits.
    const steps = path.split('.');
    const edited = editedData(written, edits);
    const plan = planIn(edits);
    const isLever = id.startsWith('c-lever.');
    const read = valueAt(isLever ? leversOf(edited, plan!.name) : edited, steps);
    if (read !== undefined) expect(String(read), about).toBe(wanted);
    expect(isEqual(read, valueAt(isLever ? leversOf(written, plan!.base) : written, steps)), about).toBe(false);
  }
  return { controls: moved.length, refused, paths: new Set(moved.map(({ path }) => path)) };
}

function errorOf(text: string, set: readonly string[]): string | undefined {
  try {
    readScenario(text, { set });
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues[0]!.message;
    throw error;
  }
}
