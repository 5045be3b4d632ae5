export { Clock, SimulatedClock, SystemClock } from './clock.js';
