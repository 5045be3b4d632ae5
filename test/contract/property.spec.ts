// Generated input, which takes longest.
import './property.suite.js';
