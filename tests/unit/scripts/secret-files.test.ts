import { expect, test } from 'vitest'
import { takeSecretFiles } from '../../../scripts/lib/secret-files.mjs'

const files: Record<string, string> = {
  '/run/app': 'the secret\n',
  '/run/db': 'postgresql://a:b@localhost/c',
}
const read = (file: string) => {
  const text = files[file]
  if (text === undefined) throw new Error(`ENOENT: ${file}`)
  return text
}

test('a secret is read from the file that is named for it, and the name of the file goes no further', () => {
  const env: Record<string, string | undefined> = {
    APP_SECRET_FILE: '/run/app',
    DATABASE_URL_FILE: '/run/db',
  }
  takeSecretFiles(env, read)
  expect(env).toEqual({ APP_SECRET: 'the secret', DATABASE_URL: files['/run/db'] })
})

test('what cannot be read, is empty or is given twice is refused, all at once and without the secret', () => {
  const env = {
    ...{ APP_SECRET: 'hidden', APP_SECRET_FILE: '/run/app' },
    ...{ DATABASE_URL_FILE: '/run/gone', SMTP_URL_FILE: '/run/empty' },
  }
  const refused = () => takeSecretFiles(env, (file) => (file === '/run/empty' ? ' \n' : read(file)))
  expect(refused).toThrow(/APP_SECRET is given, and APP_SECRET_FILE too/)
  expect(refused).toThrow(/DATABASE_URL_FILE: ENOENT: \/run\/gone/)
  expect(refused).toThrow(/SMTP_URL_FILE: .*empty/)
  expect(refused).not.toThrow(/hidden/)
})

test('a setting that is no secret has no file', () => {
  const env = { PORT_FILE: '/run/app' }
  takeSecretFiles(env, read)
  expect(env).toEqual({ PORT_FILE: '/run/app' })
})
