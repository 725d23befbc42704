import type { PostedControls } from './posted-form'
import { TextArea } from './text-area'

/** Why something is opened again, for all who read what becomes of it. */
export function ReasonBox({ valueOf, errorAt }: PostedControls) {
  return (
    <TextArea
      {...{ id: 'reason', name: 'reason', label: 'What is to be corrected, and why?', rows: 4 }}
      hint="The provider, its commissioner and national readers see this, and it stays with the next version. Do not describe a patient."
      defaultValue={valueOf('reason')}
      error={errorAt('reason')}
    />
  )
}
