import { InsetText } from '@/ui/inset-text'

const notes: Record<string, readonly [string, string]> = {
  time: [
    'Your session has ended.',
    'That happens after 30 minutes without use, after 12 hours, and when your role changes. What you saved is still there: sign in again to go on.',
  ],
  'sign-out': ['You have signed out.', 'If you share this computer, close the browser too.'],
  role: ['You have taken up your role.', 'Sign in again to use it.'],
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
