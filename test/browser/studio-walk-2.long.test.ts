import { walkShipped } from './studio-walks.ts';

walkShipped(1, 2);
