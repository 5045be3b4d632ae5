/** Ten thousand publications, of which 30 in a hundred answers are lost after the service has acted. */
import { describeLostAnswers } from './lost-answers.js';

describeLostAnswers(10_000, 100, 3600);
