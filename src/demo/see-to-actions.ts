import type { Actor } from '@/domain/access/actor'
import type { Action, ActionKey } from '@/domain/actions/action'
import type { PostedEntry } from '@/domain/actions/posted-action-schema'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { dayAfter } from '@/domain/periods/days-left'
import { openAction } from '@/operations/open-action'
import { getActions } from '@/operations/read/get-actions'
import { writeActionEntry } from '@/operations/write-action-entry'
import { type People, personOf } from './people'
import { valueOrThrow } from './value-or-throw'

const DAY = 86_400_000
const NO_DAY = { 'due-day': '', 'due-month': '', 'due-year': '' }
const NOTHING = { owner: '', ...NO_DAY, extent: '', evidence: '', said: '', did: '' } as const

const TRAINED: Partial<PostedEntry> = {
  ...{ kind: 'completed', extent: 'met', evidence: 'Annual report, chapter 9' },
  text: 'Two training days were held, and forty people came to each.',
  said: 'My own doctor does not know what you can do for me.',
  did: 'We held two training days for the services that refer patients to us.',
}

/** What is entered about promises of declarations, by provider and indicator, one after another: what is left out is overdue. */
const entries: Readonly<Record<string, readonly Partial<PostedEntry>[]>> = {
  'ZZ1 203': [
    {
      ...{ kind: 'completed', extent: 'partially-met', evidence: 'Annual report, chapter 6' },
      text: 'The groups agreed on five questions; the survey asks three of them so far.',
      said: 'Ask us whether the information we are given helps.',
      did: 'We agreed with the patient groups what the survey asks, and ask three of five questions now.',
    },
    {
      ...{ kind: 'completed', extent: 'met', evidence: 'Survey of October, question 4' },
      text: 'Every patient has been asked since October whether the information was helpful.',
      said: 'The survey never asks about the leaflets.',
      did: 'Since October everybody is asked whether the information they received was helpful.',
    },
  ],
  'ZZ2 006': [
    {
      ...{ kind: 'completed', extent: 'not-met' },
      text: 'Two centres were asked, and neither plans a study that this service could join.',
    },
    { kind: 'progress', text: 'A centre in the south plans a study from spring on.' },
  ],
}

/** Sees to what was promised, and opens what a provider saw to itself: each by whose it is, on past days. */
export async function seeToActions(people: People, reader: Actor, now: Date) {
  const promised = (await getActions(reader, framework))?.actions ?? []
  const trained = promised.filter(({ source }) => source.kind === 'not-met' && source.indicator === '005')
  // The last of them never said what became of it.
  for (const action of trained.slice(0, -1))
    await enter(leadOf(people, action), action, TRAINED, monthsAfter(action, now))
  for (const [name, said] of Object.entries(entries)) {
    const own = promised.filter(({ providerCode, source }) => `${providerCode} ${source.indicator}` === name)
    for (const [index, action] of own.entries()) {
      const entry = said[index]
      if (entry) await enter(leadOf(people, action), action, entry, monthsAfter(action, now))
    }
  }
  const lead = personOf(people, 'service-lead', 'ZZ9')
  const opened = await open(lead, new Date(now.getTime() - 60 * DAY))
  await enter(lead, opened, { kind: 'progress', text: 'Two candidates were seen, and one accepted.' }, now)
}

function leadOf(people: People, { providerCode }: ActionKey): Actor {
  return personOf(people, 'service-lead', providerCode)
}

async function open(lead: Actor, at: Date): Promise<ActionKey> {
  const [year = '', month = '', day = ''] = dayAfter(at, 120).split('-')
  const due = { 'due-day': day, 'due-month': month, 'due-year': year }
  const text = 'Employ a second consultant, so that nobody waits for a first treatment longer than last year.'
  const boxes = { text, owner: 'Clinical director', ...due }
  const source = { query: null, finding: null, year: '', indicator: '103', target: '130' }
  const of = { framework: framework.code, providerCode: 'ZZ9' }
  return valueOrThrow(await openAction(lead, { ...of, ...source, ...boxes }, at))
}

async function enter(
  lead: Actor,
  { framework: of, providerCode, number }: ActionKey,
  said: Partial<PostedEntry>,
  at: Date,
) {
  const posted = { ...NOTHING, kind: 'progress', text: '', ...said } as const
  valueOrThrow(await writeActionEntry(lead, { framework: of, providerCode, number, seen: 1, ...posted }, at))
}

/** Ten months after it was promised, or now where that is to come. */
function monthsAfter({ entries: [first] }: Action, now: Date): Date {
  const later = (first?.written.at.getTime() ?? 0) + 300 * DAY
  return new Date(Math.min(later, now.getTime()))
}
