import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { NationalRow } from '../pack/national-row'
import type { ProviderSign, YearSigns } from '../pack/year-signs'
import type { YearPack } from '../pack/year-pack'
import { sayShortPeriod } from '../periods/format'
import { sayPooled } from '../pooling/say-pooled'
import { saySumOf } from '../pooling/say-providers'
import { peersKey, timeKey } from '../judgement/marks-key'
import { nameOf } from './names-of'
import { marksOf, signOf } from './sign-of'
import type { PaperBlock, PaperCell, PaperSection, PaperTable } from './paper'

/** What every mark means, as the key of a dashboard says it. */
export const MARKS_KEY: PaperBlock = {
  kind: 'key',
  items: [...timeKey, ...peersKey],
}

/** Every provider by every line: the year's figure, its mark over time and its mark among peers. */
export function matrixSection(pack: YearPack, signs: YearSigns): PaperSection {
  const lines = pack.national.map(({ indicator }) => indicator)
  const table: PaperTable = {
    kind: 'table',
    isDense: true,
    caption: `Figures of ${pack.year}, all quarters added up, with their marks`,
    columns: [
      { heading: 'Provider', share: 2.1 },
      ...lines.map((line) => ({ heading: `${line.code} ${line.columnTitle}`, share: 1 })),
    ],
    rows: [
      ['All together', ...lines.map((line) => sumOf(pack, line))],
      ...pack.providers.map(({ code }) => [
        nameOf(pack, code),
        ...lines.map((line) => cellOf(pack, signs, { code, line })),
      ]),
    ],
  }
  return { heading: 'Signs', onNewPage: true, blocks: [MARKS_KEY, sayMarked(signs), table] }
}

function sayMarked({ marked, isCompared }: YearSigns): PaperBlock {
  const beside = isCompared
    ? 'marks among peers are of the whole year'
    : 'less than half of the returns came, so that nobody is compared with others'
  return { kind: 'text', text: `Marks over time are of ${sayShortPeriod(marked)}; ${beside}.` }
}

function sumOf(pack: YearPack, { code }: QuarterlyIndicator): string {
  const row = pack.national.find(({ indicator }) => indicator.code === code)
  return row ? withoutUnit(saySumOf(row.indicator, row.pooled).headline) : ''
}

interface At {
  readonly code: string
  readonly line: QuarterlyIndicator
}

function cellOf(pack: YearPack, signs: YearSigns, { code, line }: At): PaperCell {
  const row = pack.rows.find((each) => each.provider === code && each.indicator.code === line.code)
  const sign = signOf(signs, code, line.code)
  const text = row?.pooled ? withoutUnit(sayPooled(row.pooled).headline) : ''
  return { text, marks: marksOf(sign?.overTime, sign?.peers) }
}

/** The head of the column has it. */
function withoutUnit(headline: string): string {
  return headline.replace(/ days$/, '')
}

/** One provider line by line: figure and counts, what all come to, and what each mark says in words. */
export function linesSection(pack: YearPack, signs: YearSigns): PaperSection {
  const own = pack.providers[0]?.code ?? ''
  const isFlagged = ({ indicator }: NationalRow) => signOf(signs, own, indicator.code)?.flag != null
  const rows = pack.national
    .toSorted((left, right) => Number(isFlagged(right)) - Number(isFlagged(left)))
    .map(({ indicator }) => rowOf(pack, signs, { code: own, line: indicator }))
  const table: PaperTable = {
    kind: 'table',
    caption: `The lines of ${pack.year}, those to talk about first`,
    columns: [
      { heading: 'Line', share: 2 },
      { heading: 'Year', share: 1.3 },
      { heading: 'Rests on', share: 1.3 },
      { heading: `Over time, ${sayShortPeriod(signs.marked)}`, share: 2 },
      { heading: 'Among peers', share: 2.4 },
    ],
    rows,
  }
  return { heading: 'Signs', blocks: [MARKS_KEY, table] }
}

function rowOf(pack: YearPack, signs: YearSigns, { code, line }: At): readonly PaperCell[] {
  const row = pack.rows.find((each) => each.provider === code && each.indicator.code === line.code)
  const { headline, counts = '', coverage } = row?.pooled ? sayPooled(row.pooled) : NO_FIGURE
  const sign = signOf(signs, code, line.code)
  return [
    `${line.code} ${line.columnTitle}`,
    counts === '' ? headline : `${headline}\n${counts}`,
    coverage,
    { text: sign?.overTime.said ?? 'No figures', marks: marksOf(sign?.overTime) },
    { text: sayBeside(sign, signs, line.code), marks: marksOf(sign?.peers) },
  ]
}

const NO_FIGURE = { headline: '', counts: '', coverage: '' }

function sayBeside(sign: ProviderSign | null, { lines }: YearSigns, code: string): string {
  const said = sign?.peers.said ?? 'Not compared'
  const all = lines.find(({ indicator }) => indicator.code === code)?.comparedWith
  return all === undefined ? said : `${said}. ${all}`
}
