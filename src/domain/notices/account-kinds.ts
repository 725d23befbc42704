import { ofAccount, withSecret } from './notice-kind'

/** What somebody is told about their account. None of it can be switched off. */
export const accountKinds = {
  /** `role`: its name; `organisation`: whose; `by`: who invites; `until`: when the link ends. */
  invitation: withSecret<'role' | 'organisation' | 'by' | 'until'>({
    name: 'You are invited',
    goesTo: 'whoever is invited',
    words: ({ role, organisation, by, until }) => ({
      subject: 'You are invited to make an account',
      says: [
        `${by} invites you to this service as: ${role}, ${organisation}.`,
        `Make your account with the link below. It works once, until ${until}. Do not pass it on: whoever opens it takes your place.`,
        'If you do not know what this is about, do nothing. Nothing happens without you.',
      ],
      link: 'Make your account',
    }),
  }),
  /** `until`: when the link ends. */
  'passphrase-reset': withSecret<'until'>({
    name: 'A new passphrase is asked for',
    goesTo: 'whose account it is',
    words: ({ until }) => ({
      subject: 'Choose a new passphrase',
      says: [
        'Somebody asked for a new passphrase for your account.',
        `Choose it with the link below. It works once, until ${until}.`,
        'If it was not you, do nothing: your passphrase stays as it is.',
      ],
      link: 'Choose a new passphrase',
    }),
  }),
  /** `when`: the moment. */
  'passphrase-changed': ofAccount<'when'>({
    name: 'Your passphrase is changed',
    goesTo: 'whose account it is',
    words: ({ when }) => ({
      subject: 'Your passphrase was changed',
      says: [
        `The passphrase of your account was changed on ${when}.`,
        'If it was not you, ask for a new passphrase at once and tell whoever runs the service.',
      ],
      link: 'See your account',
    }),
  }),
  /** `by`: who did it; `when`: the moment. */
  'factor-reset': ofAccount<'by' | 'when'>({
    name: 'Your second factor is taken off',
    goesTo: 'whose account it is',
    words: ({ by, when }) => ({
      subject: 'Your second factor was taken off',
      says: [
        `${by} took the second factor off your account on ${when}. You set up a new one when you next sign in.`,
        'If you did not ask for that, tell whoever runs the service at once.',
      ],
      link: 'Sign in',
    }),
  }),
  /** `change`: `given`, `changed` or `ended`; `role` and `organisation`: which; `by`: who did it; `when`: from which day on. */
  'role-changed': ofAccount<'change' | 'role' | 'organisation' | 'by' | 'when'>({
    name: 'Your roles change',
    goesTo: 'whose role it is',
    words: ({ change, role, organisation, by, when }) => ({
      subject: change === 'ended' ? 'A role of yours ends' : 'Your roles have changed',
      says: [
        `Your role as ${role}, ${organisation}, was ${change} by ${by}, from ${when}.`,
        'If that is not right, ask them, or whoever runs the service.',
      ],
      link: 'See your account',
    }),
  }),
  /** `device`: what it said it was; `when`: the moment. */
  'new-device': ofAccount<'device' | 'when'>({
    name: 'You sign in on a new device',
    goesTo: 'whose account it is',
    words: ({ device, when }) => ({
      subject: 'Your account was used on a new device',
      says: [
        `Somebody signed in to your account on ${when}, on a device that it was not used on before: ${device}.`,
        'If it was you, there is nothing to do. If not, change your passphrase at once: that ends all sessions.',
      ],
      link: 'See where you are signed in',
    }),
  }),
  /** `when`: the moment. */
  'identity-linked': ofAccount<'when'>({
    name: 'Your account is linked to single sign-on',
    goesTo: 'whose account it is',
    words: ({ when }) => ({
      subject: 'Your account can be opened by single sign-on',
      says: [
        `On ${when} your account was linked to who you are at your organisation\u2019s provider: it can be opened there from now on.`,
        'If it was not you, tell whoever runs the service at once.',
      ],
      link: 'See your account',
    }),
  }),
  /** `by`: who asked; `when`: the moment. */
  test: ofAccount<'by' | 'when'>({
    name: 'A test of the mail',
    goesTo: 'the administrator who asks for it',
    words: ({ by, when }) => ({
      subject: 'A test of the mail of this service',
      says: [`${by} asked for this test on ${when}. It arrived, so mail can be sent.`],
      link: 'See the outbox',
    }),
  }),
  /** `day`: as at which; `file`: its name; `digest`: its SHA-256; `chains` and `events`: how many. */
  'audit-heads': ofAccount<'day' | 'file' | 'digest' | 'chains' | 'events'>({
    name: 'The heads of the audit trail are published',
    goesTo: 'auditors, each Monday',
    words: ({ day, file, digest, chains, events }) => ({
      subject: `Keep this: heads of the audit trail, ${day}`,
      says: [
        `How ${chains} with ${events} ended on ${day} is published in ${file}. The SHA-256 of that file is ${digest}.`,
        'Keep this message. Whoever verifies the audit trail later is told the same digest, if the file and the trail are as they were.',
      ],
      link: 'Read the audit trail',
    }),
  }),
}
