'use client'

import { PostedForm, type PostedFormProps } from '@/ui/posted-form'
import { ReasonBox } from '@/ui/reason-box'

interface Props extends PostedFormProps {
  readonly isWithdrawal: boolean
}

/** The reason for a correction or for its withdrawal, the passphrase where the proof of who is asking has grown old, and the button. */
export function CorrectForm({ isWithdrawal, ...form }: Props) {
  return (
    <PostedForm {...form} boxes={(controls) => <ReasonBox {...controls} isWithdrawal={isWithdrawal} />} />
  )
}
