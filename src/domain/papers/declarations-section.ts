import { declaredStatuses } from '../declarations/declaration-boxes'
import type { DeclaredLine } from '../declarations/declared-content'
import { declaredIndicators } from '../catalogue/find'
import type { DeclaredIndicator } from '../catalogue/indicator'
import type { PackDeclaration } from '../pack/pack-declaration'
import type { YearPack } from '../pack/year-pack'
import { sayDay } from '../periods/format'
import { NOTHING, nameLine, nameOf, sayIsoDay } from './names-of'
import type { PaperBlock, PaperSection, PaperTable } from './paper'

/** What was declared: of several providers a row each, of one a row for each indicator. */
export function declarationsSection(pack: YearPack): PaperSection {
  if (pack.declarations.length === 0)
    return {
      heading: 'Declarations',
      blocks: [{ kind: 'text', text: `No declaration of ${pack.year} has been signed.` }],
    }
  const blocks = pack.providers.length === 1 ? ofOne(pack) : [ofSeveral(pack)]
  return { heading: 'Declarations', blocks }
}

function ofSeveral(pack: YearPack): PaperTable {
  return {
    kind: 'table',
    caption: `Declarations of ${pack.year} in force`,
    columns: [
      { heading: 'Provider', share: 3 },
      { heading: 'Signed', share: 2.2 },
      { heading: 'Met', share: 0.7, isNumeric: true },
      { heading: 'Not met', share: 3 },
      { heading: 'Criteria that do not hold', share: 1.6, isNumeric: true },
    ],
    rows: pack.providers.map(({ code }) => rowOfProvider(pack, code)),
  }
}

function rowOfProvider(pack: YearPack, code: string): readonly string[] {
  const signed = pack.declarations.find(({ providerCode }) => providerCode === code)
  if (!signed) return [nameOf(pack, code), 'Nothing signed', NOTHING, NOTHING, NOTHING]
  const { lines } = signed.content
  const notMet = notMetOf(signed).map(({ indicator }) => nameLine(pack, indicator))
  return [
    nameOf(pack, code),
    saySigned(signed),
    String(lines.filter(({ status }) => status === 'met').length),
    notMet.join('\n') || 'None',
    String(lines.reduce((sum, line) => sum + line.asked.length - line.ticked.length, 0)),
  ]
}

/** What of a declaration is not met. */
export function notMetOf({ content }: PackDeclaration): readonly DeclaredLine[] {
  return content.lines.filter(({ status }) => status === 'not-met')
}

function saySigned({ signedAt, late }: PackDeclaration): string {
  return `${sayDay(signedAt)}${late ? ', late' : ''}`
}

function ofOne(pack: YearPack): readonly PaperBlock[] {
  const [signed] = pack.declarations
  if (!signed) return []
  const { signature, content } = signed
  const indicators = declaredIndicators(pack.year, pack.framework)
  return [
    {
      kind: 'text',
      text: `Signed by ${signature.name}, ${signature.role}, on ${saySigned(signed)}; version ${signed.version}.`,
    },
    {
      kind: 'table',
      caption: `What was declared for ${pack.year}`,
      columns: [
        { heading: 'Indicator', share: 2.2 },
        { heading: 'Status', share: 0.9 },
        { heading: 'Criteria that do not hold', share: 2.4 },
        { heading: 'What is done, by whom, until when', share: 2.6 },
        { heading: 'Evidence', share: 2.2 },
      ],
      rows: content.lines.map((line) => rowOf(pack, line, indicators)),
    },
  ]
}

function rowOf(
  pack: YearPack,
  line: DeclaredLine,
  indicators: readonly DeclaredIndicator[],
): readonly string[] {
  const { indicator, status, asked, ticked, action, owner, due } = line
  const criteria = indicators.find(({ code }) => code === indicator)?.criteria ?? []
  const open = asked.filter((id) => !ticked.includes(id))
  const does = [action, owner, due === null ? null : sayIsoDay(due)].filter((part) => part !== null)
  return [
    nameLine(pack, indicator),
    status ? declaredStatuses[status] : NOTHING,
    open.map((id) => criteria.find((criterion) => criterion.id === id)?.text ?? id).join('\n') || 'None',
    does.join('; ') || NOTHING,
    evidenceOf(pack, indicator),
  ]
}

function evidenceOf({ documents }: YearPack, indicator: string): string {
  const cited = documents.flatMap(({ title, type, citedBy }) =>
    citedBy
      .filter((citation) => citation.indicator === indicator)
      .map(({ where }) => `${title ?? type ?? 'A document'} (${where})`),
  )
  return cited.join('\n') || NOTHING
}
