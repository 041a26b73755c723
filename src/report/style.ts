/** The style sheet of the page. Nothing in it is loaded from elsewhere. */
import { FONT_STACK } from './theme.ts';

export const STYLE = `
:root{color-scheme:light;--ink:#1f2933;--mid:#52606d;--line:#e4e7eb;--wash:#f7f9fb;--accent:#0072b2}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 16px/1.6 ${FONT_STACK};overflow-wrap:anywhere}
main,header,footer{max-width:1000px;margin:0 auto;padding:0 24px}
header{padding-top:44px}
h1,h2,h3{font-weight:600;line-height:1.25;margin:0}
h1{font-size:31px;margin:6px 0 10px}
h2{font-size:22px;margin:0 0 10px}
h3{font-size:17px;margin:26px 0 8px}
h4{font-size:15px;font-weight:600;margin:14px 0 4px}
ul.verdicts{list-style:none;margin:0;padding:0;font-size:14.5px;max-width:880px}
ul.verdicts li{margin:0 0 4px}
ul.verdicts+p{margin-top:20px}
th code,.option{white-space:nowrap}
p{margin:0 0 12px;max-width:740px}
a{color:var(--accent)}
section{padding:30px 0 14px;border-top:1px solid var(--line);margin-top:24px;scroll-margin-top:8px}
.kicker{color:var(--mid);font-size:14px;margin:0}
.question{font-size:18px;margin-bottom:8px}
.quiet{color:var(--mid);font-size:14.5px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:12px;top:12px;background:#fff;padding:8px 12px;border:2px solid var(--accent)}
nav{background:var(--wash);border-radius:8px;padding:12px 18px;margin:20px 0 0}
nav ol{columns:3;column-gap:32px;margin:4px 0 0;padding-left:20px;font-size:14.5px}
nav li{break-inside:avoid;padding:1px 0}
.lead{font-size:20px;line-height:1.5;font-weight:600;border-left:5px solid var(--accent);background:var(--wash);padding:16px 20px;border-radius:0 8px 8px 0;max-width:none;margin:8px 0 18px}
ul.findings{margin:0 0 12px;padding-left:20px;max-width:820px}
ul.findings li{margin:0 0 7px}
.cautions{background:#fff8e6;border-left:5px solid #e69f00;border-radius:0 8px 8px 0;padding:14px 20px 6px;margin:18px 0}
.cautions h3{margin:0 0 6px}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr));gap:18px;align-items:start;margin:14px 0 6px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:4px;break-inside:avoid;background:#fff}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
.scroll{overflow-x:auto;margin:10px 0 14px;max-width:100%;background:linear-gradient(to left,#fff 40%,#fff0) right/44px 100% no-repeat local,linear-gradient(to left,#1f293326,#1f293300) right/14px 100% no-repeat scroll}
.scroll th:first-child{position:sticky;left:0;z-index:1;background:#fff}
.hint{display:none;color:var(--mid);font-size:13px;margin:10px 0 0;text-align:right}
.scroll:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;font-size:14px;line-height:1.45;width:100%}
th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{border-bottom:2px solid #cbd2d9;vertical-align:bottom;min-width:104px}
.glance td{white-space:nowrap;font-variant-numeric:tabular-nums}
.glance th[scope=row]{min-width:150px;max-width:230px}
.glance thead th{max-width:190px;overflow-wrap:break-word}
/* What is said among numbers goes on in the next line; a table of many columns has narrow ones. On paper all are as narrow as they can be. */
@media screen{
.glance td.said{white-space:normal;min-width:90px;max-width:250px}
.glance:has(th:nth-child(8)) thead th{min-width:56px}
.glance:has(th:nth-child(8)) th[scope=row]{min-width:64px}
.glance:has(th:nth-child(8)) th[scope=row]:has(.delta){min-width:116px}
.glance:has(th:nth-child(8)) :is(th,td){padding-right:10px}
}
.glance .delta{white-space:normal;max-width:23ch}
.mean{display:block;font-weight:600}
.delta{display:block;color:var(--mid);font-size:12.5px}
.chip{display:inline-block;font-size:12px;line-height:1.3;padding:2px 8px;border-radius:10px;background:#eef1f4;color:#3e4c59;margin-top:3px}
.chip.better{background:#dff3e8;color:#05603a}
.chip.worse{background:#fde4de;color:#8f2a11}
.dot{vertical-align:-1px;margin-right:6px}
.lever td{min-width:130px}
.lever ul{margin:0;padding-left:16px}
.changed{background:#fff8e6}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"${'Noto Sans SC'}",monospace;font-size:13px}
pre{background:var(--wash);padding:14px;border-radius:8px;overflow-x:auto;line-height:1.45;white-space:pre-wrap}
details{margin:10px 0}
summary{cursor:pointer;color:var(--accent);padding:4px 0}
dl{display:grid;grid-template-columns:fit-content(240px) minmax(0,1fr);gap:6px 20px;font-size:14.5px;margin:0 0 12px}
dt{color:var(--mid)}
dd{margin:0}
footer{padding-bottom:60px}
@media (min-width:960px){
.charts .wide{grid-column:1/-1}
.wide:not(.tall) svg{width:min(100%,560px)}
}
@media (max-width:640px){
.hint{display:block}
.hint+.scroll{margin-top:4px}
.glance td.said{min-width:150px}
.scroll th:first-child{box-shadow:1px 0 0 var(--line)}
.scroll .glance th:first-child{min-width:104px;max-width:132px;font-size:13px;padding-right:8px}
.scroll .lever th:first-child{min-width:96px;max-width:120px}
.scroll td:nth-child(2),.scroll thead th:nth-child(2){padding-left:10px}
body{font-size:15.5px}
main,header,footer{padding-left:14px;padding-right:14px}
header{padding-top:24px}
h1{font-size:25px}
.lead{font-size:17.5px;padding:12px 14px}
nav ol{columns:2;column-gap:26px}
figure{border:0;padding:0;border-bottom:1px solid var(--line);border-radius:0;padding-bottom:8px}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:8px}
}
@media print{
body{font-size:10.5pt}
main,header,footer{max-width:none;padding:0}
nav,.skip,.hint{display:none}
section{break-before:auto;padding-top:14px}
h2,h3{break-after:avoid}
.charts{grid-template-columns:1fr 1fr}
.scroll{overflow:visible;background:none}
.glance td{white-space:normal}
table{font-size:9pt}
.scroll th,.scroll td,.glance th[scope=row]{min-width:0;padding-right:7px;overflow-wrap:break-word}
table:has(th:nth-child(9)){font-size:7.5pt}
table:has(th:nth-child(9)) .delta{font-size:7pt}
table:has(th:nth-child(9)) :is(th,td){padding-right:4px}
tr{break-inside:avoid}
a{color:inherit;text-decoration:none}
}
`;
