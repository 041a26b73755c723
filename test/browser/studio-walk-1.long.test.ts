import { walkShipped } from './studio-walks.ts';

walkShipped(0, 2);
