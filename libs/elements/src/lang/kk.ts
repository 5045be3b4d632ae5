// Kazakh.
import type { Words } from '../core/words.js';

export const words: Words = {
  loading: 'Жүктелуде…',
  empty: 'Әзірге ештеңе жоқ.',
  error: 'Жүктеу мүмкін болмады.',
  retry: 'Қайталау',
  more: 'Тағы көрсету',
  shown: 'Көрсетілді: {0} / {1}',
  FICTITIOUS: 'Ойдан шығарылған',
  since: 'Желіде: {0} бастап',
  members: 'Ұйымдар',
  ASSOCIATE: 'Қауымдасқан мүше',
  CANDIDATE: 'Үміткер',
  HONORARY: 'Құрметті мүше',
  OBSERVER: 'Бақылаушы',
  PROVISIONAL_MEMBER: 'Уақытша мүше',
};
