/** What moves a threshold, and what takes it away. */
import type { ThresholdTexts } from '../language/threshold.ts';
import type { SheetSection, SheetTable } from '../sheet.ts';
import type { MechanismFound } from './found.ts';
import { shortVerdict } from './verdict.ts';
import { halfwayOf, size, type ThresholdInWords, type Words } from './words.ts';

export function mechanismInWords(
  { movability, ablations }: MechanismFound,
  { own, text, numbers, unit, ...words }: Words,
) {
  const { slope, ci95, places, value } = movability;
  const two = (number: number) => number.toFixed(2);
  const sentence =
    slope === null || ci95[0] === null
      ? own.movabilityUnknown
      : own.movability(two(slope), two(ci95[0]), two(ci95[1]), ci95[0] <= 1 && ci95[1] >= 1);
  const settings: SheetTable = {
    caption: own.settingsCaption(`${words.outcomeLabel} ${numbers.value(value, unit)}`),
    header: own.settingHeader,
    rows: places.map(({ name, budget, at }) => [
      own.settings[name],
      `× ${Number(budget.toPrecision(2))}`,
      at === null ? own.beyond : size(at),
    ]),
  };
  const without: SheetTable = {
    caption: own.ablationCaption,
    header: own.ablationHeader,
    rows: ablations.map(({ name, threshold, changeLeft }) => [
      own.ablations[name],
      numbers.share(changeLeft),
      shortVerdict(threshold, own) + halfwayOf(threshold, own, text),
    ]),
  };
  return { sentence, tables: [settings, without] };
}

export function mechanismSection({ mechanism }: ThresholdInWords, own: ThresholdTexts): SheetSection[] {
  if (mechanism === null) return [];
  return [
    {
      id: 'mechanism',
      title: own.mechanism,
      note: own.mechanismNote,
      charts: [],
      tables: mechanism.tables,
      remarks: [mechanism.sentence],
    },
  ];
}
