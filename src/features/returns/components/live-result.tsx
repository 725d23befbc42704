'use client'

import { useEffect, useRef, useState } from 'react'
import type { ResultView } from '../section-view'

/** So long nobody types before the result is said. */
const PAUSE = 400

/** What the figures come to: as stored when the page is drawn, and again as they are typed. */
export function LiveResult({ result }: { result: ResultView }) {
  const output = useRef<HTMLOutputElement>(null)
  const [said, say] = useState(result.said)
  useEffect(() => {
    const form = output.current?.form
    if (!form) return
    let timer = 0
    const listen = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void workOut(form, result).then(say, () => say(null)), PAUSE)
    }
    // Somebody may have typed before this script came.
    if (form.dataset['typed'] === 'yes') listen()
    form.addEventListener('input', listen)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', listen)
    }
  }, [result])
  return (
    <output className="app-live-result" ref={output} htmlFor={result.boxes.map(({ id }) => id).join(' ')}>
      {said && `Result: ${said}`}
    </output>
  )
}

/** The words come only when somebody types: a page that is only read does not load them. */
async function workOut(form: HTMLFormElement, { kind, boxes }: ResultView): Promise<string | null> {
  const typed = boxes.map(({ field, id, filledFrom }): [string, string[]] => [
    field,
    [id, filledFrom].map((name) => (name ? textIn(form, name) : '')),
  ])
  const { sayTypedResult } = await import('@/domain/returns/say-line-result')
  return sayTypedResult(kind, Object.fromEntries(typed))
}

function textIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement ? control.value : ''
}
