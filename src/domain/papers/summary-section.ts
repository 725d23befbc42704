import type { YearPack } from '../pack/year-pack'
import type { YearSigns } from '../pack/year-signs'
import { sayPeriod } from '../periods/format'
import { listed } from '../pooling/listed'
import { sayCount } from '../say-count'
import { notMetOf } from './declarations-section'
import { type FlaggedProvider, flaggedProviders } from './flagged-providers'
import { nameLine } from './names-of'
import type { PaperSection } from './paper'
import { gradeNames } from '../reviews/say-review'
import { saySoWhat } from './say-so-what'
import { NAMED, whomToAsk } from './whom-to-ask'

/** The first page: what the year was, what that means, and who is to do what. All of it is worked out from the pack. */
export function summarySection(pack: YearPack, signs: YearSigns): PaperSection {
  const flagged = flaggedProviders(pack, signs)
  return {
    heading: 'In short',
    blocks: [
      { kind: 'heading', text: 'What' },
      { kind: 'text', isLead: true, text: sayFlagged(pack, signs, flagged) },
      { kind: 'list', items: [sayReceived(pack), sayDeclared(pack), sayFound(pack), sayActions(pack)] },
      { kind: 'heading', text: 'So what' },
      { kind: 'list', items: saySoWhat(pack, signs, flagged) },
      { kind: 'heading', text: 'Who' },
      ...whomToAsk(pack, flagged),
    ],
  }
}

/** Who needs a conversation, each by name and line. */
function sayFlagged(pack: YearPack, { marked }: YearSigns, flagged: readonly FlaggedProvider[]): string {
  const of = sayPeriod(marked).toLowerCase()
  const many = sayCount(pack.providers.length, 'service')
  if (pack.providers.length === 0) return 'No service was asked for anything in the year.'
  if (flagged.length === 0)
    return pack.providers.length === 1
      ? `No figure needs a conversation, judged up to ${of}.`
      : `None of ${many} needs a conversation by its figures, judged up to ${of}.`
  const named = flagged
    .slice(0, NAMED)
    .map(({ code, flags }) => `${code} (${flags.map(({ line }) => line).join(', ')})`)
  const rest = flagged.length - named.length
  const [only] = flagged
  if (pack.providers.length === 1 && only)
    return `${sayCount(only.flags.length, 'line')} ${only.flags.length === 1 ? 'needs' : 'need'} a conversation, judged up to ${of}: ${listed(only.flags.map(({ line }) => nameLine(pack, line)))}.`
  return `${flagged.length} of ${many} ${flagged.length === 1 ? 'needs' : 'need'} a conversation, judged up to ${of}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

function sayReceived({ quality }: YearPack): string {
  const sum = (count: (of: YearPack['quality'][number]) => number) =>
    quality.reduce((total, each) => total + count(each), 0)
  const [received, quarters] = [sum((each) => each.received), sum((each) => each.quarters)]
  const overdue = sum((each) => each.overdue)
  return `Returns: ${received} of ${quarters} received, ${sum((each) => each.onTime)} on time, ${overdue} overdue.`
}

function sayDeclared(pack: YearPack): string {
  const signed = pack.declarations.length
  if (signed === 0) return 'Declarations: none has been signed.'
  const notMet = pack.declarations.reduce((sum, each) => sum + notMetOf(each).length, 0)
  const of = pack.providers.length === 1 ? 'signed' : `${signed} of ${pack.providers.length} signed`
  return `Declarations: ${of}; ${notMet === 0 ? 'everything declared is met' : `${sayCount(notMet, 'indicator')} not met`}.`
}

function sayFound({ findings, outcomes }: YearPack): string {
  if (findings.length + outcomes.length === 0)
    return 'Review: none has come to an outcome, and nothing was found.'
  const parts = Object.entries(gradeNames).flatMap(([grade, name]) => {
    const count = findings.filter((each) => each.grade === grade).length
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`]
  })
  return `Review: ${sayCount(outcomes.length, 'outcome')} signed; findings: ${parts.length === 0 ? 'none' : listed(parts)}.`
}

function sayActions({ actions, aims }: YearPack): string {
  if (actions.length + aims.length === 0) return 'Actions: none is recorded.'
  const open = actions.filter(({ completedOn }) => completedOn === null).length
  return `Actions: ${open} of ${actions.length} going on; ${sayCount(aims.length, 'aim')} set.`
}
