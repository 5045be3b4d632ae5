/** Generated input for every root field, as much as fits into every run of the tests. The suite is in property-suite.ts. */
import { describeProperty } from './property-suite.js';

describeProperty(40, 20221015);
