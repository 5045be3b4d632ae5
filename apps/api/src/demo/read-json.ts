/** Reads the JSON files beside the code. They are ours and tested, so their shape is taken as declared. */
import { readFileSync } from 'node:fs';

/** @throws Error when the file is missing or no JSON */
export const readJson = <T>(file: URL): T => JSON.parse(readFileSync(file, 'utf8')) as T;
