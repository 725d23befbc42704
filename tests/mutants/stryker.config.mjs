import { availableParallelism } from 'node:os'

/**
 * What decides who may what, what is valid, and how a return and a declaration go on: changed a little, one place at a time, to see whether a test
 * notices. Words are left as they are: what people are told is compared where it is said.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/domain/access/{acting-for,actor,audit-reach,grants,invited-person,passphrase,roles,second-factor,session-ends}.ts',
    'src/domain/returns/{alone-findings,common-rules,decide,decision,draft-findings,may-withdraw,report-nothing,submit,timeliness,window-findings}.ts',
    'src/domain/returns/{findings,line-findings,line-warnings,section-findings,cross-findings}.ts',
    'src/domain/declarations/{declaration-findings,declaration-rules,document-findings,kept-document-findings,meeting-findings}.ts',
    'src/domain/declarations/{reopen-declaration,repetition-findings,replaced-document-findings,sign,status-findings,withdraw-correction,year-window-findings}.ts',
  ],
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: Math.max(1, Math.floor(availableParallelism() / 2)),
  timeoutMS: 20_000,
  ignorePatterns: [
    '.local',
    '.next',
    'docs',
    'e2e',
    'prisma',
    'public',
    'scripts/bench',
    'tests/{durability,integration,surface}',
  ],
  tempDirName: '.local/mutants',
  reporters: ['json', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: '.local/reports/mutants.json' },
  // What is worked out once, when a module is read, would have to be asked of every test; the tests of the catalogue hold it.
  ignoreStatic: true,
  disableTypeChecks: false,
  allowEmpty: false,
}
