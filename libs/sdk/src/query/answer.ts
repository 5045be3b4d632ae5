// What a selection is answered with.
import type { Member, Members, ResultOf, TypeName } from './selection.js';
import type { O } from './marks.js';

/** The answer to a selection on a type. */
export type Answer<Chosen, Type> = Flat<
  Type extends { readonly $of: unknown }
    ? OfInterface<Chosen, Type>
    : Own<Chosen, Type> & Part<Chosen, TypeName<Type>, Type>
>;

type Flat<Type> = Type extends unknown ? { [Key in keyof Type]: Type[Key] } : never;

type Own<Chosen, Type> = {
  readonly [Key in keyof Chosen as OwnKey<Key>]: Key extends '__typename'
    ? TypeName<Type>
    : Value<Chosen[Key], Type, FieldName<Key>>;
};

type OwnKey<Key> = Key extends '$' | `...${string}` ? never : Key extends `${infer Alias}:${string}` ? Alias : Key;
type FieldName<Key> = Key extends `${string}:${infer Name}` ? Name : Key;

type Value<Chosen, Type, Name> = Name extends keyof Type ? Wrapped<Chosen, ResultOf<Type[Name]>> : never;

type Wrapped<Chosen, Result> = Result extends null
  ? null
  : Result extends readonly (infer Item)[]
    ? readonly Wrapped<Chosen, Item>[]
    : Result extends O<string>
      ? Answer<Chosen, Result>
      : Result;

/** What the fragment on a type adds. */
type Part<Chosen, Name, Type> = Name extends string
  ? `...${Name}` extends keyof Chosen
    ? Own<Chosen[`...${Name}`], Type>
    : unknown
  : unknown;

/** An interface: one form for each fragment, and one for all other types. */
type OfInterface<Chosen, Type> =
  | {
      [Key in keyof Chosen]: Key extends `...${infer Name}`
        ? Own<Omit<Chosen, '__typename'>, Type> &
            Own<Pick<Chosen, keyof Chosen & '__typename'>, Member<Type, Name>> &
            Own<Chosen[Key], Member<Type, Name>>
        : never;
    }[keyof Chosen]
  | (Own<Omit<Chosen, '__typename'>, Type> &
      ('__typename' extends keyof Chosen
        ? { readonly __typename: Exclude<TypeName<Members<Type>>, FragmentNames<Chosen>> }
        : unknown));

type FragmentNames<Chosen> = keyof Chosen extends infer Key ? (Key extends `...${infer Name}` ? Name : never) : never;
