import { SetMetadata } from '@nestjs/common';

export const KEEPS_ANSWER = 'kurultai:keeps-answer';

/** Whether an answer is worth keeping. */
export type WorthKeeping = (answer: never) => boolean;

/**
 * Marks a mutation of many acts, each of which commits by itself and may be repeated. It runs in no unit of work of the
 * key's; its answer is kept when all is done, and a repetition before that does it all again, to no harm.
 * @param worthKeeping false for an answer after which the caller may want to try again under the same key
 */
export const KeepsAnswer = <Answer>(worthKeeping: (answer: Answer) => boolean): MethodDecorator =>
  SetMetadata<string, (answer: Answer) => boolean>(KEEPS_ANSWER, worthKeeping);
