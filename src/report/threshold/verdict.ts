/** What a search for a threshold found, in a sentence, and why it is no more than that. */
import type { Reason, Threshold } from '../../analysis/threshold/threshold.ts';
import { type ThresholdTexts, thresholdTexts } from '../language/threshold.ts';
import { type Language, type Texts, textsOf } from '../language.ts';
import type { OverFound } from './found.ts';
import { ends, halfwayText, oneDigit, pValue, size, twoDigits, type Words } from './words.ts';

/** Levels from which a break can be placed well, by rule of thumb. */
export const ENOUGH_LEVELS = 13;

/** The verdict and why, in one sentence. */
export function verdictInWords(threshold: Threshold, language: Language): string {
  const own = thresholdTexts(language);
  return own.because(shortVerdict(threshold, own), reasonsInWords(threshold, own, textsOf(language)));
}

/** "a threshold in 3 of 8 plausible parameter points, at 90 to 210", and what became of the others. */
export function overInWords({ summary }: OverFound, { own, text, numbers }: Words): string {
  const { points, thresholds, smooth, undecided, withoutValues, ci95, range } = summary;
  const { over } = own;
  const share = over.share(numbers.share(thresholds / points), numbers.interval(ci95, 'share'));
  const others = [
    ...(smooth > 0 ? [over.smooth(String(smooth))] : []),
    ...(undecided > 0 ? [over.undecided(String(undecided))] : []),
    ...(withoutValues > 0 ? [over.withoutValues(String(withoutValues))] : []),
  ];
  const found =
    range === null
      ? over.none(String(points), share)
      : over.found(String(thresholds), String(points), size(range[0]), size(range[1]), share);
  return over.sentence(found, text.list(others));
}

export function shortVerdict({ kind, breakpoint, shape }: Threshold, own: ThresholdTexts): string {
  if (kind === 'threshold') return own.threshold(size(breakpoint!.estimate), ...ends(breakpoint!.ci95));
  return kind === 'smooth' ? own.smooth[shape.direction] : own.undecided;
}

function reasonsInWords(threshold: Threshold, own: ThresholdTexts, text: Texts): string {
  const { kind, gain, smooth, broken, breakAt, pExistence, shape, reasons, hidden, matters } = threshold;
  const smoothName = own.models[smooth.model];
  const brokenName = broken === null ? '' : own.models[broken.model];
  if (kind === 'threshold') return own.beatsSmooth(brokenName, smoothName, oneDigit(gain!), pValue(pExistence));
  if (threshold.constant) return [own.constant, ...tooFew(reasons).map((one) => own.reasons[one])].join(text.semicolon);
  const at = breakAt === null ? '' : size(breakAt.estimate);
  if (kind === 'smooth') {
    const ruledOut = hidden === null ? [] : [own.ruledOut(twoDigits(hidden.size))];
    if (shape.direction === 'flat') return [own.flat(brokenName), ...ruledOut].join(text.semicolon);
    const halfway = halfwayText(threshold, own);
    return [own.noGain(smoothName, brokenName, at, oneDigit(-gain!)), ...ruledOut, ...halfway].join(text.semicolon);
  }
  const inWords = (reason: Reason): string => {
    if (reason === 'small-gain') return own.smallGain(brokenName, at, oneDigit(gain!));
    if (reason === 'noise-does-as-much') return own.noiseDoesAsMuch(pValue(pExistence));
    if (reason === 'wide-interval') return own.wideInterval(...ends(breakAt!.ci95));
    if (reason === 'no-gain') return own.noGain(smoothName, brokenName, at, oneDigit(-gain!));
    if (reason === 'room-for-a-break')
      return hidden === null ? '' : own.roomForABreak(twoDigits(hidden.size), size(hidden.at), twoDigits(matters));
    return reason === 'beats-smooth' ? '' : own.reasons[reason];
  };
  const shown =
    hidden === null || reasons.includes('room-for-a-break') ? [] : [own.wouldHaveShown(twoDigits(hidden.size))];
  return [...reasons.map(inWords), ...shown].filter((one) => one !== '').join(text.semicolon);
}

const tooFew = (reasons: readonly Reason[]) =>
  (['few-levels', 'few-seeds'] as const).filter((reason) => reasons.includes(reason));
