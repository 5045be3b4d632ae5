import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../../core/errors/index.js';
import { Application } from './application.model.js';

@ObjectType({
  implements: () => [Refusal],
  description: 'The organisation has an open application already: at most one is open at any time.',
})
export class OpenApplicationExists extends Refusal {
  override readonly code: string = 'OPEN_APPLICATION_EXISTS';
  override readonly message: string = 'The organisation has an open application already.';

  @Field(() => Application, { description: 'The open one.' })
  readonly application: Application;

  constructor(application: Application) {
    super();
    this.application = application;
  }
}
