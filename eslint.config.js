import jest from 'eslint-plugin-jest';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.kurultai/**', 'coverage/**'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      // Nest hands over classes and methods as Function.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'prefer-const': 'error',
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      'apps/api/src/core/config/**',
      'apps/api/src/commands/**',
      'apps/api/src/main.ts',
      'apps/api/src/stop-on-signals.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once, in core/config, and injected.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='save']",
          message: 'Use insert, update or upsert: save() hides reads and transactions.',
        },
        { selector: "CallExpression[callee.name='forwardRef']", message: 'Modules import lower ranks only.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the injected Clock.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the injected Clock.',
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.suite.ts', '**/*.long-spec.ts'],
    ...jest.configs['flat/recommended'],
    settings: { jest: { version: 30, globalPackage: '@jest/globals' } },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-standalone-expect': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // A spec file imports several suites: what stands outside of a describe would belong to all of them.
    files: ['**/*.suite.ts'],
    rules: { 'jest/require-top-level-describe': 'error' },
  },
  {
    // Written by a script, read by a compiler.
    files: ['**/generated/**'],
    rules: { 'max-lines': 'off' },
  },
  prettier,
);
