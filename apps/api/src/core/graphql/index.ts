export { ApiModule } from './graphql.module.js';
export { BatchLoader, present } from './batch-loader.js';
export { Connection, type Edge, type Page, PageArgs, PageInfo, pageOf, pageSize } from './connection.js';
export { checkCost } from './limits/check-cost.js';
export { LIMIT_RULES } from './limits/limit-rules.js';
export { actorKindOf, type Caller, callerOf, RequestContextFactory } from './request-context.factory.js';
export { decodeCursor, encodeCursor, type KeyPart, type KeyType } from './cursor.js';
export { describeEnum } from './describe-enum.js';
export { EmailAddress, isEmailAddress } from './email-address.decorator.js';
export { FEDERATION } from './federation.js';
export { EVENT_STREAM_PATH, GRAPHQL_PATH } from './graphql-path.js';
export { ImpreciseDate, impreciseDate } from './imprecise-date.model.js';
export { ItemsAlone, standAlone, type UnfitItems, unfitItems } from './items-alone/index.js';
export { leanSchema } from './lean-schema.js';
export {
  LanguagesArgs,
  localisedFor,
  LocalisedText,
  LocalisedTextInput,
  TextOrigin as TextOriginEnum,
} from './localised/localised-text.model.js';
export { type LoadNode, Node, NodeRegistry } from './node.js';
export { NodeResolver } from './node.resolver.js';
export { resultUnion } from './result-union.js';
export {
  CivilDay,
  CountryCode,
  DateTime,
  LanguageTag,
  MinorUnits,
  PartialDate,
  SCALARS,
  WebAddress,
} from './scalars/scalars.js';
export { selects } from './selects.js';
export { TRUSTED_DOCUMENTS } from './trusted/index.js';
export { validated, validationPipe } from './validation.pipe.js';
export { WrittenText } from './written-text.decorator.js';
