/** Who may read the record of a visa letter. What stands in the passport is in none of its fields. */
import { type Actor, audienceOf } from '../../../../core/access/index.js';
import { organisation, traveller, type VisaLetterSubject } from './visa-letter.workflow.js';

/** The person, the representatives of the organisation who may ask for letters, and the secretariat. */
export const mayRead = (actor: Actor, subject: VisaLetterSubject): boolean =>
  traveller(actor, subject) || organisation(actor, subject) || audienceOf(actor, null) === 'SECRETARIAT';
