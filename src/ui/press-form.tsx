'use client'

import { PostedForm, type PostedFormProps } from './posted-form'

/** A page with one button and nothing to fill in. Pressing it twice does one thing. */
export function PressForm(form: PostedFormProps) {
  return <PostedForm {...form} boxes={() => null} />
}
