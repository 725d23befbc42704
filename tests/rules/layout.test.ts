import { afterAll, expect, test } from 'vitest'
import { plantTree } from './planted-tree'
import { runTool } from './run-tool'

const tree = plantTree({
  'src/domain/untidy.ts': 'export const name = "x";\n',
  'src/domain/tidy.ts': "export const name = 'x'\n",
})
afterAll(tree.remove)

test('Prettier refuses an untidy file and names it, and only it', () => {
  const { status, output } = runTool('prettier/bin/prettier.cjs', ['--check', 'src'], tree.dir)
  expect(status).toBe(1)
  expect(output).toContain('src/domain/untidy.ts')
  expect(output).not.toContain('src/domain/tidy.ts')
})
