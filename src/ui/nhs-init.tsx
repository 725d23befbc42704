'use client'

import { useEffect } from 'react'

type NhsModule = new (root: HTMLElement) => unknown

const modules: Record<string, () => Promise<NhsModule>> = {
  'nhsuk-header': async () => (await import('nhsuk-frontend/dist/nhsuk/components/header/header.mjs')).Header,
  'nhsuk-button': async () => (await import('nhsuk-frontend/dist/nhsuk/components/button/button.mjs')).Button,
  'nhsuk-password-input': async () =>
    (await import('nhsuk-frontend/dist/nhsuk/components/password-input/password-input.mjs')).PasswordInput,
  'nhsuk-scroll': async () => (await import('nhsuk-frontend/dist/nhsuk/components/scroll/scroll.mjs')).Scroll,
}

/** Wakes the NHS design system's scripts for what is on the page, now and whenever React adds more. */
export function NhsInit() {
  useEffect(() => {
    let frame = 0
    const wakeSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(wakeAll)
    }
    const observer = new MutationObserver(wakeSoon)
    observer.observe(document.body, { childList: true, subtree: true })
    wakeAll()
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [])
  return null
}

function wakeAll() {
  for (const [name, load] of Object.entries(modules)) {
    const asleep = document.querySelectorAll<HTMLElement>(`[data-module="${name}"]:not([data-${name}-init])`)
    if (asleep.length > 0) void wake(name, load, asleep)
  }
}

/** Everything works without these scripts, so one that fails to load or to start is left alone. */
async function wake(name: string, load: () => Promise<NhsModule>, asleep: NodeListOf<HTMLElement>) {
  const Module = await load().catch(() => undefined)
  if (!Module) return
  for (const root of asleep) {
    if (!root.isConnected || root.hasAttribute(`data-${name}-init`)) continue
    try {
      new Module(root)
    } catch {
      root.setAttribute(`data-${name}-init`, 'failed')
    }
  }
}
