'use client'

import { Suspense, useEffect, useState } from 'react'
import type { SessionEnds } from '@/domain/access/session-ends'
import { loadLate } from '@/ui/load-late'
import { usePageOf } from '@/ui/posting/page-of'
import type { SessionDialogProps, SessionEnd } from './session-dialog'

interface Props {
  readonly ends: SessionEnds
  readonly stay: (form: FormData) => Promise<SessionEnds | null>
  readonly signOut: SessionDialogProps['signOut']
}

const WARNING = 2 * 60_000
/** A save on this page counts as use, which is written once a minute. */
const SEEN = 29 * 60_000

const SessionDialog = loadLate<SessionDialogProps>(
  async () => (await import('./session-dialog')).SessionDialog,
  PlainWarning,
)

/** Two minutes before a session ends, asks whether to go on; afterwards says what to do. */
export function SessionWarning({ ends, stay, signOut }: Props) {
  const [end, setEnd] = useState<SessionEnd | null>(null)
  const [until, setUntil] = useState(ends)
  const { person } = usePageOf()
  useEffect(() => watch(until, setEnd), [until])
  if (!end) return null
  const goOn = async () => {
    const form = new FormData()
    form.set('person', person)
    const left = await stay(form)
    if (left) setUntil(left)
    else setEnd({ ...end, isOver: true })
  }
  return (
    <Suspense>
      <SessionDialog end={end} stay={goOn} signOut={signOut} />
    </Suspense>
  )
}

/** Says the same at every stage, because nothing more could be fetched. */
function PlainWarning() {
  return (
    <p className="app-save-status" role="alert">
      You are about to be signed out. Save what you typed now.
    </p>
  )
}

/** Looks at the clock every few seconds, because a sleeping computer stops its timers and not the session. */
function watch({ idleIn, finalIn }: SessionEnds, tell: (end: SessionEnd | null) => void) {
  const finalAt = Date.now() + finalIn
  let idleAt = Date.now() + idleIn
  let told: string | undefined
  const look = () => {
    const at = Math.min(idleAt, finalAt)
    const left = at - Date.now()
    const stage = left <= 0 ? 'over' : left <= WARNING ? 'warning' : ''
    if (stage === told) return
    told = stage
    tell(stage ? { at, finalAt, isOver: stage === 'over' } : null)
  }
  const seen = () => {
    idleAt = Math.max(idleAt, Date.now() + SEEN)
    look()
  }
  const timer = setInterval(look, 5_000)
  look()
  document.addEventListener('app-seen', seen)
  return () => {
    clearInterval(timer)
    document.removeEventListener('app-seen', seen)
  }
}
