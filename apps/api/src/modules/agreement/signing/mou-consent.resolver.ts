/** The mutations by which parties say yes. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import {
  AcceptMouTextInput,
  RecordMouAcceptanceInput,
  RecordMouSignatureInput,
  SignMouInput,
} from '../contract/mou-consent.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import * as results from '../contract/mou.results.js';
import { DECIDE_MOU, RECORD_MOU, SIGN_MOU } from '../domain/grants.js';
import { MouConsent } from './mou-consent.service.js';

type Answer = Promise<{ mou: Mou }>;

@Resolver()
export class MouConsentResolver {
  constructor(private readonly consent: MouConsent) {}

  @Mutation(() => results.AcceptMouTextResult, {
    description:
      'Accepts the text on the table for the party for which the caller acts. Once all have, it is an AGREED_TEXT. NOT_FOUND.',
  })
  @Allow(DECIDE_MOU)
  acceptMouText(
    @Args('input', { description: 'The text that is accepted.' }) input: AcceptMouTextInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.AcceptMouTextSuccess, this.consent.accept(actor, input));
  }

  @Mutation(() => results.RecordMouAcceptanceResult, {
    description: 'Records that a party accepted the text on the table elsewhere. Officers and admins. NOT_FOUND.',
  })
  @Allow(RECORD_MOU)
  recordMouAcceptance(
    @Args('input', { description: 'Who accepted what, and what shows it.' }) input: RecordMouAcceptanceInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.RecordMouAcceptanceSuccess, this.consent.recordAcceptance(actor, input));
  }

  @Mutation(() => results.SignMouResult, {
    description:
      'Signs the text on the table as the legal signatory of the party for which the caller acts. With the last signature it is SIGNED, and IN_FORCE from its day on. A key never signs. NOT_FOUND.',
  })
  @Allow(SIGN_MOU)
  signMou(@Args('input', { description: 'The signature.' }) input: SignMouInput, @CurrentActor() actor: Actor): Answer {
    return results.succeeded(results.SignMouSuccess, this.consent.sign(actor, input));
  }

  @Mutation(() => results.RecordMouSignatureResult, {
    description:
      'Records the signature of a party on paper: by a person whose mandate as LEGAL_SIGNATORY was valid that day, or with what shows it. Officers and admins. NOT_FOUND.',
  })
  @Allow(RECORD_MOU)
  recordMouSignature(
    @Args('input', { description: 'The signature.' }) input: RecordMouSignatureInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.RecordMouSignatureSuccess, this.consent.recordSignature(actor, input));
  }
}
