import type { Outcome } from '@/domain/cases/case'
import { LAST_QUARTER } from './stories'

/** Something that was asked about a figure, in days before the demo is loaded. */
interface DemoQuery {
  readonly provider: string
  readonly indicator: string
  readonly quarter: number
  /** Whether the national analyst asks, and not the commissioner. */
  readonly isNational?: true
  readonly askedAgo: number
  readonly question: string
  readonly answer?: { readonly ago: number; readonly text: string }
  readonly closing?: { readonly ago: number; readonly text: string }
}

/** Within how many days an answer is asked for. */
export const ANSWER_DAYS = 14

/** Queries in every state: open, overdue, answered, closed. */
export const demoQueries: readonly DemoQuery[] = [
  {
    ...{ provider: 'ZZ1', indicator: '109', quarter: LAST_QUARTER, askedAgo: 8 },
    question: 'Are patients of the second site among those who should have been asked about quality of life?',
  },
  {
    ...{ provider: 'ZZ2', indicator: '109', quarter: LAST_QUARTER, askedAgo: 20 },
    question: 'Which of your clinics did not hand out the questionnaires this quarter?',
  },
  {
    ...{ provider: 'ZZ3', indicator: '106', quarter: LAST_QUARTER, askedAgo: 12 },
    question: 'Did the programme that was moved to the autumn begin as planned?',
    answer: { ago: 3, text: 'It began two weeks late, and all who were invited have begun it since.' },
  },
  {
    ...{ provider: 'ZZ9', indicator: '103', quarter: LAST_QUARTER, askedAgo: 40 },
    question: 'Patients wait longer than in any quarter of last year. What do you know of the reasons?',
    answer: {
      ago: 31,
      text: 'One of two consultants left in spring. The post is advertised for the third time.',
    },
    closing: { ago: 29, text: 'Explained. We talk about a locum at the contract meeting.' },
  },
  {
    ...{ provider: 'ZZ5', indicator: '106', quarter: LAST_QUARTER, askedAgo: 35, isNational: true },
    question: 'What did you change in the programme, that ever more patients complete it?',
    answer: {
      ago: 25,
      text: 'It is held in the evening too, and somebody rings after the first session missed.',
    },
    closing: { ago: 24, text: 'Thank you. We tell the others of it.' },
  },
]

/** A step of a case, so many days before the demo is loaded. */
interface DemoStep {
  readonly ago: number
  readonly outcome?: Outcome
  readonly text: string
}

const opened = (ago: number) => ({ ago, text: 'The figure lies beyond the limits, on the worse side.' })
const right = (ago: number): DemoStep => ({
  ...{ ago, outcome: 'right' },
  text: 'Two of us counted again from the records: the figure is right.',
})
const explained = (ago: number) => ({
  ago,
  text: 'We take patients whom other services do not, and two members of staff were away.',
})
const confirmed = (ago: number): DemoStep => ({
  ...{ ago, outcome: 'confirmed' },
  text: 'The absences do not explain a figure that was the same a year ago.',
})
const acted = (ago: number) => ({
  ago,
  text: 'A coordinator begins in January; the clinical lead reports each month.',
})

/** A case in every stage, in the order in which figures beyond the limits are found: with time left, and one overdue. */
export const demoCases: readonly (readonly DemoStep[])[] = [
  [opened(50), right(42), explained(14)],
  [opened(5)],
  [opened(20), right(12)],
  [opened(80), right(70), explained(60), confirmed(30)],
  [opened(85), right(76), explained(62), confirmed(40), acted(20)],
  [
    opened(70),
    { ago: 60, outcome: 'wrong', text: 'A clinic was counted twice in the denominator.' },
    { ago: 40, outcome: 'no-case', text: 'The data were wrong, and are corrected with the next return.' },
  ],
  [opened(20)],
]
