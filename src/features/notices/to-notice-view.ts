import { isNoticeKind, kindOf } from '@/domain/notices/kinds'
import { sayMoment } from '@/domain/periods/format'
import type { NoticeRead } from '@/operations/read/get-notice'
import { outcomes, states } from './say-state'

export type NoticeView = ReturnType<typeof toNoticeView>

export function toNoticeView({ notice, mail, link, mayRetry }: NoticeRead) {
  const { id, kind, name, email, state, queuedAt, nextAt, closedAt, tries, attempts, facts } = notice
  const willTry = state === 'waiting' && tries > 0 ? `, next try on ${sayMoment(nextAt)}` : ''
  return {
    id,
    mayRetry,
    link,
    subject: isNoticeKind(kind) ? kindOf(kind).words(facts).subject : mail.subject,
    text: mail.text,
    facts: [
      { key: 'To', value: name === email ? email : `${name}, ${email}` },
      { key: 'What', value: isNoticeKind(kind) ? kindOf(kind).name : kind },
      { key: 'Caused', value: sayMoment(queuedAt) },
      { key: 'State', value: `${states[state].text}${closedAt ? ` on ${sayMoment(closedAt)}` : willTry}` },
    ],
    attempts: attempts.map(({ at, outcome, answer }, index) => ({
      key: String(index),
      cells: [sayMoment(new Date(at)), outcomes[outcome], answer],
    })),
  }
}
