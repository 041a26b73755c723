/** The curve of a branch with what was fitted to it and planted in it, and what was found over what is uncertain. */
import type { CandidateFit } from '../../analysis/threshold/threshold.ts';
import { thresholdChart } from '../charts/threshold.ts';
import { shortLabel } from '../labels.ts';
import type { ThresholdTexts } from '../language/threshold.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetSection, SheetTable } from '../sheet.ts';
import type { BranchFound, OverFound, ThresholdFound } from './found.ts';
import { ends, oneDigit, size, type ThresholdInWords, twoDigits, type Words } from './words.ts';

export function overTable({ paths, rows }: OverFound, { own }: Words): SheetTable {
  const { over } = own;
  return {
    caption: over.caption,
    header: [over.point, ...paths.map((path) => shortLabel(path, 40)), over.verdict, over.at],
    rows: rows.map(({ values, kind, at, ci95 }, k) => [
      String(k + 1),
      ...values.map(size),
      over.kinds[kind],
      at === null ? '' : `${size(at)}${ci95 === null ? '' : ` (${ends(ci95).join('–')})`}`,
    ]),
    folded: true,
    words: [0, paths.length + 1],
  };
}

export function fitsTable({ branch, threshold }: BranchFound, several: boolean, { own }: Words): SheetTable {
  const { header } = own;
  const rows = [...threshold.fits].sort((a, b) => a.bic - b.bic);
  return {
    caption: several ? own.because(own.fits, own.branches[branch]) : own.fits,
    header: [header.model, header.bic, header.score, header.parameters],
    rows: rows.map((fit, k) => [
      `${own.models[fit.model]}${k === 0 ? ` (${own.bestMark})` : ''}`,
      oneDigit(fit.bic),
      fit.score.toFixed(3),
      parametersInWords(fit, own),
    ]),
  };
}

export function plantedTable({ branch, planted }: BranchFound, several: boolean, { own, numbers }: Words): SheetTable {
  return {
    caption: several ? own.because(own.planted, own.branches[branch]) : own.planted,
    header: own.plantedHeader,
    rows: planted.map(({ size: height, found, calledSmooth }) => [
      twoDigits(height),
      numbers.share(found),
      numbers.share(calledSmooth),
    ]),
  };
}

function parametersInWords({ parameters }: CandidateFit, { curveParameters, comma }: ThresholdTexts): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${curveParameters[name as keyof typeof curveParameters]} ${Number(value.toPrecision(3))}`)
    .join(comma);
}

export function curveSection(found: ThresholdFound, one: BranchFound, fits: SheetTable, words: Words): SheetSection {
  const { own, text, numbers, unit } = words;
  const { branch, threshold, runs } = one;
  const { points, smooth, broken, breakAt } = threshold;
  // Around a smooth curve the interval of the best break there could be says nothing.
  const band = threshold.kind === 'smooth' ? null : (breakAt?.ci95 ?? null);
  const spec = thresholdChart({
    subtitle: band === null ? own.chartSubtitle : [...own.chartSubtitle, own.chartBand],
    outcome: describeOutcome(found.outcome, text),
    axis: unit === 'money' && found.scenario.currency !== '' ? found.scenario.currency : null,
    factor: shortLabel(found.factor, 60),
    points,
    runs,
    smooth,
    broken,
    band,
    legend: {
      mean: own.legend.mean,
      alive: own.legend.alive,
      dead: own.legend.dead,
      smooth: own.legend.smooth(own.models[smooth.model]),
      broken: broken === null ? '' : own.legend.broken(own.models[broken.model]),
    },
  });
  const levels: SheetTable = {
    caption: own.points,
    header: [shortLabel(found.factor, 40), own.header.mean, own.header.interval, own.header.dead],
    rows: points.map(({ x, mean, ci95 }) => [
      size(x),
      numbers.value(mean, unit),
      numbers.interval(ci95, unit),
      String(runs.filter((run) => run.x === x && run.silent).length),
    ]),
    folded: true,
  };
  return {
    id: `curve-${branch}`,
    title: found.branches.length > 1 ? own.because(own.section, own.branches[branch]) : own.section,
    note: own.sectionNote,
    charts: [{ name: found.outcome, spec }],
    tables: [fits, levels],
    remarks: [],
  };
}

export function overSection(
  { over: found }: ThresholdFound,
  { over }: ThresholdInWords,
  own: ThresholdTexts,
): SheetSection[] {
  if (over === null || found === null) return [];
  return [
    {
      id: 'over-uncertain',
      title: own.over.title,
      note: own.over.note(String(found.rows.length), String(found.replications)),
      charts: [],
      tables: [over.table],
      remarks: [over.sentence],
    },
  ];
}
