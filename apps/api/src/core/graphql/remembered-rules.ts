/**
 * Lets class-validator find the rules of a class once. By itself it looks through the rules of every class of the service for each
 * value that it validates, and a list has many: each argument of each of its fields is one.
 */
import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

const rules = new WeakMap<Function, Rules>();
let remembering = false;

/** From now on. Decorators run when a class is made, so that its rules never change once a value of it was validated. */
export function rememberRules(): void {
  if (remembering) return;
  remembering = true;
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // The service validates by classes, without schemas and groups; whoever does otherwise gets what it would get anyway.
    if (schema || always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    let known = rules.get(target);
    if (!known) rules.set(target, (known = find(target, schema, always, strictGroups, groups)));
    return known;
  };
}
