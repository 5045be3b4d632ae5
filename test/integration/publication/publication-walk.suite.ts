/** The walk through the states of publications, as those who do most with them. The long run takes everybody. */
import { walkPublications } from './publication-walk.js';

walkPublications(['memberEditor', 'otherMemberHead', 'officer']);
