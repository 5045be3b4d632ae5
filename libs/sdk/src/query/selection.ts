// What may be selected, checked by the compiler: a field that does not exist is an error that names it.
import type { F, O } from './marks.js';

/** Leaves out what is not there: the named type behind null and lists. */
export type Named<Type> = Type extends null ? never : Type extends readonly (infer Item)[] ? Named<Item> : Type;

export type ResultOf<Field> = Field extends F<infer Result, unknown> ? Result : Field;
export type ArgumentsOf<Field> = Field extends F<unknown, infer Arguments> ? Arguments : never;

type Marks = '$type' | '$of';
type FieldsOf<Type> = Exclude<keyof Type, Marks>;

/** What an editor proposes: each field of a type, aliases as `alias:field`, fragments as `...Type`. */
export type Selection<Type> = {
  readonly [Name in FieldsOf<Type>]?: Choice<Type[Name]>;
} & {
  readonly __typename?: true;
  readonly [other: `${string}:${string}` | `...${string}`]: unknown;
};

type Choice<Field> =
  Named<ResultOf<Field>> extends O<string>
    ? Selection<Named<ResultOf<Field>>> & { readonly $?: ArgumentsOf<Field> }
    : true | { readonly $: ArgumentsOf<Field> };

/** The same selection if it is right; where it is wrong, a sentence that says so. */
export type Checked<Chosen, Type> = {
  readonly [Key in keyof Chosen]: Key extends '$'
    ? Chosen[Key]
    : Key extends '__typename'
      ? true
      : Key extends `...${infer Name}`
        ? Fragment<Chosen[Key], Type, Name>
        : Key extends `${string}:${infer Name}`
          ? Field<Chosen[Key], Type, Name>
          : Field<Chosen[Key], Type, Key>;
};

type Field<Chosen, Type, Name> =
  Name extends FieldsOf<Type>
    ? Named<ResultOf<Type[Name]>> extends O<string>
      ? Checked<Chosen, Named<ResultOf<Type[Name]>>> & Arguments<Type[Name]>
      : Type[Name] extends F<unknown, infer Given>
        ? true | { readonly $: Given }
        : true
    : Wrong<`${TypeName<Type>} has no field ${Name & string}`>;

/** What the compiler says of a mistake. */
interface Wrong<Sentence extends string> {
  readonly $wrong: Sentence;
}

type Arguments<Of> =
  Of extends F<unknown, infer Given>
    ? Record<never, never> extends Given
      ? { readonly $?: Given }
      : { readonly $: Given }
    : { readonly $?: never };

type Fragment<Chosen, Type, Name> = [Extract<Members<Type>, O<Name & string>>] extends [never]
  ? Wrong<`${TypeName<Type>} is never ${Name & string}`>
  : Checked<Chosen, Member<Type, Name>>;

/** The types that a value of a type can really have. */
export type Members<Type> = Type extends { readonly $of: infer Of } ? Of : Type;

export type TypeName<Type> = Type extends O<infer Name> ? Name : never;

/** One of the members, by its name. */
export type Member<Type, Name> =
  Members<Type> extends infer One ? (One extends O<infer Own> ? (Own extends Name ? One : never) : never) : never;
