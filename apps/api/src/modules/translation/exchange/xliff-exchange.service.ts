/** Translations on their way to other tools and back, as XLIFF 2. */
import { Injectable } from '@nestjs/common';
import { TEXT_LIMITS } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import { parseText } from '../../../core/text/index.js';
import type { XliffUnit } from '../domain/xliff/xliff-document.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import { TranslationRepository } from '../persistence/translation.repository.js';
import type { SegmentRow, TranslationRow } from '../persistence/translation.rows.js';
import { type EditedSegment, SegmentEditor } from '../segment-editor.js';
import { TranslationActs } from '../translation-acts.js';

const PATH = 'input.xliff';
/** How the label names a machine that filled a file before it came here. */
const OTHER_TOOL = 'another tool (XLIFF)';

@Injectable()
export class XliffExchange {
  constructor(
    private readonly acts: TranslationActs,
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly editor: SegmentEditor,
  ) {}

  /** A translation as a file. */
  async export({ id, source_language, target_language }: TranslationRow): Promise<string> {
    const { writeXliff } = await import('../domain/xliff/write-xliff.js');
    const units = (await this.segments.allOf(id)).map(({ id: segment, field, source, target, state }) => ({
      ...{ id: idOf('TranslationSegment', segment), field, source, target, state },
    }));
    return writeXliff({ id: idOf('Translation', id), source: source_language, target: target_language, units });
  }

  /**
   * Takes what another tool has made of the exported file. A segment with the same words keeps its state, unless the file
   * says that a person went over it.
   * @returns how many segments it changed or confirmed
   * @throws InputInvalid with rule `xliff`, `otherTranslation`, `languages`, `unknownSegment`, `sourceChanged` or `text`;
   *   and as `TranslationActs.perform`
   */
  async import(actor: Actor, id: string, file: string): Promise<number> {
    const { readXliff } = await import('../domain/xliff/read-xliff.js');
    const document = readXliff(file);
    if (!document.ok) throw InputInvalid.at(PATH, 'xliff', document.message);
    return this.acts.perform(actor, { id, action: 'EDIT', audit: 'translation.import' }, async ({ row }) => {
      if (document.id !== idOf('Translation', id)) {
        throw InputInvalid.at(PATH, 'otherTranslation', 'The file belongs to another translation.');
      }
      if (document.source !== row.source_language || document.target !== row.target_language) {
        throw InputInvalid.at(PATH, 'languages', 'The file is between other languages.');
      }
      const own = await this.segments.allOf(id);
      const known = new Map(own.map(segment => [idOf('TranslationSegment', segment.id), segment]));
      const units = new Map(document.units.map(unit => [unit.id, unit]));
      const changed = [...units.values()].flatMap(unit => changeOf(unit, known.get(unit.id)));
      await this.editor.write(actor, row, changed);
      if (row.engine === null && changed.some(({ state }) => state === 'MACHINE')) {
        await this.translations.update(id, { engine: OTHER_TOOL });
      }
      return changed.length;
    });
  }
}

const BY_PERSONS: ReadonlySet<string> = new Set(['EDITED', 'CONFIRMED']);

function changeOf(unit: XliffUnit, segment: SegmentRow | undefined): EditedSegment[] {
  const name = unit.id.slice(0, 80);
  if (!segment) throw InputInvalid.at(PATH, 'unknownSegment', `It has no segment ${name}.`);
  if (segment.source !== unit.source) {
    throw InputInvalid.at(PATH, 'sourceChanged', `The source of ${name} is another by now: export it again.`);
  }
  if (unit.target === null) return [];
  if (unit.target !== segment.target) {
    // Another machine may have filled the file: only what it says that a person did counts as a person's.
    const state = BY_PERSONS.has(unit.state) ? 'EDITED' : 'MACHINE';
    return [{ ...segment, target: allowed(unit.target, name), state }];
  }
  return BY_PERSONS.has(unit.state) && !BY_PERSONS.has(segment.state) ? [{ ...segment, state: 'CONFIRMED' }] : [];
}

/** What a file holds obeys the same rules as what a form sends. */
function allowed(target: string, name: string): string {
  const text = parseText(target, { maxLength: TEXT_LIMITS.body, multiline: true });
  if (!text.ok) throw InputInvalid.at(PATH, 'text', `${name}: ${text.message}`);
  return text.text;
}
