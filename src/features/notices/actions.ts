'use server'

import { notFound, redirect } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { mailboxesHref, noticeChoicesHref, noticeHref } from '@/domain/addresses/notices'
import {
  postedChoicesSchema,
  postedMailboxSchema,
  postedRetrySchema,
  postedTestSchema,
} from '@/domain/notices/posted-notice-schema'
import { mailboxFault, writeOffice } from '@/domain/notices/mailbox'
import { chooseNotices } from '@/operations/choose-notices'
import { retryNotice } from '@/operations/retry-notice'
import { sendTestMail } from '@/operations/send-test-mail'
import { setMailbox } from '@/operations/set-mailbox'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { peopleAction, registryAction, signedInAction } from '@/features/draft/form-action'

/** Sends whoever presses it a mail, and shows what came of it. */
export const sendTestAction = registryAction(
  (form) => readForm(form, postedTestSchema),
  async (actor): Promise<PostedState> => {
    const sent = await sendTestMail(actor)
    if (!sent.ok) notFound()
    redirect(noticeHref(sent.value))
  },
)

/** Sends a notice again, and shows what came of it. */
export const retryNoticeAction = registryAction(
  (form) => readForm(form, postedRetrySchema),
  async (actor, { notice }, state: PostedState) => {
    const sent = await retryNotice(actor, notice)
    if (sent.ok) redirect(noticeHref(notice))
    if (sent.failure === 'not-found') notFound()
    const message =
      sent.failure === 'no-mail'
        ? 'No mail is set: give SMTP_URL and MAIL_FROM first'
        : 'It cannot be sent again: it is on its way already, or its link is gone. Do again what caused it'
    return answerForm(state, {}, [{ at: null, message }])
  },
)

/** Keeps what somebody wants to be told. */
export const chooseNoticesAction = signedInAction(
  (form) => readForm(form, postedChoicesSchema),
  async (actor, on): Promise<PostedState> => {
    await chooseNotices(actor, on)
    redirect(`${noticeChoicesHref()}?saved=yes`)
  },
)

/** Sets the shared mailbox of a role, or ends it where the box is left blank. */
export const setMailboxAction = peopleAction(
  (form) => readForm(form, postedMailboxSchema),
  async (actor, { office, mailbox }, state: PostedState) => {
    const typed = { office: writeOffice(office), mailbox }
    const email = mailbox.trim()
    const fault = mailboxFault(office, email)
    if (fault) return answerForm(state, typed, [fault])
    const set = await setMailbox(actor, office, email === '' ? null : email.toLowerCase())
    if (!set.ok) notFound()
    redirect(`${mailboxesHref(mayAnywhere(actor, 'registry:manage'))}?saved=yes`)
  },
)
