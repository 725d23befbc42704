import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const SAID = `
  const { openProcessLog, takeOverOutput, endOnUncaught } = await import('./scripts/lib/log.mjs')
  const log = openProcessLog('web', { DATABASE_URL: 'postgresql://a:b@c/d' })
  takeOverOutput(log)
  endOnUncaught(log)
  console.error('Canary', new Error('Canary'))
  console.log('Canary'); console.warn(['Canary']); console.dir({ Canary: 1 })
  process.emitWarning('Canary')
  setTimeout(() => { throw Object.assign(new Error('Canary'), { code: 'E_LAST' }) }, 20)
`

test('a process says nothing but lines of its log, its last words too', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', SAID], {
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).not.toContain('Canary')
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; level: string; code?: string; stack?: string[] })
  // What was merely said, as the framework does when it begins, is for whoever asks for it.
  expect(lines.map(({ event }) => event)).toEqual(['error', 'said', 'warning', 'uncaught'])
  expect(lines[1]).toMatchObject({ level: 'warn', stack: [expect.stringContaining('eval')] })
  expect(lines.at(-1)?.code).toBe('E_LAST')
  expect(status).toBe(1)
})
