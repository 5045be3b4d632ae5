/** Generated input for every root field, as much as fits into every run of the tests. The suite is in property.ts. */
import { describeProperty } from './property.js';

describeProperty(15, 20221015);
