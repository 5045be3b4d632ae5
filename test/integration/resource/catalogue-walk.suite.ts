/** `availableActions` of the catalogue, as those who do most with it. The long run takes everybody. */
import { walkCatalogue } from './catalogue-walk.js';

walkCatalogue(['anonymous', 'memberEditor', 'otherMemberHead']);
