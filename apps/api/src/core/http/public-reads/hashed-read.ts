/** What a GET asks for that names its document by a hash. Pure. */

/** A request for a document by its hash alone. */
export interface HashedRead {
  readonly hash: string;
  /**
   * Its variables and the name of its operation in one form, the same for all who mean the same; undefined when they
   * are not of the kind that has one.
   */
  readonly form: string | undefined;
}

const HASH = /^[0-9a-f]{64}$/u;

/** @param url with its query. @returns undefined when the request brings a text, or no hash */
export function hashedRead(url: string): HashedRead | undefined {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const [extensions, another] = parameters.getAll('extensions');
  if (extensions === undefined || another !== undefined || parameters.has('query')) return undefined;
  const { version, sha256Hash: hash } = (objectOf(extensions)?.['persistedQuery'] ?? {}) as Record<string, unknown>;
  if (version !== 1 || typeof hash !== 'string' || !HASH.test(hash)) return undefined;
  return { hash, form: formOf(parameters.getAll('variables'), parameters.getAll('operationName')) };
}

function formOf(
  [variables = '{}', ...more]: string[],
  [name = null, ...others]: (string | null)[],
): string | undefined {
  const values = objectOf(variables);
  if (!values || more.length > 0 || others.length > 0) return undefined;
  try {
    return JSON.stringify([name, ordered(values)]);
  } catch {
    // Nested beyond what can be walked.
    return undefined;
  }
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The same value with the fields of its objects in one order. They become lists, marked as what they were. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return { object: fields.map(([name, inner]) => [name, ordered(inner)]) };
}
