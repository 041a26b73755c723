export { nearestName } from '../formula/nearest.ts';
