import { fieldId, parseFieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { EXPLANATION, NOTHING, nameAsked } from '../forms/explanation-box'
import { resolveExplanations } from '../forms/resolve-explanations'
import { type Form, type Pages, codeAt } from '../forms/form'
import type { Values } from '../forms/read-boxes'
import { type Finding, error } from '../forms/finding'
import { type Declaration, type DeclaredParts, DOCUMENTS } from './declaration'
import { boxesOfPart } from './declaration-boxes'
import type { DeclarationTerms } from './declaration-context'
import { declarationFindings } from './declaration-findings'

type Declared = Pick<Declaration, 'year' | 'parts'>

/** The parts of a declaration as pages of boxes. */
export function declarationPages<Draft extends Declared>(framework: Framework): Pages<Draft> {
  return {
    boxesOf: ({ year }, part) => named(part, boxesOfPart(framework, year, part)),
    valuesOf: ({ parts }, part) => named(part, parts[part] ?? {}),
    withValues: (draft, part, values) => ({ ...draft, parts: withPart(draft.parts, part, values) }),
    normalise: (_draft, _part, values) => values,
    resolve: (_draft, _part, baseline, read) => resolveExplanations(baseline, read, () => NOTHING),
    toFinding: (_, { at, message }) => error('S15', at, message),
    isUnfinished,
  }
}

/** The same with the rules. `today` is the calendar day in London, `2026-04-30`. */
export function declarationForm(terms: DeclarationTerms, today: string): Form<Declaration> {
  const pages = declarationPages<Declaration>(terms.framework)
  const findingsOf = (draft: Declaration) => declarationFindings(terms, draft, today)
  return {
    ...pages,
    findingsOf,
    resolve: (draft, part, baseline, read) =>
      resolveExplanations(baseline, read, (code, values) =>
        nameAsked(fieldId(code, EXPLANATION), findingsOf(pages.withValues(draft, part, values))),
      ),
  }
}

/** Something that has simply not been filled in yet: no reproach to somebody who has only just opened the page. */
function isUnfinished({ parts }: Pick<Declared, 'parts'>, { code, at }: Finding): boolean {
  const part = codeAt(at)
  return Object.keys(parts[part] ?? {}).length === 0 && (part === DOCUMENTS || code === 'S01')
}

/** The boxes of a part by their names on a page. */
export function named<Value>(
  part: string,
  own: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [fieldId(part, name), value]))
}

function withPart(parts: DeclaredParts, part: string, values: Values): DeclaredParts {
  const own = Object.entries(values).map(([at, value]) => [parseFieldId(at)?.field ?? at, value] as const)
  return { ...parts, [part]: Object.fromEntries(own) }
}
