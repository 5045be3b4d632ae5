/**
 * What can be translated. The module that owns the texts registers how they are read, and where an approved translation
 * goes: this module knows segments, not programmes or articles.
 */
import { Injectable } from '@nestjs/common';
import type { AdaptationPermission, SourceFormat } from '@kurultai/schema';
import { type Actor, ANONYMOUS } from '../../../core/access/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';

/** A text as it stands now. */
export interface TranslationSource {
  readonly id: string;
  /** The uuid of the organisation that owns it. */
  readonly organisationId: string;
  /** Grows with each change of the text. */
  readonly revision: number;
  readonly language: string;
  /** For engines and tasks: what it is called. */
  readonly title: string;
  /** The parts, in the order in which they are read. The name of a part is the key of its translation. */
  readonly fields: readonly { readonly field: string; readonly format: SourceFormat; readonly text: string }[];
  /** Languages in which its author wrote it: they need no translation. */
  readonly authoredLanguages: readonly string[];
  /** Whether the licence lets others make a work that derives from it. ASK: its owner decides. */
  readonly permission: AdaptationPermission;
  /** Whether it may be sent to a machine. */
  readonly mayBeSentToEngines: boolean;
}

/** A translation on its way to the public. */
export interface TranslatedText {
  readonly language: string;
  /** By the names of the fields. */
  readonly texts: Readonly<Record<string, string>>;
  readonly origin: 'HUMAN' | 'MACHINE_REVIEWED';
  readonly sourceRevision: number;
}

/** How the texts of a type are read and published. */
export interface TranslationSourceProvider {
  readonly type: IdentifiedType;
  /** Those of the ids that the actor may read, by id. */
  read(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, TranslationSource>>;
  /**
   * Makes what takes long of a translation, before the unit of work.
   * @returns what writes it beside the authored texts, in the current unit of work, and throws Stale when they changed
   */
  prepare(id: string, text: TranslatedText): Promise<(actor: Actor) => Promise<void>>;
}

@Injectable()
export class TranslationSources {
  private readonly providers = new Map<IdentifiedType, TranslationSourceProvider>();

  /** Called once by the module that owns the type. */
  register(provider: TranslationSourceProvider): void {
    if (this.providers.has(provider.type)) throw new Error(`Two modules translate ${provider.type}.`);
    this.providers.set(provider.type, provider);
  }

  /** The types that can be translated. */
  get types(): IdentifiedType[] {
    return [...this.providers.keys()];
  }

  /** @throws Error for a type that nobody registered */
  of(type: IdentifiedType): TranslationSourceProvider {
    const provider = this.providers.get(type);
    if (!provider) throw new Error(`Nobody can translate ${type}.`);
    return provider;
  }

  /** Whether everybody may read a text: of what is hidden the outside is told nothing. */
  async isPublic(type: IdentifiedType, id: string): Promise<boolean> {
    return (await this.read(ANONYMOUS, type, id)) !== undefined;
  }

  /** One text as the actor may read it. */
  async read(actor: Actor, type: IdentifiedType, id: string): Promise<TranslationSource | undefined> {
    return (await this.of(type).read(actor, [id])).get(id);
  }
}
