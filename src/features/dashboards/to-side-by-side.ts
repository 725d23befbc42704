import { aggregateHref, comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { type ProviderLine, judgeProvidersLine } from '@/domain/judgement/judge-provider-line'
import { sayOverTime } from '@/domain/judgement/over-time'
import { sayPeerMark } from '@/domain/judgement/say-peers'
import { kinds } from '@/domain/kinds'
import { barriers } from '@/domain/pooling/pooling-notes'
import { saySumOf } from '@/domain/pooling/say-providers'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { SideBySideRead } from '@/operations/read/get-side-by-side'
import { type Assurance, assuredIn } from '@/domain/thresholds/assurance'
import { sayAssured } from '@/domain/thresholds/say-threshold'
import { type Cell, toCell } from './cell'
import { onRecordOf } from './on-record-of'
import { sayStrip, toStrip } from './to-strip'

/** One provider's figure of a line, with its marks. */
export interface SideCell {
  readonly providerCode: string
  readonly cell: Cell
  readonly time: Pick<ProviderLine['overTime'], 'mark' | 'side'> & { readonly words: string }
  readonly peers:
    (Pick<NonNullable<ProviderLine['peers']>, 'mark' | 'side'> & { readonly words: string }) | null
  readonly assured: { readonly look: Assurance; readonly words: string } | null
  readonly strip: ReturnType<typeof toStrip>
  readonly stripWords: string
  readonly isFlagged: boolean
}

/** A line of all of them. */
export interface SideRow {
  readonly code: string
  readonly title: string
  readonly href: string
  /** Why their figures are not compared with each other; empty where they are. */
  readonly unlike: string
  /** What all come to; where others are among them in rounded sums, that comes from nowhere that the reader sees. */
  readonly all: { readonly said: string; readonly href: string; readonly isRounded: boolean } | null
  readonly cells: readonly SideCell[]
}

export interface SideBySide extends SideBySideRead {
  readonly columns: readonly { readonly code: string; readonly name: string; readonly href: string }[]
  readonly rows: readonly SideRow[]
}

/** Some providers side by side on the lines of a quarter. */
export function toSideBySide(read: SideBySideRead): SideBySide {
  const { framework, period, providers } = read
  return {
    ...read,
    columns: providers.map(({ providerCode: code, providerName: name }) => ({
      ...{ code, name },
      href: providerHref({ framework: framework.code, providerCode: code }, period, onRecordOf(read)),
    })),
    rows: quarterlyIndicators(period, framework).map((indicator) => toRow(indicator, read)),
  }
}

function toRow(indicator: QuarterlyIndicator, read: SideBySideRead): SideRow {
  const { framework, span, providers } = read
  const judge = judgeProvidersLine(indicator, read)
  const lines = providers.map(({ providerCode }) => judge(providerCode))
  const among = lines[0]?.among
  const many = among ? among.judged.size + among.others : 0
  const figures = among && many > 1 && Object.keys(among.together).length > 0 ? among.together : null
  return {
    ...{ code: indicator.code, title: indicator.columnTitle },
    href: comparisonHref(framework.code, indicator.code, span, onRecordOf(read)),
    unlike: sayUnlike(indicator, providers),
    all: figures && {
      isRounded: among?.among === 'national',
      said: saySumOf(indicator, { figures, providers: many }).headline,
      href: aggregateHref(framework.code, indicator.code, span, onRecordOf(read)),
    },
    cells: providers.map((provider, index) => toSideCell(indicator, read, provider, lines[index])),
  }
}

/** Figures by different instruments, value sets or definitions stand beside each other, and are not compared. */
function sayUnlike(indicator: QuarterlyIndicator, providers: readonly ProviderOverSpan[]): string {
  const given = providers.flatMap(({ lines }) =>
    lines.filter(({ indicator: code, state }) => code === indicator.code && state === 'value'),
  )
  return barriers(indicator, given, 'providers').join(' ').replace('Not added up', 'Not to be compared')
}

function toSideCell(
  indicator: QuarterlyIndicator,
  { framework, period, as, made, thresholds }: SideBySideRead,
  { providerCode, commissionerCode, lines, absenceOf }: ProviderOverSpan,
  line: ProviderLine | undefined,
): SideCell {
  const key = { framework: framework.code, providerCode, period }
  const cell = toCell(key, indicator, { lines, as, asAt: made.asAt, absenceOf })
  const strip = line ? toStrip(line, cell) : null
  const asked = { indicator: indicator.code, commissionerCode }
  const assured = line ? assuredIn(thresholds, asked, period, line.overTime) : null
  return {
    ...{ providerCode, cell, strip, isFlagged: line?.flag != null, ...marksOf(line) },
    assured: assured && {
      look: assured.assurance,
      words: sayAssured(assured, kinds[indicator.kind].unit),
    },
    stripWords: line ? sayStrip({ ...line, cell, strip, together: null }) : '',
  }
}

function marksOf(line: ProviderLine | undefined): Pick<SideCell, 'time' | 'peers'> {
  const { overTime, peers = null } = line ?? {}
  return {
    time: {
      ...{ mark: overTime?.mark ?? null, side: overTime?.side ?? null },
      words: overTime ? sayOverTime(overTime).short : '',
    },
    peers: peers && { mark: peers.mark, side: peers.side, words: sayPeerMark(peers) },
  }
}
