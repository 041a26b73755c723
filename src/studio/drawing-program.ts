/**
 * The program that draws charts, for a worker of its own. It is large (Vega) and needed last: as a part of the page's program it would be read
 * by the page and by every worker before anything can be shown.
 */
import { drawCharts } from './workers/drawing.ts';

drawCharts();
