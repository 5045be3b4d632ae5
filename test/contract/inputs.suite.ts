import { describe, expect, it } from '@jest/globals';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { defaultMetadataStorage as transforms } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { standAlone } from '../../apps/api/src/core/graphql/index.js';
import { buildContract } from '../../apps/api/src/schema/print-contract.js';

/** A field of an input or argument class, as its decorators declare it. */
interface Declared {
  name: string;
  target: Function;
  field: string;
  isList: boolean;
  nested: boolean;
  validations: { type: string; name: string | undefined }[];
}

const CAPS = new Set(['arrayMaxSize']);

async function declaredFields(): Promise<Declared[]> {
  await buildContract();
  const classes = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()];
  const inputs = new Set<unknown>(TypeMetadataStorage.getInputTypesMetadata().map(({ target }) => target));
  return classes.flatMap(({ target, properties = [] }) =>
    properties.map(({ name, options, typeFn }) => ({
      name: `${target.name}.${name}`,
      target,
      field: name,
      isList: options.isArray === true,
      nested: inputs.has(typeFn()) && !standAlone(target.name, name),
      validations: getMetadataStorage()
        .getTargetValidationMetadatas(target, '', true, false)
        .filter(({ propertyName }) => propertyName === name)
        .map(({ type, name: rule }) => ({ type, name: rule })),
    })),
  );
}

describe('every input', () => {
  it('is validated, field by field: without a rule the pipe would drop it', async () => {
    const fields = await declaredFields();
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter(({ validations }) => validations.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('is walked where it nests, and knows the class of what is nested', async () => {
    const nested = (await declaredFields()).filter(field => field.nested);
    expect(nested.length).toBeGreaterThan(3);
    const unwalked = nested.filter(({ target, field, validations }) => {
      const typed = transforms.findTypeMetadata(target, field) !== undefined;
      return !typed || !validations.some(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
    });
    expect(unwalked.map(({ name }) => name)).toEqual([]);
  });

  it('has a cap on each of its lists', async () => {
    const lists = (await declaredFields()).filter(({ isList }) => isList);
    expect(lists.length).toBeGreaterThan(10);
    const uncapped = lists.filter(
      ({ validations }) => !validations.some(({ name }) => name !== undefined && CAPS.has(name)),
    );
    expect(uncapped.map(({ name }) => name)).toEqual([]);
  });
});
