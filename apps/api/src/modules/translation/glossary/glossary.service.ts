/** The glossary of the network: what a term becomes in another language. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { faultsOf } from '../domain/check/faults-of.js';
import { TRANSLATION_CONSTRAINTS } from '../domain/constraints.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import type { GlossaryTermRow } from '../persistence/translation.rows.js';
import { GLOSSARY_LIMIT, GlossaryRepository, type NewTerm } from './glossary.repository.js';

@Injectable()
export class GlossaryService {
  constructor(
    private readonly glossary: GlossaryRepository,
    private readonly segments: SegmentRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** What holds for a language; null for the whole glossary. */
  list(language: string | null): Promise<GlossaryTermRow[]> {
    return this.glossary.ofLanguage(language);
  }

  /**
   * Adds a term, and holds what is being translated to it.
   * @throws InputInvalid with rule `target` or `language`, Refused with `TERM_EXISTS` or `GLOSSARY_FULL`
   */
  async add(actor: Actor, term: NewTerm): Promise<GlossaryTermRow> {
    checkTerm(term);
    return this.unitOfWork.run(async () => {
      if ((await this.glossary.countLocked(term.target_language)) >= GLOSSARY_LIMIT) {
        refuseIfBlocked([describeGuard('GLOSSARY_FULL', `It has ${String(GLOSSARY_LIMIT)} terms for this language.`)]);
      }
      const id = await this.glossary.insert(term, actingPerson(actor) ?? null);
      await this.recheck(term);
      await this.audit.record(actor, { action: 'glossary.add', subjectType: 'GlossaryTerm', subjectId: id });
      return this.byId(id);
    }, TRANSLATION_CONSTRAINTS);
  }

  /** Ends a term. It stays in the history. @throws NotFound when there is none that holds */
  async end(actor: Actor, id: string): Promise<GlossaryTermRow> {
    return this.unitOfWork.run(async () => {
      if (!(await this.glossary.end(id))) throw new NotFound('GlossaryTerm', idOf('GlossaryTerm', id));
      const term = await this.byId(id);
      await this.recheck(term);
      await this.audit.record(actor, { action: 'glossary.end', subjectType: 'GlossaryTerm', subjectId: id });
      return term;
    });
  }

  /** What is translated already is held to the glossary as it is now. */
  private async recheck({ target_language, term }: Pick<NewTerm, 'target_language' | 'term'>): Promise<void> {
    const segments = await this.segments.withTerm(target_language, term);
    const glossaries = new Map<string, GlossaryTermRow[]>();
    for (const language of new Set(segments.map(segment => segment.target_language))) {
      glossaries.set(language, await this.glossary.ofLanguage(language));
    }
    await this.segments.setFaults(
      segments.map(({ id, source, target, target_language: language }) => ({
        id,
        faults: faultsOf(source, target, glossaries.get(language) ?? []),
      })),
    );
  }

  private async byId(id: string): Promise<GlossaryTermRow> {
    const term = (await this.glossary.byIds([id])).get(id);
    if (!term) throw new NotFound('GlossaryTerm', idOf('GlossaryTerm', id));
    return term;
  }
}

function checkTerm({ rule, target, target_language: language }: NewTerm): void {
  if ((rule === 'KEEP') !== (target === null)) {
    throw InputInvalid.at('input.target', 'target', 'A term that is kept has no target; any other has one.');
  }
  if (rule !== 'KEEP' && language === null) {
    throw InputInvalid.at('input.language', 'language', 'Say for which language: only what is kept holds for all.');
  }
}
