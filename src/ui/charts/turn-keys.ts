import type { KeyboardEvent as KeyPress } from 'react'

/** In a chart whose places lie below each other, recharts takes the left arrow for the next mark and knows no up or down. */
const turned: Readonly<Record<string, string>> = {
  ArrowDown: 'ArrowLeft',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowRight',
  ArrowLeft: 'ArrowRight',
}

/** Hands recharts the key that goes where the person wants: down and right to the next mark, up and left to the one before. */
export function turnKeys(press: KeyPress) {
  const key = press.isTrusted ? turned[press.key] : undefined
  if (!key) return
  press.preventDefault()
  press.stopPropagation()
  press.target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}
