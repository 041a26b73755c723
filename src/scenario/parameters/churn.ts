/** Submodel (g): churn. */
import { ANY, entry } from './entry.ts';

export const CHURN = {
  frailtyA: entry(
    'churn',
    'a',
    0.6,
    '',
    [0.01, 1000],
    'first shape of the Beta law of how easily members leave',
    'assumption; P18',
  ),
  frailtyB: entry(
    'churn',
    'b',
    20,
    '',
    [0.01, 1e6],
    'second shape of that law; mean hazard a/(a+b) a candidate day',
    'assumption; P18',
  ),
  churnBelonging: entry('churn', 'γ_B', 2.5, 'log hazard', ANY, 'how much belonging holds members', 'assumption'),
  churnSatisfaction: entry('churn', 'γ_S', 2, 'log hazard', ANY, 'how much satisfaction holds members', 'assumption'),
  churnOverload: entry(
    'churn',
    'γ_O',
    0.15,
    'log hazard',
    ANY,
    'how much overload drives members away',
    'Jones, Ravid & Rafaeli 2004',
  ),
  churnFatigue: entry(
    'churn',
    'γ_Z',
    1,
    'log hazard',
    ANY,
    'how much being tired of ads drives members away',
    'assumption; P25',
  ),
  churnGrievance: entry(
    'churn',
    'γ_G',
    1,
    'log hazard',
    ANY,
    'how much an open grievance drives members away',
    'assumption',
  ),
} as const;
