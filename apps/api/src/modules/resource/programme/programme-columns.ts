/** The columns behind the fields of a programme's inputs. */
import { foldText } from '../../../core/text/index.js';
import { sharedColumns } from '../domain/shared-item-columns.js';
import type { ProgrammeProfileInput } from './programme.inputs.js';

type Column = string | string[] | number | null;

/** Without the name. A field that was left out gives no column. @throws InputInvalid */
export function programmeColumns(input: ProgrammeProfileInput): Record<string, Column> {
  const columns: Record<string, Column | undefined> = {
    full_name: input.fullName,
    other_names: input.otherNames === null ? [] : input.otherNames,
    audience_note: input.audienceNote,
    funder: input.funder,
    grant_number: input.grantNumber,
    original_language: input.originalLanguage,
    languages: input.languages === null ? [] : input.languages,
    website: input.website,
    started_on: input.startedOn,
    ended_on: input.endedOn,
  };
  const given = Object.entries(columns).filter((entry): entry is [string, Column] => entry[1] !== undefined);
  return { ...sharedColumns(input), ...Object.fromEntries(given) };
}

/** The columns of a name. */
export const nameColumns = (name: string) => ({ name, sort_name: foldText(name) });
