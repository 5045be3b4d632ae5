// Translations.
import './drafts.suite.js';
import './glossary-and-files.suite.js';
import './translation-walk.suite.js';
import './translations.suite.js';
