import { ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Ballot } from './ballot.model.js';

@ObjectType({ description: 'A page of ballots.' })
export class BallotConnection extends Connection(Ballot) {}
