import type { Framework } from '../framework'
import type { DeclaredIndicator } from '../indicator'
import type { RegisteredRule } from '../registered-rule'
import { blocks, bullets, escaped, titled } from './markdown'
import { rulesAbout } from './rules-about'

/** What a self-declared indicator says beyond the facts that every indicator has. */
export function declaredParts(
  framework: Framework,
  declared: DeclaredIndicator,
  register: readonly RegisteredRule[],
): string {
  const { descriptor = [], notes } = declared.asSpecified
  return blocks(
    titled('### As specified', descriptor.map((line) => `> ${escaped(line)}`).join('\n>\n')),
    notes ? `Published note: “${escaped(notes)}”` : '',
    titled('### As operated here', 'Declared once a year, Met or Not met.'),
    titled('### Criteria', criteria(declared)),
    titled('### Evidence to cite', evidence(framework, declared)),
    titled('### Rules', rulesAbout(declared, register)),
  )
}

function criteria({ criteria: asked }: DeclaredIndicator): string {
  return bullets(
    asked.map(({ text, mandatory, askedWith }) => {
      const weight = mandatory ? 'Mandatory' : 'Advised'
      return `${weight}${askedWith ? `, asked where \`${askedWith}\` is offered` : ''}: ${escaped(text)}.`
    }),
  )
}

function evidence({ evidenceTypes }: Framework, { evidenceRequired }: DeclaredIndicator): string {
  return bullets(
    evidenceRequired.map((types) => types.map((type) => evidenceTypes[type]?.toLowerCase()).join(' or ')),
  )
}
