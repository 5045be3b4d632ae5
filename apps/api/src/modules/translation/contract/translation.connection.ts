import { ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Translation } from './translation.model.js';

@ObjectType({
  description: 'A page of translations. It can be shorter than asked for: what the caller may not read is left out.',
})
export class TranslationConnection extends Connection(Translation) {}
