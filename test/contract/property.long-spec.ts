/** Generated input for every root field, for minutes, drawn anew at each run. PROPERTY_RUNS says how many requests each field gets. */
import { describeProperty } from './property.js';

describeProperty(Number(process.env.PROPERTY_RUNS ?? 1_000), Math.trunc(performance.timeOrigin % 2 ** 31));
