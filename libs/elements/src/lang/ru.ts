// Russian.
import type { Words } from '../core/words.js';

export const words: Words = {
  loading: 'Загрузка…',
  empty: 'Пока ничего нет.',
  error: 'Не удалось загрузить.',
  retry: 'Повторить',
  more: 'Показать ещё',
  shown: 'Показано: {0} из {1}',
  FICTITIOUS: 'Вымышлено',
  since: 'В сети с {0}',
  members: 'Организации',
  ASSOCIATE: 'Ассоциированный член',
  CANDIDATE: 'Кандидат',
  HONORARY: 'Почётный член',
  OBSERVER: 'Наблюдатель',
  PROVISIONAL_MEMBER: 'Временный член',
};
