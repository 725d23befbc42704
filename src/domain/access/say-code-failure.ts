import { sayCount } from '../say-count'

/** Why a code was not taken. */
export type CodeFailure =
  | { readonly kind: 'empty' | 'no-code' | 'wrong' | 'used' | 'unreadable' }
  | { readonly kind: 'locked'; readonly waitMinutes: number }

/** The same words wherever a code is asked for. */
export function sayCodeFailure(failure: CodeFailure): string {
  switch (failure.kind) {
    case 'empty':
      return 'Enter the code that your authenticator app shows'
    case 'no-code':
      return 'A code is six digits, like 123 456, or one of your recovery codes, like ab2cd-ef3gh'
    case 'wrong':
      return 'The code is not right. Enter the one that your authenticator app shows now, or a recovery code that you have not used'
    case 'used':
      return 'This code was used already. Wait until your app shows the next one, and enter that'
    case 'unreadable':
      return 'Your authenticator app has to be set up anew, because the secret of the service is another one. Ask an administrator to help you to sign in'
    case 'locked':
      return `Too many wrong codes. Wait ${sayCount(failure.waitMinutes, 'minute')}, then try again`
  }
}
