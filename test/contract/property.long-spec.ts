/** Generated input for every root field, for minutes. PROPERTY_RUNS says how many requests each field gets. */
import { describeProperty } from './property-suite.js';

describeProperty(Number(process.env.PROPERTY_RUNS ?? 1_000));
