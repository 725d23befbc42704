import { InsetText } from '@/ui/inset-text'

const notes: Record<string, readonly [string, string]> = {
  time: [
    'Your session has ended.',
    'That happens after 30 minutes without use, after 12 hours, and when your role changes. What you saved is still there: sign in again to go on.',
  ],
  'sign-out': ['You have signed out.', 'If you share this computer, close the browser too.'],
  role: ['You have taken up your role.', 'Sign in again to use it.'],
  'given-up': ['You have given up that role, and its rights.', 'Sign in again to use what you still have.'],
  half: [
    'That took too long.',
    'Ten minutes after your passphrase a code is asked for no more. Sign in again.',
  ],
  chosen: [
    'Your passphrase is changed.',
    'You were signed out everywhere. Sign in with the new one; a code is asked for as before.',
  ],
  'too-many': [
    'Your session was ended, because you have signed in elsewhere since.',
    'Nobody has more than ten sessions at a time: the oldest ends. What you saved is still there: sign in again to go on.',
  ],
  'by-owner': [
    'This session was ended from your account page.',
    'If that was not you, change your passphrase.',
  ],
  'by-administrator': [
    'An administrator ended your session.',
    'What you saved is still there: sign in again to go on.',
  ],
  'passphrase-changed': [
    'Your passphrase was changed, which ends all sessions.',
    'If that was not you, choose a new one at once.',
  ],
  'factor-changed': [
    'Your second factor was changed, which ends all sessions.',
    'If that was not you, tell whoever runs the service at once.',
  ],
  invitation: [
    'Your account is ready.',
    'Sign in with the email address of your invitation and the passphrase that you chose.',
  ],
}

/** Why somebody is at the sign-in page, where the address says so. */
export function SessionNote({ ended }: { ended: string | undefined }) {
  const note = ended !== undefined && Object.hasOwn(notes, ended) ? notes[ended] : undefined
  if (!note) return null
  const [title, advice] = note
  return (
    <InsetText>
      <p>
        <strong>{title}</strong> {advice}
      </p>
    </InsetText>
  )
}
