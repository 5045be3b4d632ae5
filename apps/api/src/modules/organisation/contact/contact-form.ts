/** The form that each kind of contact point has. */
import type { ContactPointKind } from '@kurultai/schema';
import { isEmailAddress } from '../../../core/graphql/index.js';

const isPage = (value: string): boolean => /^https?:\/\//u.test(value) && URL.canParse(value) && !/\s/u.test(value);

const FORMS: Record<ContactPointKind, { fits: (value: string) => boolean; message: string }> = {
  EMAIL: { fits: isEmailAddress, message: 'Write an e-mail address.' },
  PHONE: {
    fits: value => /^\+[1-9][\d ()-]{5,38}$/u.test(value),
    message: 'Write a number in international form, +7 717 255 5555.',
  },
  POSTAL_ADDRESS: { fits: () => true, message: '' },
  WEBSITE: { fits: isPage, message: 'Write an http or https address.' },
  SOCIAL: { fits: isPage, message: 'Write an http or https address.' },
};

/** What is wrong with a value, or undefined. */
export function contactFormProblem(kind: ContactPointKind, value: string): string | undefined {
  const { fits, message } = FORMS[kind];
  return fits(value) ? undefined : message;
}
