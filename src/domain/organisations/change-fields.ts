/** One box of a form about an organisation, by the name under which it is posted. */
export type ChangeField =
  | { readonly kind: 'text'; readonly label: string; readonly hint?: string; readonly width?: 5 | 10 | 20 }
  | { readonly kind: 'email' | 'tel'; readonly label: string; readonly hint?: string }
  | { readonly kind: 'date'; readonly label: string; readonly hint?: string }
  | { readonly kind: 'reason'; readonly label: string; readonly hint?: string }
  /** Among what is registered. */
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly hint?: string
      readonly among: 'commissioners' | 'providers' | 'readers' | 'sides'
      /** What stands for no choice at all, where none is needed. */
      readonly none?: string
    }

interface ChangeForm {
  readonly title: string
  readonly button: string
  /** Said once it is done. */
  readonly done: string
  /** Whether it changes who sees what, so that whoever does it proves again who they are. */
  readonly asksProof: boolean
  readonly fields: Readonly<Record<string, ChangeField>>
}

const reason = { kind: 'reason', label: 'Why?', hint: 'It stays on record with the change.' } as const
const from = (label: string, hint?: string) => ({ kind: 'date', label, ...(hint ? { hint } : {}) }) as const

const FIRST_DAY =
  'Returns are asked for from the quarter on in which it lies. Enter when a service that is there already began; or, if it shall begin with a quarter to come, the first day of that quarter.'

/** What may be done to the register, one form each: the one table that pages, the posted schema and the reading of it follow. */
export const changeForms = {
  'new-provider': {
    ...{ title: 'Register a provider', button: 'Register the provider', done: 'The provider was registered' },
    asksProof: false,
    fields: {
      code: {
        ...{ kind: 'text', label: 'Code', width: 5 },
        hint: 'Three to five capital letters and digits, such as ZZ1. It never changes.',
      },
      name: { kind: 'text', label: 'Name' },
      region: { kind: 'text', label: 'Region', width: 20 },
      opened: from('First day', FIRST_DAY),
      commissioner: {
        ...{ kind: 'choice', label: 'Who answers for it from that day on?', among: 'commissioners' },
        none: 'Nobody yet',
      },
    },
  },
  'new-commissioner': {
    ...{ title: 'Register a commissioner', button: 'Register the commissioner' },
    ...{ done: 'The commissioner was registered', asksProof: false },
    fields: {
      code: {
        ...{ kind: 'text', label: 'Code', width: 10 },
        hint: 'Two to ten capital letters and digits, such as NORTH. It never changes.',
      },
      name: { kind: 'text', label: 'Name' },
    },
  },
  name: {
    ...{
      title: 'Change the name',
      button: 'Record the name',
      done: 'The name was recorded',
      asksProof: false,
    },
    fields: {
      name: { kind: 'text', label: 'New name' },
      from: from('From which day?', 'Figures and receipts of before show the name of then.'),
      reason,
    },
  },
  details: {
    ...{ title: 'Correct the region or the first day', button: 'Record the correction' },
    ...{ done: 'The correction was recorded', asksProof: false },
    fields: {
      region: { kind: 'text', label: 'Region', width: 20 },
      opened: from(
        'First day',
        `${FIRST_DAY} Who answers, and who leads, from the old first day on does so from this one.`,
      ),
      reason,
    },
  },
  closing: {
    ...{ title: 'Close or open again', button: 'Record the last day', done: 'The last day was recorded' },
    asksProof: false,
    fields: {
      closed: from('Last day', 'Leave it empty if the provider stays open.'),
      reason,
    },
  },
  responsibility: {
    ...{ title: 'Change who answers for it', button: 'Record who answers' },
    ...{ done: 'Who answers for it was recorded', asksProof: true },
    fields: {
      commissioner: { kind: 'choice', label: 'Commissioner', among: 'commissioners' },
      from: from(
        'From which day?',
        'Whoever answered until then ends the day before. On days on which nobody did it may begin, until the next one does.',
      ),
      reason,
    },
  },
  reading: {
    ...{ title: 'Let a commissioner read', button: 'Let it read', done: 'Who may read was recorded' },
    asksProof: true,
    fields: {
      commissioner: { kind: 'choice', label: 'Commissioner', among: 'commissioners' },
      from: from('From which day?'),
      to: from('Until which day?', 'Leave it empty if no end is known.'),
      reason,
    },
  },
  'end-reading': {
    ...{ title: 'End reading', button: 'End it', done: 'The end was recorded', asksProof: true },
    fields: {
      commissioner: { kind: 'choice', label: 'Commissioner', among: 'readers' },
      to: from('Last day'),
      reason,
    },
  },
  lead: {
    ...{ title: 'Name a lead', button: 'Record the lead', done: 'The lead was recorded', asksProof: false },
    fields: {
      side: { kind: 'choice', label: 'Whose lead?', among: 'sides' },
      name: { kind: 'text', label: 'Name' },
      email: { kind: 'email', label: 'E-mail address', hint: 'May be left empty.' },
      telephone: { kind: 'tel', label: 'Telephone', hint: 'May be left empty.' },
      from: from('From which day?', 'Whoever led until then ends the day before.'),
    },
  },
  merger: {
    ...{ title: 'Merge into another provider', button: 'Record the merger', done: 'The merger was recorded' },
    asksProof: true,
    fields: {
      successor: { kind: 'choice', label: 'Into which provider?', among: 'providers' },
      from: from('First day of the merged provider', 'This provider closes the day before.'),
      reason,
    },
  },
  'withdraw-merger': {
    ...{ title: 'Withdraw the merger', button: 'Withdraw the merger', done: 'The merger was withdrawn' },
    asksProof: true,
    fields: { reason },
  },
} as const satisfies Record<string, ChangeForm>

export type ChangeName = keyof typeof changeForms

/** Changes to what is registered already, by what they are of. */
export const changesOf = {
  provider: [
    ...(['name', 'details', 'responsibility', 'lead', 'reading', 'end-reading', 'closing'] as const),
    ...(['merger', 'withdraw-merger'] as const),
  ],
  commissioner: ['name'],
} as const satisfies Record<string, readonly ChangeName[]>

export function formOf(change: ChangeName): ChangeForm {
  return changeForms[change]
}

/** The names under which a box posts: a date is three. */
export function postedNames(name: string, { kind }: ChangeField): readonly string[] {
  return kind === 'date' ? [`${name}-day`, `${name}-month`, `${name}-year`] : [name]
}
