import { expect, test } from 'vitest'
import { findPassphraseFault } from '@/operations/passphrase-faults'

const owner = {
  email: 'robin.ashdown@zz1.example',
  name: 'Robin Ashdown',
  organisation: 'Fenwick Hospitals NHS Foundation Trust',
}
const fault = (passphrase: string) => findPassphraseFault(passphrase, owner)

test.each([
  'four wandering teapots sing',
  'vT9#kq2Lw!xz',
  'étoile filante du matin',
  '日本語のとても長い合言葉です',
  'teapot summer lantern',
  'two pain clinics and a teapot',
  'k'.repeat(250) + 'adgj',
])('takes %s', (passphrase) => expect(fault(passphrase)).toBeNull())

test.each([
  ['nothing', '', 'Enter a passphrase'],
  ['eleven characters', 'abKdefwhixk', '12 characters or more'],
  ['characters that only look like twelve', '👩‍⚕️a', '12 characters or more'],
  ['more than 256', 'adgj'.repeat(64) + 'x', '256 characters or fewer'],
  ['the person’s name', 'robin and 3 hats', 'your name or email'],
  ['the name in other signs', 'R0B1N and 3 hats', 'your name or email'],
  ['the address', 'my zz1 ashdown!!', 'your name or email'],
  ['the commonest word', 'password1234', 'too easy'],
  ['the commonest word, dressed up', 'P@ssw0rd!!2026', 'too easy'],
  ['two common words', 'NHSpassword2026', 'too easy'],
  ['this service’s own words', 'specialist pain quality', 'too easy'],
  ['a row of keys', 'qwertyuiop123', 'too easy'],
  ['the alphabet', 'abcdefghijklm', 'too easy'],
  ['figures in a row', '1234567890123', 'too easy'],
  ['one character', 'aaaaaaaaaaaaaa', 'too easy'],
  ['a date', '12-12-2026 1234', 'too easy'],
  ['a word of the specification and a year', 'neuromodulation2026', 'too easy'],
  ['two of them, dressed up, and two years', 'C0rd0tomy & Explantation 1984-2026', 'too easy'],
  ['a title of the specification', 'Quality of life in pain 2026', 'too easy'],
  ['the name of the organisation and a year', 'Fenwick Hospitals 2026!', 'too easy'],
  ['a space pasted behind', 'four wandering teapots sing ', 'begin or end with a space'],
  ['a character that nobody sees', 'four wandering\u200b teapots sing', 'nobody sees'],
  ['200,000 characters', 'adgj'.repeat(50_000), '256 characters or fewer'],
  ['the passphrase of the demonstration', 'three quiet harbours', 'too easy'],
])('refuses %s', (_, passphrase, message) => expect(fault(passphrase)).toContain(message))
