/** The rules of the application form. */
import type { ApplicationQuestion } from '@kurultai/schema';
import { InputInvalid } from '../../../../core/errors/index.js';

/** @throws InputInvalid when a question is answered twice */
export function checkAnswers(answers: readonly { readonly question: ApplicationQuestion }[]): void {
  const questions = answers.map(({ question }) => question);
  const twice = questions.findIndex((question, index) => questions.indexOf(question) !== index);
  if (twice >= 0) {
    throw InputInvalid.at(`input.answers.${String(twice)}.question`, 'answeredOnce', 'A question has one answer.');
  }
}
