/** What names and titles are made of, with the keys by which the service finds them. */
import { foldText, soundKey } from '../../apps/api/dist/core/text/index.js';

const ENGLISH = ['Mentoring', 'Parents', 'Schools', 'Children', 'Reading', 'Families', 'Teachers', 'Listening'];
const OTHER_ENGLISH = ['Harbour', 'Meadow', 'Lantern', 'Bridge', 'Orchard', 'Compass', 'Hearth', 'Garden'];
const RUSSIAN = ['Наставничество', 'Родители', 'Школы', 'Дети', 'Чтение', 'Семьи', 'Учителя', 'Внимание'];
const OTHER_RUSSIAN = ['Гавань', 'Луг', 'Фонарь', 'Мост', 'Сад', 'Компас', 'Очаг', 'Огород'];
const KAZAKH = ['тәлімгерлік', 'ата-аналар', 'мектептер', 'балалар', 'оқулық', 'отбасылар', 'мұғалімдер', 'тыңдау'];
/** Sixty-four endings, so that a search for three words finds a handful and not a thousand. */
const PLACES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder', 'Fir', 'Gorse', 'Hazel'].flatMap(tree =>
  ['ford', 'ham', 'field', 'wick', 'mouth', 'stead', 'well', 'gate'].map(end => tree + end),
);

const keyed = words => ({
  words,
  folded: words.map(foldText),
  sounds: words.map(word => soundKey(foldText(word))),
});

export const WORDS = {
  english: keyed(ENGLISH),
  otherEnglish: keyed(OTHER_ENGLISH),
  russian: keyed(RUSSIAN),
  otherRussian: keyed(OTHER_RUSSIAN),
  kazakh: keyed(KAZAKH),
  places: keyed(PLACES),
};

export const keysOf = text => ({ folded: foldText(text), sound: soundKey(foldText(text)) });
