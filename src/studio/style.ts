/** The style sheet of the page: that of reports, and what is alive. Nothing in it is loaded from elsewhere. */
import { STYLE } from '../report/style.ts';
import { WATCH_STYLE } from './watch/style.ts';

const OWN = `
body{background:#fff}
.app{display:grid;grid-template:auto auto 1fr / minmax(300px,380px) minmax(0,1fr);gap:0 28px;max-width:1480px;margin:0 auto;padding:0 24px}
.app>header{grid-column:1/-1;max-width:none;margin:0;padding:20px 0 8px;display:flex;gap:16px;align-items:flex-start;justify-content:space-between;width:100%}
.app>header h1{font-size:25px;margin:2px 0}
.app>nav{grid-column:2;background:none;padding:0;margin:0;display:flex;gap:6px;border-bottom:1px solid var(--line);align-self:end}
.app>nav button{border:0;background:none;padding:10px 14px;font:inherit;color:var(--mid);cursor:pointer;border-bottom:3px solid transparent;margin-bottom:-1px;border-radius:0;white-space:nowrap;flex:none}
.app>nav button[aria-pressed=true]{color:var(--ink);font-weight:600;border-color:var(--accent)}
.app>.plan{grid-column:1;grid-row:2/4;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:8px 12px 40px 2px}
.app>main{grid-column:2;max-width:none;margin:0;padding:16px 0 60px;width:100%;min-width:0}
.app h2{margin-bottom:10px}
.only-narrow{display:none}
button,select,input{font:inherit;color:inherit}
button.small,.language{font-size:13px;border:1px solid #cbd2d9;background:#fff;border-radius:6px;padding:3px 9px;cursor:pointer;white-space:nowrap}
button.icon{border-color:transparent;background:none;color:var(--mid);padding:3px 7px}
button.small:hover,.language:hover{background:var(--wash)}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
select,input[type=text],input[type=search]{border:1px solid #8795a3;border-radius:6px;padding:4px 8px;background:#fff;width:100%;min-width:0;font-size:14px}
[aria-invalid=true]{border-color:#b42318!important;box-shadow:0 0 0 1px #b42318}
.pick{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 10px;align-items:center;font-size:14px;margin-bottom:10px}
.changes{display:flex;gap:8px;align-items:center;flex-wrap:wrap;font-size:14px}
.control{padding:7px 0}
.control .head,legend{display:flex;gap:6px;align-items:center;font-size:14px;font-weight:600;width:100%}
.control .head>:first-child,legend>:first-child{flex:1}
legend{padding:0 4px}
fieldset.group{border:1px solid var(--line);border-radius:8px;margin:8px 0;padding:4px 10px 8px;min-width:0}
.group .group{border-width:0 0 0 2px;border-radius:0;padding-left:10px}
.control.changed,.group.changed{background:#fff8e6}
.group.changed .group,.group.changed .control{background:none}
.card{border:1px solid var(--line);border-radius:8px;margin:8px 0;padding:0 10px}
.card.changed{border-color:#e69f00}
.card>summary{color:var(--ink);padding:8px 0;font-size:14.5px}
.card>summary .chip{margin-left:8px}
.brief{display:block;font-size:12.5px;line-height:1.4;color:var(--mid)}
.group.whole{border:0;padding:0 0 8px;margin:0}
.group.whole>legend>:first-child{position:absolute;left:-9999px}
.group.whole{position:relative}
.group.whole>legend{position:absolute;right:0;top:0;width:auto;padding:0}
.group.whole>.help{padding-right:70px;min-height:28px}
.card .card .group.whole{padding-top:26px}
.charts{grid-template-columns:repeat(auto-fill,minmax(min(100%,370px),1fr))}
.charts svg{margin:0}
.folded .control{content-visibility:auto;contain-intrinsic-size:auto 110px;padding:7px 4px;margin:0 -4px}
.folded>summary,.adding>summary{font-weight:600;font-size:14.5px;padding:7px 0}
.tiles{border:0;padding:0 0 6px;margin:0}
.tiles ul{list-style:none;padding:0;margin:8px 0 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(172px,1fr));gap:10px}
.tiles li{border:1px solid var(--line);border-top:4px solid #cbd2d9;border-radius:8px;padding:9px 12px 10px;display:flex;flex-direction:column;align-items:flex-start;gap:2px}
.tiles li.better{border-top-color:#009e73}
.tiles li.worse{border-top-color:#d55e00}
.tiles .what{font-size:13px;color:var(--mid);line-height:1.3}
.tiles strong{font-size:21px;line-height:1.25;font-variant-numeric:tabular-nums}
.tiles .interval{white-space:nowrap}
.tiles .chip{margin-top:auto}
.numbers{margin:0 8px 6px;font-size:13px}
.numbers td,.numbers th{padding:3px 10px 3px 0;font-size:12.5px}
.numbers .scroll{max-height:260px;overflow:auto}
.edits{padding-left:18px}
.buttons{display:flex;gap:8px}
button:disabled{opacity:.5;cursor:default}
.help{color:var(--mid);font-size:12.5px;line-height:1.4;margin:2px 0 0;display:block}
.number{display:grid;grid-template-columns:minmax(0,1fr) 96px;gap:10px;align-items:center}
input[type=range]{width:100%;accent-color:var(--accent);min-height:24px}
label.choice{display:flex;gap:8px;align-items:center;font-size:14px;padding:3px 0}
input[type=checkbox]{width:20px;height:20px;accent-color:var(--accent)}
.problem{color:#8f2a11;font-size:13px;background:#fde4de;border-radius:6px;padding:5px 9px;margin:5px 0 0}
.warning{color:#7a4b00;font-size:13px;background:#fff8e6;border-radius:6px;padding:5px 9px;margin:5px 0 0}
.add{display:flex;gap:6px;margin-top:6px}
.found{list-style:none;padding:0;margin:8px 0}
.found li{display:flex;gap:10px;align-items:flex-start;padding:6px 0;border-bottom:1px solid var(--line);font-size:14px}
.found li div{flex:1}
.waiting{padding:40px 24px;color:var(--mid)}
.progress{display:flex;gap:12px;align-items:center;font-size:14px;color:var(--mid);margin-bottom:10px}
.progress progress{flex:1;max-width:260px;accent-color:var(--accent)}
.note{font-size:13.5px;color:var(--mid)}
.stale .lead,.stale table{opacity:.55}
.app .lead{font-size:16px;font-weight:400}
.app .lead strong{display:block;font-size:20px;font-weight:600;margin-bottom:4px}
main section>h3:first-child{margin-top:0}
.to-results{display:none}
.drawing{min-height:120px}
.drawing.blank{min-height:300px;background:var(--wash)}
main section{padding:18px 0 6px;margin-top:12px}
.sheet>section:not(.tiles){content-visibility:auto;contain-intrinsic-size:auto 600px}
main section.scroll{border:0;padding:0;margin:10px 0 14px}
@media (prefers-reduced-motion:no-preference){.stale .lead,.stale table{transition:opacity .2s}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (max-width:860px){
.app{display:block;padding:0 14px}
.only-narrow{display:inline-block}
.app>nav{position:sticky;top:0;background:#fff;z-index:3;overflow-x:auto;gap:0}
.app>nav button{padding:10px 9px}
.app>.plan{position:static;max-height:none;overflow:visible;display:none}
.card,.control,fieldset.group{scroll-margin-top:60px}
.app.open-plan>.plan{display:block}
.app.open-plan>main{display:none}
.app .lead strong{font-size:17.5px}
.app .to-results{position:sticky;bottom:0;z-index:2;display:flex;justify-content:space-between;align-items:center;gap:12px;background:#fff;border-top:1px solid var(--line);margin:16px -12px 0 -2px;padding:10px 12px;font-size:14px}
.to-results button{border:0;background:var(--accent);color:#fff;border-radius:6px;padding:9px 16px;font-weight:600;cursor:pointer}
.app>.plan{padding-bottom:0}
button.small{min-height:34px}
button.icon{min-width:38px;font-size:17px}
.group.whole>.help{padding-right:90px;min-height:36px}
.card .card .group.whole{padding-top:36px}
}
@media print{
.app{display:block;padding:0;max-width:none}
.app>.plan,.app.open-plan>.plan,.app>nav,.progress,button:not(.plain){display:none}
.app.open-plan>main{display:block}
.app .lead{font-size:11pt;padding:10px 14px}
.app .lead strong{font-size:13.5pt}
section>h2+p,section>h3+p{break-after:avoid;break-inside:avoid}
.app details:not([open]):not(.cautions){display:none}
.app details>summary{list-style:none;color:inherit;font-weight:600}
.tiles li{break-inside:avoid}
.charts{grid-template-columns:1fr 1fr;gap:10px}
.drawing{min-height:0}
.sheet>section:not(.tiles){content-visibility:visible}
.cautions::details-content{content-visibility:visible;block-size:auto}
}
@page{margin:14mm 12mm}
`;

export const STUDIO_STYLE = `${STYLE}${OWN}${WATCH_STYLE}`;
