/** The figures of the catalogue and of its use. */
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, AllowAnyone, CurrentActor } from '../../../core/access/index.js';
import { selects } from '../../../core/graphql/index.js';
import { AdoptionService } from '../adoption/adoption.service.js';
import { AdoptionFiguresArgs } from '../adoption/adoptions.args.js';
import { listScope } from '../domain/programme.policy.js';
import { AdoptionYearFigure, ProgrammeFigure, ProgrammeFiguresArgs } from './programme-figures.models.js';
import { ProgrammeFiguresRepository } from './programme-figures.repository.js';

@Resolver()
export class ProgrammeFiguresResolver {
  constructor(
    private readonly figures: ProgrammeFiguresRepository,
    private readonly adoptions: AdoptionService,
  ) {}

  @Query(() => [ProgrammeFigure], {
    description:
      'Counts by country and language of the programmes that are offered, the most first. Cost: one statement.',
  })
  @AllowAnyone('counts name nobody; plans are hidden by policy')
  async programmeFigures(
    @Args() { status, provenance }: ProgrammeFiguresArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammeFigure[]> {
    const query = { statuses: status ?? null, provenances: provenance ?? null, scope: listScope(actor) };
    const rows = await this.figures.programmes(query, selects(info, 'resources'));
    return rows.map(row => Object.assign(new ProgrammeFigure(), row));
  }

  @Query(() => [AdoptionYearFigure], {
    description: 'Counts by year of what began to be used, the earliest first. Cost: one statement.',
  })
  @AllowAnyone('who uses what is public; organisations at risk are hidden by policy')
  async adoptionsByYear(
    @Args() { filter }: AdoptionFiguresArgs,
    @CurrentActor() actor: Actor,
  ): Promise<AdoptionYearFigure[]> {
    const rows = await this.figures.adoptionYears(await this.adoptions.queryOf(actor, filter ?? {}));
    return rows.map(({ in_use: inUse, ...row }) => Object.assign(new AdoptionYearFigure(), { ...row, inUse }));
  }
}
