/** As many as fit into every run of the tests; `lost-answers.long-spec.ts` sends 10 000. */
import { describeLostAnswers } from './lost-answers.js';

describeLostAnswers(200, 25, 120);
