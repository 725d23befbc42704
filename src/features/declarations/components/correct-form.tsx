'use client'

import { PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { ReasonBox } from '@/ui/reason-box'

/** The reason for a correction, the passphrase where the proof of who is asking has grown old, and the button. */
export function CorrectForm(form: PostedFormProps) {
  return <PostedForm {...form} boxes={(controls) => <ReasonBox {...controls} />} />
}
