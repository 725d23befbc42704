import type { PostedControls } from './posted-form'
import { TextArea } from './text-area'

interface Props extends PostedControls {
  /** Whether a correction is withdrawn, instead of begun. */
  readonly isWithdrawal?: boolean
}

/** Why something is opened again, or is not after all, for all who read what becomes of it. */
export function ReasonBox({ valueOf, errorAt, isWithdrawal = false }: Props) {
  return (
    <TextArea
      {...{ id: 'reason', name: 'reason', rows: 4 }}
      label={isWithdrawal ? 'Why is the correction withdrawn?' : 'What is to be corrected, and why?'}
      hint={`The provider, its commissioner and national readers see this, and it stays ${isWithdrawal ? 'on record' : 'with the next version'}. Do not describe a patient.`}
      defaultValue={valueOf('reason')}
      error={errorAt('reason')}
    />
  )
}
