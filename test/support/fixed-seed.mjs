// In `npm test` generated input is the same every time: a green run means the same for everybody, and a red one can be
// repeated. `npm run test:long` draws anew.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20221015 });
