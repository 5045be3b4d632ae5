/** Takes from an engine's answer only what may be used. */
import { TEXT_LIMITS } from '@kurultai/schema';
import { parseText } from '../../../core/text/index.js';
import { lostParts } from '../domain/check/lost-parts.js';
import type { EngineAnswer, EngineRequest } from './translation-engine.js';

/** A draft obeys the same rules as what a person writes: what no form would take is none. */
function written(text: string | undefined): string | undefined {
  const parsed = parseText(text?.trim() ?? '', { maxLength: TEXT_LIMITS.body, multiline: true });
  return parsed.ok ? parsed.text : undefined;
}

/** Ids that were not asked for are left out; a draft that lost an address, a number, a placeholder or a tag is refused. */
export function checkedAnswer(
  { segments }: EngineRequest,
  answered: ReadonlyMap<string, string>,
  engine: string,
): EngineAnswer {
  const drafts = new Map<string, string>();
  const refused = new Map<string, 'MISSING' | ReturnType<typeof lostParts>[number]['fault']>();
  for (const { id, text } of segments) {
    const draft = written(answered.get(id));
    const lost = draft ? lostParts(text, draft)[0] : undefined;
    if (!draft) refused.set(id, 'MISSING');
    else if (lost) refused.set(id, lost.fault);
    else drafts.set(id, draft);
  }
  return { drafts, refused, engine };
}
