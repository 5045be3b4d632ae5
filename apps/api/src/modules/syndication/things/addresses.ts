/** The address of a thing as JSON-LD, which is also its `@id`. */
export const JSON_LD_PATH = '/json-ld/';

/** Where the service is, and what its reader understands. */
export interface ThingReader {
  readonly base: string;
  readonly languages: readonly string[];
}

/** @param id the public id of the thing */
export const thingAddress = ({ base }: Pick<ThingReader, 'base'>, id: string): string => `${base}${JSON_LD_PATH}${id}`;
