/** What a letter of invitation says: in English, and the same in Russian. Pure. */
import type { Passport } from '../domain/passport.js';

/** What a letter is made of. Texts in two languages, as far as they are known in both. */
export interface LetterContent {
  readonly number: string;
  /** The civil day of the issue. */
  readonly issuedOn: string;
  readonly consulate: string;
  readonly kind: 'SUMMIT' | 'STUDY_VISIT' | 'TRAINING';
  readonly network: Bilingual;
  readonly organisation: Bilingual;
  /** ISO 3166-1 alpha-2, if it is known. */
  readonly organisationCountry: string | null;
  readonly event: Bilingual;
  readonly place: Bilingual;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly passport: Passport;
  /** Who signs for the secretariat. */
  readonly signatory: string;
  readonly verifyUrl: string;
  readonly code: string;
}

export interface Bilingual {
  readonly en: string;
  readonly ru: string;
}

/** One page of a letter, as it is set. */
export interface LetterPage {
  readonly language: 'en' | 'ru';
  readonly notice: string | null;
  readonly head: string;
  readonly number: string;
  readonly date: string;
  readonly addressee: string;
  readonly title: string;
  readonly opening: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly closing: readonly string[];
  readonly signature: string;
  readonly signatory: string;
  readonly verification: string;
  readonly url: string;
  readonly code: string;
}

const country = (language: 'en' | 'ru', code: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
const date = (language: 'en' | 'ru', day: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
const days = (language: 'en' | 'ru', { startsOn, endsOn }: LetterContent): string =>
  startsOn === endsOn ? date(language, startsOn) : `${date(language, startsOn)} – ${date(language, endsOn)}`;
const sender = (language: 'en' | 'ru', { organisation, organisationCountry }: LetterContent): string =>
  organisationCountry === null
    ? organisation[language]
    : `${organisation[language]} (${country(language, organisationCountry)})`;

const ROLE = {
  SUMMIT: { en: 'Delegate of', ru: 'Делегат от организации' },
  STUDY_VISIT: { en: 'Guest of the study visit, from', ru: 'Участник ознакомительного визита от организации' },
  TRAINING: { en: 'Participant of the training, from', ru: 'Участник обучения от организации' },
} as const;

/** The letter itself. */
export function englishPage(content: LetterContent): LetterPage {
  const { passport, network, number } = content;
  return {
    language: 'en',
    notice: null,
    head: network.en,
    number: `No. ${number}`,
    date: date('en', content.issuedOn),
    addressee: `To: ${content.consulate}`,
    title: 'Letter of invitation',
    opening: `${network.en} invites the person named below to take part in the following event, and kindly asks you to grant the visa that is needed for the journey.`,
    rows: [
      ['Event', content.event.en],
      ['Place', content.place.en],
      ['Dates', days('en', content)],
      [ROLE[content.kind].en, sender('en', content)],
      ['Name, as in the passport', passport.name],
      ['Nationality', country('en', passport.nationality)],
      ['Passport number', passport.number],
      ['Date of birth', date('en', passport.birthDate)],
      ['Passport valid until', date('en', passport.expiresOn)],
    ],
    closing: [
      'Two persons of our secretariat have checked and approved this invitation.',
      'This letter promises no payment of costs, and takes the place of no other document that you may ask for.',
    ],
    signature: `For ${network.en}`,
    signatory: content.signatory,
    verification:
      'To verify this letter, open the address below or enter the code there. You will see the initials of the person, the event, its dates, and whether the letter is valid. Nothing else is shown.',
    url: content.verifyUrl,
    code: content.code,
  };
}

/** Its copy in Russian. */
export function russianPage(content: LetterContent): LetterPage {
  const { passport, network, number } = content;
  return {
    language: 'ru',
    notice: 'Копия на русском языке. Обязательную силу имеет текст на английском языке.',
    head: network.ru,
    number: `№ ${number}`,
    date: date('ru', content.issuedOn),
    addressee: `Кому: ${content.consulate}`,
    title: 'Письмо-приглашение',
    opening: `${network.ru} приглашает указанное ниже лицо принять участие в следующем мероприятии и просит выдать визу, необходимую для поездки.`,
    rows: [
      ['Мероприятие', content.event.ru],
      ['Место', content.place.ru],
      ['Даты', days('ru', content)],
      [ROLE[content.kind].ru, sender('ru', content)],
      ['Имя, как в паспорте', passport.name],
      ['Гражданство', country('ru', passport.nationality)],
      ['Номер паспорта', passport.number],
      ['Дата рождения', date('ru', passport.birthDate)],
      ['Паспорт действителен до', date('ru', passport.expiresOn)],
    ],
    closing: [
      'Приглашение проверено и одобрено двумя сотрудниками нашего секретариата.',
      'Настоящее письмо не обещает оплаты расходов и не заменяет других документов, которые могут потребоваться.',
    ],
    signature: `От имени: ${network.ru}`,
    signatory: content.signatory,
    verification:
      'Чтобы проверить письмо, откройте указанный адрес или введите там код. Будут показаны инициалы, мероприятие, его даты и действительность письма. Другие данные не показываются.',
    url: content.verifyUrl,
    code: content.code,
  };
}
