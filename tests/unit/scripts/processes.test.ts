import { expect, test } from 'vitest'
import { findNodeProblem } from '../../../scripts/lib/check-node.mjs'
import { identityOf, isStillRunning } from '../../../scripts/lib/processes.mjs'
import { readUsers } from '../../../scripts/postgres/unprivileged.mjs'

test('a process is known by its number and its beginning', () => {
  const here = { pid: process.pid, identity: identityOf(process.pid) }
  expect(isStillRunning(here)).toBe(true)
  expect(isStillRunning(null)).toBe(false)
})

test.skipIf(process.platform === 'win32')(
  'a number that is somebody else’s by now is not the process',
  () => {
    expect(isStillRunning({ pid: process.pid, identity: 'an earlier beginning' })).toBe(false)
  },
)

test.each(['18.20.0', '20.18.3', '16.0.0'])('Node %s is refused in plain words', (version) => {
  expect(findNodeProblem(version)).toContain(version)
})

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(findNodeProblem(version)).toBeNull()
})

test('users are read from lines of passwd, whatever else is there', () => {
  const text = 'root:x:0:0:root:/root:/bin/bash\n\n# note\nnobody:x:65534:65533::/:/sbin/nologin\n'
  expect(readUsers(text)).toContainEqual({ name: 'nobody', uid: 65534, gid: 65533 })
  expect(readUsers(text)).toHaveLength(2)
})
