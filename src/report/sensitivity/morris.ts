/** Elementary effects (Morris) in the report: planes and tables. */
import type { Interval } from '../../analysis/interval.ts';
import { effectsPlane } from '../charts/effects-plane.ts';
import { tornadoChart } from '../charts/tornado.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetSection, SheetTable } from '../sheet.ts';
import { amount, drawn, type MorrisFindings, type SensitivityData } from './data.ts';

export function morrisSections(data: SensitivityData, { outcomes: found }: MorrisFindings): SheetSection[] {
  const { text, context, labels, numbers } = data;
  const { sensitivity } = text;
  const { outcomes, remarks } = drawn(data, (outcome) =>
    found[outcome]!.some(({ muStar }) => muStar !== null && muStar > 0),
  );
  const tornados = outcomes.map((outcome) => ({
    name: outcome,
    spec: tornadoChart(
      context,
      describeOutcome(outcome, text),
      found[outcome]!.map(({ mu, muStar, muStarCi95, noise }, k) => ({
        label: labels[k]!,
        size: muStar,
        ci95: muStarCi95,
        noise,
        direction: directionOf(mu, muStar),
      })),
    ),
  }));
  const planes = outcomes.map((outcome) => ({
    name: outcome,
    spec: effectsPlane(
      context,
      describeOutcome(outcome, text),
      found[outcome]!.map(({ muStar, sigma }, k) => ({ label: labels[k]!, muStar, sigma })),
    ),
  }));
  const tables = outcomes.map((outcome): SheetTable => {
    const { label, unit } = describeOutcome(outcome, text);
    const cell = (value: number | null, ci95: Interval) => ({
      text: numbers.difference(value, unit),
      note: ci95[0] === null ? '' : numbers.interval(ci95, unit),
    });
    return {
      caption: label,
      header: [sensitivity.factor, sensitivity.muStar, sensitivity.mu, sensitivity.sigma, sensitivity.noise],
      rows: found[outcome]!.map(({ mu, muCi95, muStar, muStarCi95, sigma, sigmaCi95, noise }, k) => [
        labels[k]!,
        { text: amount(muStar, unit, numbers), note: cell(muStar, muStarCi95).note },
        cell(mu, muCi95),
        { text: amount(sigma, unit, numbers), note: cell(sigma, sigmaCi95).note },
        amount(noise, unit, numbers),
      ]),
    };
  });
  return [
    { id: 'tornado', title: sensitivity.tornado, note: sensitivity.tornadoNote, charts: tornados, tables, remarks },
    { id: 'plane', title: sensitivity.plane, note: sensitivity.planeNote, charts: planes, tables: [], remarks: [] },
  ];
}

/** A direction only where most effects go there: where their mean is at least half their mean size. */
function directionOf(mu: number | null, muStar: number | null): 'up' | 'down' | 'both' {
  if (mu === null || muStar === null || Math.abs(mu) < muStar / 2) return 'both';
  return mu > 0 ? 'up' : 'down';
}
