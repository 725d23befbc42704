import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { NhsInit } from '@/ui/nhs-init'
import { readSettings } from '@/server/env'
import { SkipLink } from '@/ui/skip-link'
import { TrainingBanner } from '@/ui/training-banner'
import { boot } from './boot'
import '@/ui/styles/service.scss'
// In the browser these come with the frame, once: else every page, and each page that stands in for it, brings its own copy.
import '@/features/session/components/session-warning'
import './error'

// No title here: it would come before the title that each page prints for itself, and win.
export const metadata: Metadata = { robots: { index: false, follow: false } }

export const viewport: Viewport = { themeColor: '#005eb8', viewportFit: 'cover' }

/** The frame of every page. The script changes the body's class before React sees it, hence the suppression. */
export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en-GB">
      <body suppressHydrationWarning>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: boot }} />
        <SkipLink />
        {readSettings().training && <TrainingBanner />}
        {children}
        <NhsInit />
      </body>
    </html>
  )
}
