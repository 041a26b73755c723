/** The one program of the page: shown in a window it is the page, in a worker it works. */
import { start } from './app/app.tsx';
import { work } from './workers/worker.ts';

if (typeof document === 'undefined') work();
else void start();
