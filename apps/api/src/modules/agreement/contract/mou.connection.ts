/** A page of memoranda. */
import { ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Mou } from './mou.model.js';

@ObjectType({ description: 'A page of memoranda.' })
export class MouConnection extends Connection(Mou) {}
