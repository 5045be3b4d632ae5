/** Text in several languages, as the schema shows it and takes it. */
import { LIST_LIMITS, TEXT_LIMITS, TEXT_ORIGINS } from '@kurultai/schema';
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsString } from 'class-validator';
import { type LocalisedEntry, resolveLanguage } from '../../text/index.js';
import { LanguageTag } from '../scalars/scalars.js';
import { WrittenText } from '../written-text.decorator.js';
import { describeEnum } from '../describe-enum.js';

export const TextOrigin = describeEnum('TextOrigin', 'How a text came to be in its language.', TEXT_ORIGINS);

@ObjectType({ description: 'A text together with the language that it is really in.' })
export class LocalisedText {
  @Field(() => LanguageTag, { description: 'The language of `text`, which may not be the one that was asked for.' })
  language!: string;

  @Field(() => String, { description: 'The text, byte for byte as it was written (in Unicode NFC).' })
  text!: string;

  @Field(() => TextOrigin, { description: 'How the text came to be in this language.' })
  origin!: keyof typeof TEXT_ORIGINS;

  @Field(() => Boolean, { description: 'Whether the text that it was translated from has changed since.' })
  stale!: boolean;
}

@InputType({ description: 'A text in one language.' })
export class LocalisedTextInput {
  @IsString()
  @Field(() => LanguageTag, { description: 'The language of the text.' })
  language!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.summary, multiline: true })
  @Field(() => String, {
    description: 'The text. Stored in Unicode NFC; control and bidi override characters are refused.',
  })
  text!: string;
}

@ArgsType()
export class LanguagesArgs {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @IsString({ each: true })
  @Field(() => [LanguageTag], {
    nullable: true,
    description:
      'Languages that the reader understands, best first. The answer is in the first one that exists, else in the language of the author.',
  })
  languages?: string[] | null;
}

/** The text for a reader, or null when there is none at all. */
export function localisedFor(
  texts: readonly LocalisedEntry[],
  languages: readonly string[] | null | undefined,
): LocalisedText | null {
  const found = resolveLanguage(texts, languages ?? []);
  return found
    ? Object.assign(new LocalisedText(), {
        language: found.language,
        text: found.text,
        origin: found.origin,
        stale: found.stale ?? false,
      })
    : null;
}
