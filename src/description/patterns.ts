/** Patterns of real communities by which the model wants to be judged: those that should hold at default values. */
export interface Pattern {
  readonly id: string;
  readonly evidence: string;
  readonly statement: string;
  readonly band: string;
}

export const PATTERNS: readonly Pattern[] = [
  {
    id: 'P1',
    evidence: 'Qiu et al. 2016, 474,726 chat groups (shares from a secondary source)',
    statement: 'of unmanaged groups, share silent within 7 days; share alive after 30; lifetimes with two humps',
    band: '0.30 to 0.50; 0.20 to 0.40; dip test p < 0.05',
  },
  {
    id: 'P2',
    evidence: 'Qiu et al. 2016 (secondary)',
    statement: 'share of first invitations within 5 days of joining; of next ones within 2 days',
    band: '0.80 ± 0.05 each',
  },
  {
    id: 'P6',
    evidence: 'Gonçalves, Perra & Vespignani 2011, 1.7 million users',
    statement: 'the number of ties kept levels off as contacts grow',
    band: 'plateau at 75 to 250',
  },
  {
    id: 'P9',
    evidence: 'Jones, Moldovan, Raban & Butler 2008, IRC channels',
    statement: 'going from 200 to 400 members raises the number who talk at once by little',
    band: 'less than 20 %',
  },
  {
    id: 'P12',
    evidence: 'Joyce & Kraut 2006, 2,777 newcomers; Arguello et al. 2006; Burke et al.',
    statement: 'share of first posts that get a reply; by how much a reply raises the chance of posting again',
    band: '0.5 to 0.7; 8 to 16 points',
  },
  {
    id: 'P18',
    evidence: 'Danescu-Niculescu-Mizil et al. 2013; Yang et al. 2010',
    statement: 'the hazard of leaving falls with tenure (slope in logarithms)',
    band: 'at most -0.3',
  },
  {
    id: 'P23',
    evidence: 'Goel, Watts & Goldstein 2012; Leskovec et al. 2007',
    statement: 'share of joiners two or more steps from the start of a chain of invitations, without rewards',
    band: 'less than 10 %',
  },
  {
    id: 'P26',
    evidence: "an operator's account: 137 strangers in a week, no plan, 100 leads, 8 % bought at 6,000",
    statement: "first silent day without a plan; expected revenue; share of runs alive on day 45 with a month's plan",
    band: '9 to 18; 48,000; at least 0.8',
  },
];

/** Patterns that sources of parameters name by their number: what they say about real communities. */
export const OTHER_PATTERNS: readonly Pick<Pattern, 'id' | 'evidence' | 'statement'>[] = [
  {
    id: 'P14',
    evidence: 'Ren et al. 2012, a field experiment of six months',
    statement: 'signs of a common identity bring members back, up to twice as often',
  },
  {
    id: 'P17',
    evidence: 'Matias 2019',
    statement: 'visible rules raise compliance of newcomers from 52 to 60 % and their participation by 70 %',
  },
  {
    id: 'P19',
    evidence: 'Deci, Koestner & Ryan 1999; Sun, Dong & McIntyre 2017; Gneezy & Rustichini 2000',
    statement:
      'a public token makes strangers write more and friends less; when it is gone less is written than before; honors do no such harm',
  },
  {
    id: 'P20',
    evidence: 'Anderson et al. 2013; Hoernle et al. 2022; Goes, Guo & Lin 2016; Kivetz et al. 2006',
    statement:
      'effort rises before a level and drops after it, less at each higher level, and only some are steered by it',
  },
  {
    id: 'P21',
    evidence: 'East, Hammond & Wright 2007, 15 studies; Goldenberg et al. 2007',
    statement:
      'praise outnumbers complaints about three to one, and few dissatisfied buyers cost more than their share',
  },
  {
    id: 'P22',
    evidence: 'Schmitt, Skiera & Van den Bulte 2011; Wolters & Gedenk 2019',
    statement:
      'referred customers: worth more and more loyal at a bank, more loyal but of lower margin in telecommunication',
  },
  {
    id: 'P25',
    evidence: 'Huang, Reiley & Riabov, 35 million listeners over 21 months',
    statement:
      'visits fall linearly in the load of ads, in the long run two to four times as much as in the first month',
  },
];
