import type { PlantedFault } from './planted-faults'

const lines = (count: number) => 'export {}\n'.repeat(count)
const longFunction = (length: number) =>
  `export function grow(by: number) {\n  let size = 0\n${'  size += by\n'.repeat(length)}  return size\n}\n`
const longScript = (length: number) => longFunction(length).replace(': number', '')
const branches = (count: number) =>
  `export function sort(n: number) {\n${Array.from({ length: count }, (_, i) => `  if (n === ${i}) return ${i + 1}\n`).join('')}  return n\n}\n`

export const typing: PlantedFault[] = [
  {
    rule: '@typescript-eslint/no-explicit-any',
    at: 'src/domain/returns/anything.ts',
    fault: 'export const read = (text: any) => String(text)\n',
    clean: 'export const read = (text: unknown) => typeof text\n',
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    at: 'src/domain/returns/asserted.ts',
    fault: 'export const first = (names: string[]) => names[0]!\n',
    clean: 'export const first = (names: string[]) => names[0]\n',
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    at: 'src/server/adrift.ts',
    fault: 'export const go = (): void => {\n  Promise.resolve(1)\n}\n',
    clean: 'export const go = async () => {\n  await Promise.resolve(1)\n}\n',
  },
  {
    rule: 'no-restricted-syntax',
    at: 'src/domain/access/prefixed.ts',
    fault: 'export type IPerson = { name: string }\n',
    clean: 'export type Person = { name: string }\n',
  },
  {
    rule: 'no-restricted-syntax',
    at: 'src/domain/access/lower.ts',
    fault: 'export const name = <Each extends string, other>(one: Each, two: other) => [one, two]\n',
    clean: 'export const name = <Each extends string, Other>(one: Each, two: Other) => [one, two]\n',
  },
  {
    rule: 'no-restricted-syntax',
    at: 'src/domain/access/listed.ts',
    fault: 'export enum State {\n  Draft,\n}\n',
    clean: "export type State = 'draft'\n",
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    at: 'src/domain/access/missed.ts',
    fault:
      "export function say(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    clean:
      "export function say(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n    case 'b':\n      return 2\n  }\n}\n",
  },
]

export const sizes: PlantedFault[] = [
  { rule: 'max-lines', at: 'src/domain/long.ts', fault: lines(171), clean: lines(170) },
  { rule: 'max-lines', at: 'src/ui/long.tsx', fault: lines(171), clean: lines(170) },
  { rule: 'max-lines', at: 'scripts/long.mjs', fault: lines(171), clean: lines(170) },
  { rule: 'max-lines', at: 'tests/unit/long.test.ts', fault: lines(171), clean: lines(170) },
  { rule: 'max-lines', at: 'e2e/journeys/long.spec.ts', fault: '\n'.repeat(171), clean: lines(170) },
  {
    rule: 'max-lines-per-function',
    at: 'src/domain/grow.ts',
    fault: longFunction(23),
    clean: longFunction(21),
  },
  { rule: 'max-lines-per-function', at: 'src/ui/grow.tsx', fault: longFunction(58), clean: longFunction(56) },
  { rule: 'max-lines-per-function', at: 'scripts/grow.mjs', fault: longScript(28), clean: longScript(26) },
  { rule: 'complexity', at: 'src/domain/sort.ts', fault: branches(12), clean: branches(11) },
]

export const domain: PlantedFault[] = [
  {
    rule: 'house/no-present-time',
    at: 'src/domain/periods/now.ts',
    fault: 'export const now = () => new Date()\n',
    clean: 'export const day = (text: string) => new Date(text)\n',
  },
  ...['Date.now()', 'performance.now()', 'Date()'].map((call, n) => ({
    rule: 'house/no-present-time',
    at: `src/domain/periods/present-${n}.ts`,
    fault: `export const now = () => ${call}\n`,
    clean: 'export const day = (at: Date) => at.getTime()\n',
  })),
  {
    rule: 'house/no-chance',
    at: 'src/domain/statistics/chance.ts',
    fault: 'export const draw = () => Math.random()\n',
    clean: 'export const draw = (next: () => number) => next()\n',
  },
  {
    rule: 'no-restricted-globals',
    at: 'src/domain/exports/host.ts',
    fault: 'export const host = () => process.platform\n',
    clean: 'export const host = (platform: string) => platform\n',
  },
]
