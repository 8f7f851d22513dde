// @ts-check
import { defineConfig } from 'eslint/config'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** One file may import it; everyone else is told what to use instead. */
const only = (name, message, from = 'electron') => ({ name: from, importNames: [name], message })

const oneDoor = [
  only(
    'ipcMain',
    'Add the call to preload/contract and its handler to main/ipc/handlers.ts; register.ts does the rest.',
  ),
  only('ipcRenderer', 'The window speaks through `bridge` only; preload/index.ts builds it from the contract.'),
  {
    name: 'keytar',
    message:
      'It can block or crash whoever calls it: main/credentials/keychain-process.ts does, in a process of its own.',
  },
  only('desktopCapturer', 'Look at the screen with main/screen-qr/capture-screens.ts, and only when the officer asks.'),
  only('shell', 'Open pages with main/windows/open-outside.ts, which asks main/identity/entra/places.ts first.'),
]

// `no-restricted-imports` does not see imports that are made while running.
const noKeytarLater = {
  selector: "ImportExpression[source.value='keytar']",
  message: 'Ask the keychain by main/credentials/keychain.ts.',
}

const noAttic = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
}

// A sleep is too short on one machine and too long on all others.
const noSleeps = [
  "CallExpression[callee.property.name='waitForTimeout']",
  "CallExpression[callee.name='setTimeout']",
  "CallExpression[callee.property.name='setTimeout'][callee.object.name=/^(globalThis|window|self|timers)$/]",
  'ImportDeclaration[source.value=/^(node:)?timers/]',
].map((selector) => ({
  selector,
  message: 'Wait for a fact, not for time: expect.poll, waitFor, an event of the tenant.',
}))

const noSkipping = {
  selector:
    'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(skip|only|fixme|todo)$/]',
  message: 'No skipped and no focused tests.',
}

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**', '**/*.d.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { paths: oneDoor }],
      'no-restricted-syntax': ['error', noAttic, noKeytarLater],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // Calls of the contract take or answer nothing: void is a type argument there by design.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A failure that is a value is not thrown; `await` in `return` keeps the stack.
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['renderer/components/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/texts/**', '**/bridge', '**/journeys/**', '**/screens/**'],
              message: 'Components take props: no bridge, no texts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['main/journeys/*/machine.ts', 'main/journeys/*/view.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'electron', '**/environments/**', '**/support/**', '**/windows/**'],
              message: 'A machine is pure: contract types only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['main/practice/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['electron'],
          patterns: [
            {
              group: ['**/support/app-error', '**/preload/**'],
              message: 'The practice tenant imports nothing of the rest.',
            },
          ],
        },
      ],
    },
  },
  { files: ['main/credentials/keychain-process.ts'], rules: { 'no-restricted-syntax': ['error', noAttic] } },
  { files: ['main/ipc/register.ts', 'preload/index.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['main/screen-qr/capture-screens.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: oneDoor.filter(({ importNames }) => !importNames?.includes('desktopCapturer')) },
      ],
    },
  },
  {
    files: ['main/windows/open-outside.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: oneDoor.filter(({ importNames }) => !importNames?.includes('shell')) },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', noAttic, noKeytarLater, ...noSleeps, noSkipping],
    },
  },
  // They measure time, and some kill at random moments.
  { files: ['tests/bench/**'], rules: { 'no-restricted-syntax': ['error', noAttic, noKeytarLater, noSkipping] } },
  {
    // Tools ask for a default export, and bring types of their own making.
    files: ['*.config.ts', '**/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Another repository's: `npm test -- examples` checks their types where they have what they import.
    files: ['tests/examples/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
)
