/** A network that changes from day to day as GEXF 1.3 (https://gexf.net), which Gephi plays on its timeline. */
import { escapeXml } from './write.ts';

/** First and last day, both included, counted from 0. */
type Stretches = readonly (readonly [from: number, to: number])[];

export interface NetworkOverDays {
  readonly people: ReadonlyMap<number, { readonly segment: string; readonly stretches: Stretches }>;
  readonly ties: readonly { readonly from: number; readonly to: number; readonly stretches: Stretches }[];
}

export function writeOverDays({ people, ties }: NetworkOverDays, description: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>hearsay</creator><description>${escapeXml(description)}</description></meta>`,
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="integer" timerepresentation="interval">',
    '<attributes class="node"><attribute id="segment" title="segment" type="string"/></attributes>',
    '<nodes>',
  ];
  for (const [person, { segment, stretches }] of people) {
    const values = `<attvalues><attvalue for="segment" value="${escapeXml(segment)}"/></attvalues>`;
    lines.push(`<node id="${person}" label="${person}">${values}${spells(stretches)}</node>`);
  }
  lines.push('</nodes>', '<edges>');
  for (const [id, { from, to, stretches }] of ties.entries()) {
    lines.push(`<edge id="${id}" source="${from}" target="${to}">${spells(stretches)}</edge>`);
  }
  lines.push('</edges>', '</graph>', '</gexf>');
  return `${lines.join('\n')}\n`;
}

function spells(stretches: Stretches): string {
  return `<spells>${stretches.map(([from, to]) => `<spell start="${from}" end="${to}"/>`).join('')}</spells>`;
}
