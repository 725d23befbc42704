import type { YearPack } from '../pack/year-pack'
import type { FlaggedProvider } from './flagged-providers'
import { nameLine, nameOf, sayLead } from './names-of'
import type { PaperBlock, PaperColumn } from './paper'

/** So many services are named on the first page; the others stand in the table of signs. */
export const NAMED = 8

const columns: readonly PaperColumn[] = [
  { heading: 'Service', share: 2.2 },
  { heading: 'About', share: 2.8 },
  { heading: 'Its lead', share: 2.7 },
  { heading: 'Its commissioner', share: 2.7 },
]

/** Who is asked about what, and how they are reached. */
export function whomToAsk(pack: YearPack, flagged: readonly FlaggedProvider[]): readonly PaperBlock[] {
  if (flagged.length === 0)
    return [{ kind: 'text', text: 'Nobody has to be asked because of these figures.' }]
  const rest = flagged.length - NAMED
  const rows = flagged.slice(0, NAMED).map((each) => rowOf(pack, each))
  return [
    { kind: 'table', caption: 'Whom to ask, about what', columns, rows },
    ...(rest > 0 ? [{ kind: 'text' as const, text: `${rest} more stand in the table of signs.` }] : []),
  ]
}

function rowOf(pack: YearPack, { code, flags, provider }: FlaggedProvider): readonly string[] {
  return [
    nameOf(pack, code),
    flags.map(({ line, short }) => `${nameLine(pack, line)}: ${short}`).join('\n'),
    sayLead(provider, 'provider') ?? 'Nobody is named',
    sayLead(provider, 'commissioner') ?? provider.commissioner?.name ?? 'Nobody is named',
  ]
}
