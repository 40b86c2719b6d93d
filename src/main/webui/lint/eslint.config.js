import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'

const PAGES = ['**/admin/src/**', '**/admin/tests/**', '**/villager/src/**', '**/villager/tests/**', '**/shared/src/**']

export default typescript.config(
  { ignores: ['**/dist/**', '**/unpackage/**', '**/schema.d.ts'] },
  js.configs.recommended,
  typescript.configs.recommended,
  vue.configs['flat/recommended'],
  prettier,
  {
    languageOptions: { globals: globals.node, parserOptions: { parser: typescript.parser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // the name of a test is a sentence, in one piece
      'max-len': ['error', { code: 128, ignoreUrls: true, ignorePattern: "^test\\('" }],
      'max-lines': ['error', 300],
      // paper is laid out with wide blanks; Chinese has no others
      'no-irregular-whitespace': ['error', { skipTemplates: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // what a prop is without a value, its type says
      'vue/require-default-prop': 'off',
    },
  },
  { files: PAGES, languageOptions: { globals: { ...globals.browser, uni: 'readonly', getCurrentPages: 'readonly' } } },
  // what these hand to a page runs there
  { files: ['test/webui/**', '**/villager/e2e/**', '**/admin/src/sw.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.jest, document: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  // a page of uni-app is named by its address
  { files: ['**/villager/src/pages/**', '**/App.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
  { files: ['**/*.test.*'], rules: { 'max-lines': ['error', 400] } },
  // a sentence is easier to compare with the other language's in one piece
  { files: ['**/i18n/en/**'], rules: { 'max-len': ['error', { code: 128, ignoreStrings: true }] } },
)
