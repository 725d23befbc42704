interface FieldView {
  readonly kind: 'date' | 'choice' | 'who' | 'reason'
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

/** The form of one change to a window. */
export interface ChangeView {
  readonly title: string
  readonly caption: string
  readonly backHref: string
  readonly said: readonly string[]
  readonly button: string
  /** Whether it is asked again who decides, where that was proved too long ago. */
  readonly asksProof: boolean
  readonly posted: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldView[]
  readonly initial: Readonly<Record<string, string>>
}

/** Whose extra time is to end, and when it was granted; blank where that is not asked. */
export type Asked = { readonly provider: string; readonly granted: string }
/** What a change has of its own. */
export type ChangeFormView = Omit<ChangeView, 'caption' | 'backHref' | 'asksProof'>

/** Why something changes. */
export function reasonField(
  label: string,
  hint = 'It stays in the audit trail. Do not describe a patient.',
): FieldView {
  return { kind: 'reason', name: 'reason', label, hint }
}
