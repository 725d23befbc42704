import type { CaseLevel, CaseStep } from './case'
import { levels } from './say-case'
import { sayOverTimeMethod } from './signal'

/** What a letter says, beside what was written in the case. */
export interface LetterFacts {
  readonly provider: string
  readonly providerLead: string
  readonly commissioner: string
  readonly commissionerLead: string
  /** `106 Programme completion`. */
  readonly line: string
  /** `Quarter 2 of 2026-27`. */
  readonly period: string
  /** `60.0% (24 of 40)`. */
  readonly figure: string
  readonly level: CaseLevel
  /** By which it was judged, as the case keeps it. */
  readonly method: string
  /** Until when the next step is asked for: a day; empty where none follows. */
  readonly due: string
  /** Who took the step, and what they wrote. */
  readonly by: string
  readonly text: string
}

export interface Letter {
  readonly to: string
  readonly subject: string
  /** Paragraphs. */
  readonly says: readonly string[]
}

/** A letter with who writes it and when, ready to be printed. */
export interface DatedLetter extends Letter {
  readonly from: string
  readonly at: Date
}

const CONFIDENTIAL =
  'This letter is for the provider, its commissioner and the national team. Nothing of it is published before the data have been checked.'

/** What a letter says about whom it goes to, its subject and its paragraphs. */
type Writes = (facts: LetterFacts & { readonly about: string }) => Omit<Letter, 'to'> & { readonly to: Side }
type Side = 'provider' | 'board' | 'commissioner'

/** The letter that follows a step of a case: to whoever has the next one, or, once it is closed, to the provider. */
export function letterAfter(
  { kind, outcome }: Pick<CaseStep, 'kind' | 'outcome'>,
  facts: LetterFacts,
): Letter {
  const { provider, providerLead, commissioner, commissionerLead, line, period } = facts
  const write = LETTERS[outcome ? `${kind} ${outcome}` : kind] ?? LETTERS['closed']
  const letter = write({ ...facts, about: `${line}, ${period}, ${provider}` })
  const lead = `${providerLead}, ${provider}`
  const to = {
    provider: lead,
    board: `${lead}. Copy to the chief executive and the medical director`,
    commissioner: `${commissionerLead}, ${commissioner}`,
  }[letter.to]
  return { ...letter, to }
}

const closed: Writes = ({ about, text }) => ({
  to: 'provider',
  subject: `Case closed: ${about}`,
  says: [`The case is closed: ${text}`, 'There is nothing to do.'],
})

const METHODS: Readonly<Record<string, string>> & { readonly 'arcsine-od/1': string } = {
  'arcsine-od/1': 'after allowing for the spread between services',
  'exact/1': 'by the exact binomial test, which allows for no spread between services',
  't/1': 'by the interval of its own mean, which allows for no spread between services',
}

/** From whom or what the figure stands apart, as a sentence. */
function sayWhere(level: CaseLevel, method: string): string {
  const overTime = sayOverTimeMethod(method)
  return overTime
    ? `By your own earlier quarters this is an ${level}: ${overTime}.`
    : `This is an ${level}: it lies beyond the ${levels[level].limit} limit of what all services come to, on the worse side, ${METHODS[method] ?? METHODS['arcsine-od/1']}.`
}

const LETTERS: Readonly<Record<string, Writes>> & { readonly closed: Writes } = {
  opened: ({ about, level, method, period, figure, line, due, text }) => ({
    to: 'provider',
    subject: `${levels[level].name}: ${about}`,
    says: [
      `For ${period} your service reported ${figure} for ${line}. ${sayWhere(level, method)}`,
      'An alarm or an alert is a reason to look at the data first. It says nothing about why the figure is as it is, and is not adjusted for who your patients are.',
      `Please check the data by ${due}: whether the counts are right, whether the definition was followed, and whether every patient was counted. If they are wrong, say so and correct the return.`,
      `Why the case was opened: ${text}`,
      CONFIDENTIAL,
    ],
  }),
  'checked wrong': ({ about, by, text, due }) => ({
    to: 'commissioner',
    subject: `Data to be corrected: ${about}`,
    says: [
      `${by} checked the data and found them to be wrong: ${text}`,
      `The provider corrects its return. Please decide by ${due} whether there still is a case to answer.`,
      CONFIDENTIAL,
    ],
  }),
  'checked right': ({ about, text, due }) => ({
    to: 'provider',
    subject: `Please explain: ${about}`,
    says: [
      `Thank you for checking the data, which you found to be right: ${text}`,
      `Please explain by ${due} how the figure came about: which patients your service treats, what changed, and what you know of the reasons.`,
    ],
  }),
  explained: ({ about, by, text, due }) => ({
    to: 'commissioner',
    subject: `Explained: ${about}`,
    says: [
      `${by} explains the figure: ${text}`,
      `Please decide by ${due} whether there is a case to answer.`,
    ],
  }),
  'decided confirmed': ({ about, text, due }) => ({
    to: 'board',
    subject: `A case to answer: ${about}`,
    says: [
      `Your explanation has been read. There is a case to answer: ${text}`,
      `Please say by ${due} what is done, by whom, and until when.`,
    ],
  }),
  'decided no-case': ({ about, text }) => ({
    to: 'provider',
    subject: `No case to answer: ${about}`,
    says: [`There is no case to answer: ${text}`, 'The case is closed. There is nothing to do.'],
  }),
  acted: ({ about, by, text, due }) => ({
    to: 'commissioner',
    subject: `What is done: ${about}`,
    says: [`${by} says what is done: ${text}`, `Please see what came of it, and close the case by ${due}.`],
  }),
  closed,
}
