/** Takes from an engine's answer only what may be used. */
import { lostParts } from '../domain/check/lost-parts.js';
import type { EngineAnswer, EngineRequest } from './translation-engine.js';

/** Ids that were not asked for are left out; a draft that lost an address, a number, a placeholder or a tag is refused. */
export function checkedAnswer(
  { segments }: EngineRequest,
  answered: ReadonlyMap<string, string>,
  engine: string,
): EngineAnswer {
  const drafts = new Map<string, string>();
  const refused = new Map<string, 'MISSING' | ReturnType<typeof lostParts>[number]['fault']>();
  for (const { id, text } of segments) {
    const draft = answered.get(id)?.trim();
    const lost = draft ? lostParts(text, draft)[0] : undefined;
    if (!draft) refused.set(id, 'MISSING');
    else if (lost) refused.set(id, lost.fault);
    else drafts.set(id, draft);
  }
  return { drafts, refused, engine };
}
