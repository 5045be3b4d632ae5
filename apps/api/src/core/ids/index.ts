export { ID_PREFIXES, type IdentifiedType } from './id-prefix.js';
export { anyIdOf, idOf, uuidOf, uuidsOf } from './parse-id.js';
export { newUuid, parseTypeId, toTypeId } from './type-id.js';
export { originIdOf } from './origin-id.js';
