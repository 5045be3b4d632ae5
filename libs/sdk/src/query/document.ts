// From a selection to a document and its variables.
import { UsageError } from '../errors/index.js';
import { OTHERS, USUAL } from '../generated/arguments.js';

interface Chosen {
  readonly [key: string]: true | Chosen;
}

/** The document, with every argument as a variable: what comes from a user is never part of the text. */
export interface BuiltDocument {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws UsageError for an argument that the schema does not know */
export function documentOf(selection: object): BuiltDocument {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];

  function argumentsOf(field: string, given: object = {}): string {
    const parts = Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const type = OTHERS[field]?.[name] ?? USUAL[name];
      if (!type) throw new UsageError(`${field} has no argument ${name}.`);
      const variable = `v${declared.length}`;
      declared.push(`$${variable}:${type}${value === null ? '' : '!'}`);
      variables[variable] = value;
      return [`${name}:$${variable}`];
    });
    return parts.length > 0 ? `(${parts.join()})` : '';
  }

  function fieldsOf(chosen: Chosen): string {
    const fields = Object.entries(chosen).flatMap(([key, value]) => (key === '$' ? [] : [fieldOf(key, value)]));
    return fields.length > 0 ? `{${fields.join(' ')}}` : '';
  }

  function fieldOf(key: string, value: true | Chosen): string {
    if (!/^(\.\.\.|\w+:)?\w+$/.test(key)) throw new UsageError(`${key} is no name of a field.`);
    if (key.startsWith('...')) return `...on ${key.slice(3)}${value === true ? '' : fieldsOf(value)}`;
    if (value === true) return key;
    const field = key.slice(key.indexOf(':') + 1);
    return `${key}${argumentsOf(field, value.$ as unknown as object | undefined)}${fieldsOf(value)}`;
  }

  const body = fieldsOf(selection as Chosen);
  return { document: `query${declared.length > 0 ? `(${declared.join()})` : ''}${body}`, variables };
}
