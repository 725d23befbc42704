import type { YearPack } from '../pack/year-pack'
import type { YearSigns } from '../pack/year-signs'
import { listed } from '../pooling/listed'
import { sayCount } from '../say-count'
import { sayByChance } from '../judgement/say-chance'
import type { FlaggedProvider } from './flagged-providers'

/** What the year means: how much chance alone would bring, and what is missing in it. */
export function saySoWhat(
  pack: YearPack,
  signs: YearSigns,
  flagged: readonly FlaggedProvider[],
): readonly string[] {
  return [
    flagged.length === 0
      ? 'No figure needs a conversation. That is not proof that all is well: small numbers hide much.'
      : 'A figure that needs a conversation is a reason to check the data first, then to ask. It says nothing about why.',
    sayCompared(signs),
    ...sayMissing(pack),
  ]
}

function sayCompared({ byChance, isCompared }: YearSigns): string {
  if (!isCompared || byChance.judged === 0)
    return 'Too few returns came for anybody to be compared with others.'
  return sayByChance(byChance)
}

function sayMissing({ quality, actions }: YearPack): readonly string[] {
  const codesOf = (isMeant: (row: (typeof quality)[number]) => boolean) =>
    quality.filter(isMeant).map(({ provider }) => provider)
  const overdue = codesOf((row) => row.overdue > 0)
  const undeclared = codesOf(({ declaration }) => declaration === 'missing')
  // Whoever reads it knows who all of them are.
  const listedOrAll = (codes: readonly string[]) =>
    codes.length > 1 && codes.length === quality.length ? 'all services' : listed(codes)
  const escalated = actions.filter(({ escalatedTo }) => escalatedTo !== null).length
  return [
    ...(overdue.length > 0
      ? [`Something is overdue, and in no figure here, of ${listedOrAll(overdue)}.`]
      : []),
    ...(undeclared.length > 0
      ? [`Nothing is declared, and so nothing assured, by ${listedOrAll(undeclared)}.`]
      : []),
    ...(escalated > 0 ? [`${sayCount(escalated, 'action')} overdue and escalated.`] : []),
  ]
}
