'use server'

import { notFound, redirect } from 'next/navigation'
import { showRecoveryCode } from '@/domain/access/read-code'
import {
  postedConfirmationSchema,
  postedEndingSchema,
  postedEnrolmentSchema,
  postedFactorResetSchema,
  postedLinkSchema,
  postedPassphraseSchema,
  postedProofSchema,
} from '@/domain/access/posted-account-schema'
import { mayAnywhere } from '@/domain/access/actor'
import { sayCodeFailure } from '@/domain/access/say-code-failure'
import { confirmHref, helpToSignInHref, secondFactorHref, sessionsHref } from '@/domain/addresses/account'
import { accountHref } from '@/domain/addresses/admin'
import { readRequired, reasonNeed } from '@/domain/forms/required-text'
import { REASON_LIMIT } from '@/domain/forms/read-reason'
import { sayMoment } from '@/domain/periods/format'
import { answerForm } from '@/features/draft/answer-form'
import { changePassphrase, passphraseFaults } from '@/operations/change-passphrase'
import { endSessions } from '@/operations/end-sessions'
import { enrolSecondFactor } from '@/operations/enrol-second-factor'
import { makeResetLink } from '@/operations/make-reset-link'
import { replaceRecoveryCodes } from '@/operations/replace-recovery-codes'
import { requireFreshness } from '@/operations/require-freshness'
import { resetSecondFactor } from '@/operations/reset-second-factor'
import { isFresh } from '@/server/session/find-freshness'
import { ownPath } from '@/server/session/own-path'
import { readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import type { PostedState } from '@/ui/posted-state'
import type { CodesState, LinkState } from './account-states'
import { ownAction } from './own-action'

/** Keeps the key that the page showed, by a code of it, and shows the recovery codes once. A factor is replaced only by whoever is fresh. */
export const enrolAction = ownAction(
  postedEnrolmentSchema,
  async ({ actor, hasFactor }, { code }, state: CodesState): Promise<CodesState> => {
    if (hasFactor && !(await isFresh())) redirect(confirmHref(`${secondFactorHref()}?move=yes`))
    const enrolled = await enrolSecondFactor(actor, (await readSessionCookie()) ?? '', code)
    if (!enrolled.ok) {
      if (enrolled.failure.kind === 'expired') redirect('/sign-in?ended=time')
      return answerForm(state, {}, [{ at: 'code', message: sayCodeFailure(enrolled.failure) }])
    }
    await setSessionCookie(enrolled.value.session)
    return { ...answerForm(state, {}, []), codes: enrolled.value.recoveryCodes.map(showRecoveryCode) }
  },
  { beforeEnrolment: true },
)

/** Puts ten new recovery codes in the place of those that are left, and shows them once. */
export const renewCodesAction = ownAction(
  postedProofSchema,
  async ({ actor }, { passphrase }, state: CodesState): Promise<CodesState> => {
    const stale = await requireFreshness(actor, passphrase)
    if (stale) return answerForm(state, {}, [stale])
    const codes = (await replaceRecoveryCodes(actor)) ?? notFound()
    return { ...answerForm(state, {}, []), codes: codes.map(showRecoveryCode) }
  },
)

/** Changes one's own passphrase, and ends every other session. */
export const changePassphraseAction = ownAction(
  postedPassphraseSchema,
  async ({ actor, proof }, { passphrase, ...typed }, state: PostedState) => {
    // The present passphrase is asked for in any case: it is proof enough where there is nothing else.
    const stale = proof === 'passphrase' ? null : await requireFreshness(actor, passphrase)
    if (stale) return answerForm(state, {}, [...passphraseFaults(actor, typed), stale])
    const changed = await changePassphrase(actor, (await readSessionCookie()) ?? '', typed)
    if (!changed.ok) return answerForm(state, {}, changed.failure)
    redirect(`${accountHref()}?changed=passphrase`)
  },
)

/** Proves again who it is, and goes on to where somebody was going. */
export const confirmAction = ownAction(
  postedConfirmationSchema,
  async ({ actor }, { passphrase, next }, state: PostedState) => {
    const stale = await requireFreshness(actor, passphrase)
    if (stale) return answerForm(state, {}, [stale])
    const path = ownPath(next)
    // A script cannot go on to a file, so its page offers it.
    redirect(isFile(path) ? confirmHref(path) : path)
  },
)

function isFile(path: string): boolean {
  return /\.[a-z]+$/.test(path.split('?')[0] ?? '')
}

/** Ends one session or all others: one's own, or anybody's for an administrator. Whoever sits down at an open browser ends nobody's. */
export const endSessionAction = ownAction(
  postedEndingSchema,
  async ({ actor }, { personId, session }, _state: PostedState): Promise<PostedState> => {
    const isOwn = personId === actor.personId
    if (!(await isFresh())) redirect(confirmHref(isOwn ? accountHref() : sessionsHref(personId)))
    const ended = await endSessions(actor, personId, session === 'others' ? null : session)
    if (ended === null) notFound()
    redirect(isOwn ? `${accountHref()}?changed=sessions` : sessionsHref(personId))
  },
)

/** Takes a lost second factor off somebody's account, with the reason. */
export const resetFactorAction = ownAction(
  postedFactorResetSchema,
  async ({ actor }, { personId, reason, passphrase }, state: PostedState) => {
    const need = reasonNeed('Say why it is reset', 'why it is reset')
    const read = readRequired(reason, { maximumLength: REASON_LIMIT, need })
    const stale = await requireFreshness(actor, passphrase)
    const faults = read.ok ? [] : [{ at: 'reason', message: read.failure }]
    if (stale || !read.ok) return answerForm(state, { reason }, [...faults, ...(stale ? [stale] : [])])
    if (!(await resetSecondFactor(actor, personId, read.value))) notFound()
    redirect(`${helpToSignInHref(personId)}?done=reset`)
  },
)

/** Makes a link by which somebody chooses a new passphrase, and shows it once. */
export const makeLinkAction = ownAction(
  postedLinkSchema,
  async ({ actor }, { personId, passphrase }, state: LinkState): Promise<LinkState> => {
    if (!mayAnywhere(actor, 'registry:manage')) notFound()
    const stale = await requireFreshness(actor, passphrase)
    if (stale) return answerForm(state, {}, [stale])
    const { address, expiresAt } = (await makeResetLink(actor, personId)) ?? notFound()
    return { ...answerForm(state, {}, []), link: { address, until: sayMoment(expiresAt) } }
  },
)
