import { z } from 'zod'
import { posted } from '../forms/posted-schema'
import { type NoticeKindName, optionalKinds } from './kinds'
import { readOffice } from './mailbox'

/** What is posted to be sent a test: nothing. */
export const postedTestSchema = z.strictObject({})

/** Which notice is to be sent again. */
export const postedRetrySchema = z.strictObject({ notice: posted.idempotencyKey })

const boxes = Object.fromEntries(optionalKinds.map((kind) => [kind, posted.ticked]))

/** The kinds that somebody ticks. */
export const postedChoicesSchema = z
  .strictObject(boxes)
  .transform((ticked): readonly NoticeKindName[] => optionalKinds.filter((kind) => ticked[kind]))

/** A role at an organisation, and its mailbox as it was typed. */
export const postedMailboxSchema = z
  .strictObject({ office: z.string(), mailbox: z.string() })
  .transform(({ office, mailbox }) => ({ office: readOffice(office), mailbox }))
