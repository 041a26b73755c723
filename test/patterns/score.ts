import { readFileSync } from 'node:fs';
import { PATTERNS } from './all.ts';
// score.ts [--point JSON|@file] [--only P1,P2] [--scale 1] [--from 0]
const args = process.argv.slice(2);
const opt = (n: string) => { const k = args.indexOf(`--${n}`); return k < 0 ? undefined : args[k + 1]; };
const raw = opt('point');
const point = raw === undefined ? {} : JSON.parse(raw.startsWith('@') ? readFileSync(raw.slice(1), 'utf8') : raw);
const only = opt('only')?.split(',');
const scale = Number(opt('scale') ?? 1);
const from = Number(opt('from') ?? 0);
let met = 0, all = 0;
const played = new Map<unknown, unknown[]>();
for (const pattern of PATTERNS) {
  if (only && !only.includes(pattern.id)) continue;
  const t0 = process.cpuUsage().user;
  let plays = played.get(pattern.prepare);
  if (!plays) {
    const play = pattern.prepare(point);
    plays = Array.from({ length: Math.max(2, Math.round(pattern.replications.test * scale)) }, (_, k) => play(from + k));
    played.set(pattern.prepare, plays);
  }
  const t = (process.cpuUsage().user - t0) / 1e6;
  pattern.figures.forEach((f, k) => {
    const v = f.of(plays!);
    const has = f.band.some(Number.isFinite);
    const ok = v >= f.band[0] && v <= f.band[1];
    if (has) { all++; if (ok) met++; }
    console.log(`${ok ? '  ' : '✗ '}${pattern.id}.${k} ${v.toFixed(3).padStart(8)} [${f.band.join(', ')}] ${f.name.slice(0, 70)}${f.missed ? ' (missed)' : ''}${k === 0 ? ` — ${t.toFixed(1)} s` : ''}`);
  });
}
console.log(`met ${met} of ${all}`);
