// How the map of the schema marks what it describes. Types only: nothing of it is there when a program runs.

/** An object type. */
export interface O<Name extends string> {
  readonly $type?: Name;
}

/** A field with arguments. */
export interface F<Result, Arguments> {
  readonly $result: Result;
  readonly $arguments: Arguments;
}

/** What may be left out. */
export type N<Value> = Value | null | undefined;
