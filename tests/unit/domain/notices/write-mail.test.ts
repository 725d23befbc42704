import { expect, test } from 'vitest'
import { type NoticeKindName, kindOf, noticeKinds } from '@/domain/notices/kinds'
import { writeMail } from '@/domain/notices/write-mail'

const FRAME = {
  service: 'Specialist pain quality returns',
  name: 'Alix Abbery',
  link: 'https://returns.example/returns/ZZ1-2026-27-Q2',
  choices: 'https://returns.example/account/notices',
  contact: 'the service desk, 0300 123 4567',
}
/** Every fact that any kind may ask for; none of them was removed. */
const FACTS = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (name === 'removed' ? undefined : `{${String(name)}}`) },
)
const all = Object.keys(noticeKinds) as NoticeKindName[]

/** What a reader of the HTML reads: its text, with the address after the words of each link. */
const readHtml = (html: string) =>
  html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2:\n$1')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

test.each(all)('%s says the same in plain text and in HTML', (kind) => {
  const mail = writeMail(kindOf(kind).words(FACTS), FRAME)
  expect(readHtml(mail.html)).toEqual(mail.text.split('\n').filter(Boolean))
  expect(mail.text).toContain(FRAME.link)
  expect(mail.subject).not.toMatch(/undefined|\n/)
})

test('whatever is switched off at one page says where', () => {
  const words = kindOf('period-opened').words(FACTS)
  expect(writeMail(words, FRAME).text).toContain(FRAME.choices)
  expect(writeMail(words, { ...FRAME, choices: null }).text).toContain('about your account')
})

test('a name is text, in the subject and in the HTML', () => {
  const words = kindOf('period-opened').words({
    period: 'Quarter 2',
    deadline: '11 November 2026',
    provider: 'Pain & "Sons"\r\nBcc: all@else.example <script>',
  })
  const mail = writeMail(words, { ...FRAME, name: '<b>Alix</b>' })
  expect(mail.html).not.toMatch(/<script>|<b>/)
  expect(mail.subject).not.toMatch(/[\r\n]/)
})

test('nobody is told of a contact that was not set', () => {
  expect(writeMail(kindOf('test').words(FACTS), { ...FRAME, contact: '' }).text).toContain('gatekeeper')
})
