/** How the view that watches looks. */
export const WATCH_STYLE = `
.watch .controls{border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin:8px 0;background:var(--wash)}
.watch .choices{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) 84px 150px;gap:10px;font-size:13px}
.watch .choices label{display:block}
.watch input[type=number]{border:1px solid #8795a3;border-radius:6px;padding:4px 8px;background:#fff;width:100%;font-size:14px}
.watch .days{display:flex;gap:8px;align-items:center;margin-top:10px}
.watch .days input{flex:1;min-width:0}
.watch .days output{min-width:64px;font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
.watch .play{border:0;background:var(--accent);color:#fff;border-radius:6px;padding:7px 16px;font-weight:600;cursor:pointer;min-width:84px}
.watch .play:disabled{opacity:.5}
.watch .days .small{font-size:18px;line-height:1;min-width:34px;min-height:34px}
.watch .search{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-top:10px;font-size:13px}
.watch .search input{width:220px}
.watch .hits{display:flex;flex-wrap:wrap;gap:4px}
.watch .summary{max-width:none;display:flex;flex-wrap:wrap;gap:2px 18px;font-variant-numeric:tabular-nums;margin:10px 0 4px}
.watch .sides{display:grid;gap:16px;margin:8px 0}
.watch .sides.of-2{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.watch figcaption{font-weight:600;padding:4px 8px;display:flex;justify-content:space-between;gap:8px}
.watch em{font-style:normal;font-weight:600;color:#8f2a11;background:#fde4de;border-radius:10px;padding:0 9px;font-size:13px}
.watch canvas{display:block;cursor:pointer}
.watch .legend,.watch .legend-line{display:flex;flex-wrap:wrap;gap:3px 14px;font-size:12.5px;color:var(--mid);margin:4px 0 10px;max-width:none}
.watch .legend{list-style:none;padding:0}
.watch .legend i,.watch .legend-line i{display:inline-block;width:11px;height:11px;margin-right:5px;vertical-align:-1px}
.watch .legend i.round{border-radius:50%}
.watch .time-line{border:0;padding:0;margin:6px 0}
.watch .time-line h3{margin:6px 0}
.watch .row{margin-bottom:8px}
.watch .row .name{display:flex;gap:10px;font-size:13px;align-items:center}
.watch .row svg{display:block;width:100%;cursor:pointer;background:var(--wash)}
.watch .facts{max-width:680px;margin:12px 0;font-variant-numeric:tabular-nums}
.watch .facts th,.watch .facts td{padding:4px 12px 4px 0}
.watch .contrast{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:8px;padding:8px 16px;margin:10px 0;background:var(--wash);font-size:14.5px}
.watch .contrast h3{margin:2px 0 4px}
.watch .contrast p{margin:4px 0;max-width:none}
.watch .contrast ul{margin:2px 0 6px;padding-left:20px}
.watch .contrast .setting{display:block}
.watch .account,.watch .talk,.watch .member section{border:0;padding:0;margin:0 0 14px}
.watch .account ul{padding-left:18px;margin:6px 0}
.watch .talk ol{list-style:none;padding:0;margin:6px 0;max-height:340px;overflow-y:auto;font-size:14px}
.watch .talk li{border-left:3px solid var(--line);padding:1px 8px;margin-bottom:2px}
.watch .talk li.answer{border-color:#d55e00}
.watch .talk li.came{border-color:#009e73}
.watch .talk li.went{border-color:#b42318}
.watch .plain{border:0;background:none;padding:0;font:inherit;color:inherit;text-align:left;cursor:pointer}
.watch .plain:hover,.watch .plain.picked{text-decoration:underline}
.watch .member{border:2px solid var(--ink);border-radius:8px;padding:10px 14px;margin:12px 0;max-height:420px;overflow-y:auto;font-size:14px}
.watch .member{position:relative}
.watch .member .close{position:absolute;right:10px;top:10px;z-index:1}
.watch .member .sides{margin:0}
.watch .member .sides section:last-child h3,.watch .member .sides section:only-child h3{padding-right:76px}
.watch .member h3{margin-top:0}
.watch .member dl{display:block;margin:6px 0}
.watch .member dl>div{display:grid;grid-template-columns:92px minmax(0,1fr);gap:8px;margin-bottom:4px}
.watch .member dt{color:var(--mid)}
.watch .member dd{margin:0}
@media (max-width:860px){
.watch .sides.of-2{grid-template-columns:minmax(0,1fr)}
.watch .choices{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.watch .days .small{display:none}
.watch .member .sides section h3{padding-right:76px}
.watch .member dl>div{grid-template-columns:72px minmax(0,1fr)}
}
@media print{
.watch .controls{display:none}
.watch .talk ol,.watch .member{max-height:none}
}
`;
