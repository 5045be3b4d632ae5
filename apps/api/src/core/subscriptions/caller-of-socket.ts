/** Who asks over a WebSocket: browsers cannot give it headers, so its first message says what they would. */
import { InputInvalid } from '../errors/index.js';
import type { Caller } from '../graphql/index.js';

/**
 * @param opening what the headers of the opening request said; only they tell the origin, which no page can forge
 * @param params the payload of `connection_init`; the names are those of the headers, in any case of letters
 * @throws InputInvalid with rule `isString` for a credential that is no text
 */
export function callerOfSocket(opening: Caller, params: Readonly<Record<string, unknown>> = {}): Caller {
  const said = (name: string): string | undefined => {
    const [key, value] = Object.entries(params).find(([given]) => given.toLowerCase() === name) ?? [];
    if (key === undefined || value == null) return undefined;
    if (typeof value !== 'string') throw InputInvalid.at([key], 'isString', 'A credential is a text.');
    return value;
  };
  return {
    ...opening,
    authorization: said('authorization') ?? opening.authorization,
    organisation: said('kurultai-organisation') ?? opening.organisation,
  };
}
