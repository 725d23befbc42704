import type { Grade, SurveillanceOutcome } from '@/domain/reviews/review'

/** What a provider's review of a year came to, where not everything was agreed and nothing was found. */
export interface DemoReview {
  readonly outcome: SurveillanceOutcome
  readonly reasons: string
  /** Why routine surveillance was right although there was an immediate risk. */
  readonly explanation?: string
  readonly findings: readonly { readonly grade: Grade; readonly indicator: string; readonly text: string }[]
  /** The one criterion that is not agreed with. */
  readonly doubted?: { readonly indicator: string; readonly criterion: string; readonly reason: string }
  /** What the provider said of it. */
  readonly answer?: string
}

/** What is said of a service of which there is nothing to say. */
export const asUsual: DemoReview = {
  outcome: 'routine',
  reasons:
    'Each declared indicator is agreed, and its documents hold what is said of them. Figures that stand out are asked about apart.',
  findings: [],
}

/** Of the last year nobody has looked at these yet, and of these half is done. */
export const openReviews: ReadonlySet<string> = new Set(['ZZ1', 'ZZ2', 'ZZ9'])
export const begunReviews: ReadonlySet<string> = new Set(['ZZ3', 'ZZ10'])

const OUT_OF_DATE = 'The pathway names a rehabilitation service that closed; patients wait for a new address.'

/** Reviews of the year before the last, by provider; every other is as usual. */
export const demoReviews: Readonly<Record<string, DemoReview>> = {
  ZZ1: {
    outcome: 'enhanced',
    reasons:
      'Governance meetings were held three times, and one pathway is out of date. Both are to be put right within the year.',
    findings: [
      { grade: 'concern', indicator: '007', text: 'Three of four governance meetings have minutes.' },
      { grade: 'serious-concern', indicator: '004', text: OUT_OF_DATE },
      {
        grade: 'good-practice',
        indicator: '203',
        text: 'Patients sit in every audit meeting, and speak first.',
      },
    ],
    doubted: {
      indicator: '007',
      criterion: 'quarterly',
      reason: 'Minutes of the November meeting are missing.',
    },
    answer: 'The November meeting was held in December; its minutes are on page 14 of the annual report.',
  },
  ZZ2: {
    outcome: 'routine',
    reasons: 'The declaration holds. The one risk was removed before this outcome was signed.',
    explanation:
      'Refills were stopped the same day and moved to the partner unit, whose protocol was seen and is in force.',
    findings: [
      {
        grade: 'immediate-risk',
        indicator: '003',
        text: 'Pumps were refilled without the protocol for intrathecal opioids.',
      },
    ],
  },
  ZZ7: {
    outcome: 'intensive',
    reasons: 'Two posts of the core team are vacant, and patients are assessed without a psychologist.',
    findings: [
      {
        grade: 'immediate-risk',
        indicator: '001',
        text: 'There is no psychologist in the team since January.',
      },
      {
        grade: 'serious-concern',
        indicator: '002',
        text: 'Half of the assessments were made by one discipline alone.',
      },
    ],
    doubted: {
      indicator: '001',
      criterion: 'psychologists',
      reason: 'The team has no psychologist, and the plan names no date.',
    },
  },
  ZZ12: {
    outcome: 'enhanced',
    reasons: 'Information for patients exists in one language only, in a city where a third need another.',
    findings: [
      {
        grade: 'concern',
        indicator: '201',
        text: 'Leaflets are in English only, and none is in large print.',
      },
      { grade: 'good-practice', indicator: '006', text: 'Two registrars published the year’s audit.' },
    ],
  },
}
