import { ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { RuleSet } from './rule-set.model.js';

@ObjectType({ description: 'A page of rule sets: by code, the newest version of each first.' })
export class RuleSetConnection extends Connection(RuleSet) {}
