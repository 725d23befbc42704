import { format, resolveConfig } from 'prettier'
import { framework } from '../src/domain/catalogue'
import { rulesRegister } from '../src/domain/catalogue/rules-register'
import { indicatorsDocument } from '../src/domain/catalogue/sheets/indicators-document'
import { rulesDocument } from '../src/domain/catalogue/sheets/rules-document'
import { declarationRules } from '../src/domain/declarations/declaration-rules'
import { commonRules } from '../src/domain/returns/common-rules'

/** Every document that is derived from the catalogue, by its path, laid out as Prettier would. */
export async function generatedDocs(): Promise<Record<string, string>> {
  const rules = rulesRegister(framework, commonRules, declarationRules)
  const documents = {
    'docs/indicators.md': indicatorsDocument(framework, rules),
    'docs/rules.md': rulesDocument(rules),
  }
  const formatted = Object.entries(documents).map(
    async ([path, text]) => [path, await tidy(path, text)] as const,
  )
  return Object.fromEntries(await Promise.all(formatted))
}

async function tidy(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}
