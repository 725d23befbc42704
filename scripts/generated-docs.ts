import { readFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { hsps1767 as framework } from '../src/domain/catalogue/hsps-1767'
import { rulesRegister } from '../src/domain/catalogue/rules-register'
import { indicatorsDocument } from '../src/domain/catalogue/sheets/indicators-document'
import { rulesDocument } from '../src/domain/catalogue/sheets/rules-document'
import { declarationRules } from '../src/domain/declarations/declaration-rules'
import { commonRules } from '../src/domain/returns/common-rules'
import { asvsDocument } from './lib/asvs-document'
import { asvsSchema } from './lib/asvs-schema'
import type { Setting } from '../src/server/setting.mjs'
import { personsSettings } from '../src/server/settings.mjs'

/** Every document that is derived from the catalogue, the settings or what shows that a standard is met, by its path, laid out as Prettier would. */
export async function generatedDocs(): Promise<Record<string, string>> {
  const rules = rulesRegister(framework, commonRules, declarationRules)
  const documents = {
    'docs/indicators.md': indicatorsDocument(framework, rules),
    'docs/rules.md': rulesDocument(rules),
    'docs/asvs.md': asvsDocument(asvsSchema.parse(JSON.parse(await readFile('docs/asvs.json', 'utf8')))),
    'README.md': withSettings(await readFile('README.md', 'utf8'), personsSettings),
  }
  const formatted = Object.entries(documents).map(
    async ([path, text]) => [path, await tidy(path, text)] as const,
  )
  return Object.fromEntries(await Promise.all(formatted))
}

async function tidy(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

/** The README with its table of settings written anew. */
function withSettings(readme: string, settings: readonly Setting<unknown>[]): string {
  const rows = settings.map(({ name, meaning, otherwise }) => `| \`${name}\` | ${meaning} | ${otherwise} |`)
  const table = ['| Setting | Meaning | Default |', '| --- | --- | --- |', ...rows].join('\n')
  const written = readme.replace(/^\| Setting .*(\n\|.*)+/m, () => table)
  if (!written.includes(table)) throw new Error('README.md has no table of settings')
  return written
}
