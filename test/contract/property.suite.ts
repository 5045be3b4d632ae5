/** Generated input for every root field, as much as fits into every run of the tests. The suite is in property.ts. */
import { describeProperty } from './property.js';

describeProperty(40, 20221015);
