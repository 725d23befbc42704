import path from 'node:path'
import { type EvaluatedModules, TestRunner } from 'vitest'

const TESTS = `${path.resolve(import.meta.dirname, '..')}/`
/** What the catalogue of the product imports, and holds on to: it is one with what is kept. */
const KEPT = path.join(TESTS, 'second-framework/')

/**
 * A worker takes one file after another, and reads the product once for all of them. The helpers of tests it runs anew for each: they
 * open a database, and register what is to be done after a file. What the product keeps in memory meanwhile is told, and why it may, in
 * tests/rules/kept-in-memory.test.ts.
 */
export default class KeepingRunner extends TestRunner {
  override importFile(file: string, source: 'setup' | 'collect'): unknown {
    if (source === 'collect') runTestsAnew(this.evaluated())
    return super.importFile(file, source)
  }

  private evaluated(): EvaluatedModules {
    const reader = Reflect.get(this, 'moduleRunner') as { readonly evaluatedModules: EvaluatedModules }
    return reader.evaluatedModules
  }
}

/** As vi.resetModules() does it of all modules: their code stays, and is run anew. */
function runTestsAnew({ idToModuleMap }: EvaluatedModules): void {
  for (const module of idToModuleMap.values()) {
    if (!module.file.startsWith(TESTS) || module.file.startsWith(KEPT)) continue
    module.promise = undefined
    module.exports = undefined
    module.evaluated = false
    module.importers.clear()
  }
}
