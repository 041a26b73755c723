/** Of a scenario that a browser is not given unasked: how large it is, and what computes the same. */
import { commandLine } from '../state/command-line.ts';
import { studioTexts } from '../words.ts';
import type { Store } from './store.ts';

export function TooLarge({ store }: { store: Store }) {
  const own = studioTexts(store.language.value).tooLarge;
  const { people, days, seconds, megabytes } = store.tooMuch.value!;
  const command = commandLine({
    file: store.data.file,
    set: store.set.value,
    replications: store.replications.value,
  });
  return (
    <div class="cautions" role="alert" id="too-large">
      <p>
        {own.why({
          people: written(people),
          days: written(days),
          seconds: written(Math.ceil(seconds)),
          megabytes: written(Math.ceil(megabytes)),
        })}
      </p>
      <pre>{command}</pre>
      <button type="button" class="small" onClick={store.insist}>
        {own.insist}
      </button>
    </div>
  );
}

const written = (number: number): string => number.toLocaleString('en-US');
