/** The verdict: its first sentence stands out, what supports it follows. */
import { firstSentence } from '../state/first-sentence.ts';

export function Lead({ text }: { text: string }) {
  const first = firstSentence(text);
  return (
    <p class="lead" id="verdict" tabIndex={-1}>
      <strong>{first}</strong>
      {text.slice(first.length)}
    </p>
  );
}
