import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseSettings } from '@/server/env'
import { readStartSettings, workerProblems } from '../../../scripts/start/start-settings.mjs'
import { CERTIFICATE_FILE } from '../../support/mail-server'

const folder = mkdtempSync(path.join(tmpdir(), 'file-settings-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const at = (name: string) => path.join(folder, name)
writeFileSync(at('list.txt'), 'three blind mice\n')
writeFileSync(at('large.txt'), '')
truncateSync(at('large.txt'), 100_000_001)

const COMPLETE = {
  DATABASE_URL: 'postgresql://assurance_app:a@localhost/assurance',
  DATABASE_WORKER_URL: 'postgresql://assurance_worker:w@localhost/assurance',
  APP_ORIGIN: 'https://returns.example.nhs.uk',
  APP_SECRET: '7ZkQv0mT2xWc9LrB4nYpJ8dHs3FgUaEi',
}

test('files that can be read are taken', () => {
  const given = { ...COMPLETE, SMTP_CA_FILE: CERTIFICATE_FILE, KNOWN_PASSPHRASES_FILE: at('list.txt') }
  expect([readStartSettings(given).problems, workerProblems(given)]).toEqual([[], []])
  expect(parseSettings(given)).toMatchObject({
    smtpCaFile: CERTIFICATE_FILE,
    knownPassphrasesFile: at('list.txt'),
  })
})

test.each([
  ['KNOWN_PASSPHRASES_FILE', 'none.txt', ' (ENOENT)'],
  ['KNOWN_PASSPHRASES_FILE', '', ''],
  ['KNOWN_PASSPHRASES_FILE', 'large.txt', ''],
  ['SMTP_CA_FILE', 'none.pem', ' (ENOENT)'],
  ['SMTP_CA_FILE', '', ' (EISDIR)'],
])('%s that names "%s" refuses the start of everything, with a sentence', (name, file, why) => {
  const sentence = new RegExp(`^${name} must be the path of .* that this service may read, and .* is none`)
  for (const problems of [
    readStartSettings({ [name]: at(file) }).problems,
    readStartSettings({ ...COMPLETE, [name]: at(file) }).problems,
    workerProblems({ ...COMPLETE, [name]: at(file) }),
  ]) {
    expect(problems).toEqual([expect.stringMatching(sentence)])
    expect(problems[0]).toContain(`${at(file)} is none${why}`)
  }
  expect(() => parseSettings({ ...COMPLETE, [name]: at(file) })).toThrow(`${name} must be the path of`)
})

test('a file that holds no certificate vouches for no mail server', () => {
  expect(readStartSettings({ SMTP_CA_FILE: at('list.txt') }).problems).toEqual([
    expect.stringContaining(`SMTP_CA_FILE must be the path of a PEM file that this service may read`),
  ])
})
