/** Who may read and remove which file. */
import type { FileState, Visibility } from '@kurultai/schema';
import { type Actor, actingOrganisation, type Audience, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface FileFacts {
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly state: FileState;
  /** Whether it is evidence in a case. */
  readonly kept?: boolean;
  /** Organisations that read it beside those whom its visibility lets in: parties to an agreement that it belongs to. */
  readonly readerIds?: readonly string[];
}

/** The least audience that each visibility lets in. */
const NEEDED = { PUBLIC: 'PUBLIC', MEMBER: 'MEMBER', SECRETARIAT: 'OWN' } as const satisfies Record<
  Visibility,
  Audience
>;

/** Keys of an organisation that read its own files. */
const OWN_SCOPES = ['ORGANISATION_READ', 'FILE_WRITE'] as const;

/**
 * A file is read under its visibility; as long as it is not here, only by those to whom it belongs and the secretariat.
 * What was opened to an organisation is read there as its own.
 */
export function mayRead(actor: Actor, { organisationId, visibility, state, readerIds = [] }: FileFacts): boolean {
  const needed = state === 'PENDING' ? 'OWN' : NEEDED[visibility];
  return [organisationId, ...readerIds].some(id => sees(audienceOf(actor, id, OWN_SCOPES), needed));
}

/** Officers remove any file, others their own organisation's. Whether they may call the mutation at all is the grant. */
export function mayRemove(actor: Actor, { organisationId }: FileFacts): boolean {
  return actor.kind === 'OFFICER' || actor.kind === 'SYSTEM' || actingOrganisation(actor) === organisationId;
}
