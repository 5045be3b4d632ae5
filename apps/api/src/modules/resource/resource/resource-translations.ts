/** Resources as texts to translate, and the place where approved translations go. The module that translates calls it. */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { AdaptationPermission } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { SearchIndex } from '../catalogue/search-index.js';
import { ProgrammeRepository } from '../programme/programme.repository.js';
import { readableResource } from './resource.mapper.js';
import { ResourceRepository } from './resource.repository.js';
import type { ResourceRow } from './resource.rows.js';

/** What there is to translate of a resource. */
export interface TranslatableResource {
  readonly id: string;
  /** The uuid of the owner of its programme. */
  readonly organisationId: string;
  readonly revision: number;
  readonly language: string;
  readonly authoredLanguages: readonly string[];
  readonly title: string;
  readonly description: string | null;
  /** In Markdown. */
  readonly body: string | null;
  readonly permission: AdaptationPermission;
  readonly mayBeSentToEngines: boolean;
}

/** A translation that was approved. */
export interface ResourceTranslationText {
  readonly language: string;
  readonly title: string;
  readonly description: string | null;
  readonly body: string | null;
  readonly origin: 'HUMAN' | 'MACHINE_REVIEWED';
  readonly sourceRevision: number;
}

/** Is told of every change of a text, in the unit of work that made it. */
export type ResourceChangeListener = (actor: Actor, id: string) => Promise<void>;

@Injectable()
export class ResourceTranslations {
  private readonly listeners: ResourceChangeListener[] = [];

  constructor(
    private readonly resources: ResourceRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly index: SearchIndex,
  ) {}

  /** Adds a listener, which stands in a higher module. */
  onChange(listener: ResourceChangeListener): void {
    this.listeners.push(listener);
  }

  /** Called by this module when the words of a resource have changed. */
  async changed(actor: Actor, id: string): Promise<void> {
    const row = (await this.resources.byIds([id])).get(id);
    if (row && (await this.resources.compareTranslations(id, await this.hashOf(row)))) {
      await this.resources.setTexts(id, row.title.map(outdated), row.description.map(outdated));
    }
    for (const listener of this.listeners) await listener(actor, id);
  }

  /** What there is to translate of the resources that the actor may read, by uuid. */
  async sources(actor: Actor, ids: readonly string[]): Promise<Map<string, TranslatableResource>> {
    const rows = [...(await this.resources.byIds(ids)).values()].filter(row => readableResource(actor, row));
    const bodies = await this.resources.bodies(rows.map(({ id }) => id));
    return new Map(rows.map(row => [row.id, sourceOf(row, bodies.get(row.id) ?? null)]));
  }

  /** Writes a translation beside what its author wrote, in the current unit of work. */
  async publish(_: Actor, id: string, text: ResourceTranslationText): Promise<void> {
    const row = await this.resources.lock(id);
    if (!row) throw new Error(`The resource ${id} is gone.`);
    const { language, title, description, origin, sourceRevision, body } = text;
    const entry = { language, origin, sourceRevision };
    await this.resources.update(id, null, {
      title: JSON.stringify(withEntry(row.title, { ...entry, text: title })),
      description: JSON.stringify(
        description === null ? row.description : withEntry(row.description, { ...entry, text: description }),
      ),
    });
    const sourceHash = await this.hashOf(row);
    await this.resources.publishTranslation(id, { language, sourceRevision, origin, body, sourceHash });
    await this.resources.refreshOffered(id);
    // What is offered in a language decides who may adopt it, and who finds it.
    await this.programmes.refreshOffered(row.programme_id);
    const changed = (await this.resources.byIds([id])).get(id);
    if (changed) await this.index.resource(changed);
  }

  /** Of the words that there are to translate. */
  private async hashOf(row: ResourceRow): Promise<Buffer> {
    const { title, description, body } = sourceOf(row, (await this.resources.bodies([row.id])).get(row.id) ?? null);
    return createHash('sha256')
      .update(JSON.stringify([title, description, body]))
      .digest();
  }
}

/** A text of a translator, as it is once the words of the author are others. */
const outdated = (entry: LocalisedEntry): LocalisedEntry =>
  entry.origin === 'AUTHORED' ? entry : { ...entry, stale: true };

function sourceOf(row: ResourceRow, body: string | null): TranslatableResource {
  const own = (texts: readonly LocalisedEntry[]): string | null =>
    (texts.find(({ language }) => language === row.original_language) ?? texts[0])?.text ?? null;
  const authored = row.title.filter(({ origin }) => origin === 'AUTHORED').map(({ language }) => language);
  return {
    id: row.id,
    organisationId: row.owner_id,
    revision: row.revision,
    language: row.original_language,
    authoredLanguages: [...new Set([row.original_language, ...authored])],
    title: own(row.title) ?? '',
    description: own(row.description),
    body,
    permission: row.adaptation,
    mayBeSentToEngines: row.machine_translation,
  };
}

const withEntry = (texts: readonly LocalisedEntry[], entry: LocalisedEntry): LocalisedEntry[] => [
  ...texts.filter(({ language }) => language !== entry.language),
  entry,
];
