/** What class-transformer knows of decorated fields: it ships no types for this file. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: Function, property: string): object | undefined;
  };
}
