/** What the code names of this feature are called on every screen, in history and in the audit log. Joined in `i18n/words.ts`. */
export const staffWords = {
  nb: {
    entity: { staff: 'Konto', roleGrant: 'Rolle', keySlot: 'Nøkkel' },
    field: {
      staff: {
        email: 'E-post',
        name: 'Navn',
        roles: 'Roller',
        active: 'Åpen eller stengt',
        slotId: 'Nøkkel',
        mustChangePassphrase: 'Må bytte passfrase',
        ringsClosed: 'Lukkede ringer stengt',
        createdAt: 'Laget',
      },
      roleGrant: {
        staffId: 'Konto',
        role: 'Rolle',
        proposedBy: 'Foreslått av',
        proposedAt: 'Foreslått',
        outcome: 'Utfall',
        decidedBy: 'Avgjort av',
        decidedAt: 'Avgjort',
      },
      keySlot: { publicKey: 'Offentlig nøkkel', kind: 'Slag' },
    },
    command: {
      staff: {
        create: 'Laget konto',
        update: 'Endret konto',
        deactivate: 'Stengte konto',
        resetPassphrase: 'Satte ny passfrase',
        decideRole: 'Avgjorde rolle',
        decideRoleWithRecoveryKey: 'Bekreftet rolle med gjenopprettingsnøkkel',
        confirmReset: 'Bekreftet tilbakestilt passfrase',
      },
    },
  },
  en: {
    entity: { staff: 'Account', roleGrant: 'Role', keySlot: 'Key' },
    field: {
      staff: {
        email: 'E-mail',
        name: 'Name',
        roles: 'Roles',
        active: 'Open or closed',
        slotId: 'Key',
        mustChangePassphrase: 'Must change passphrase',
        ringsClosed: 'Closed rings shut',
        createdAt: 'Made',
      },
      roleGrant: {
        staffId: 'Account',
        role: 'Role',
        proposedBy: 'Proposed by',
        proposedAt: 'Proposed',
        outcome: 'Outcome',
        decidedBy: 'Decided by',
        decidedAt: 'Decided',
      },
      keySlot: { publicKey: 'Public key', kind: 'Kind' },
    },
    command: {
      staff: {
        create: 'Made an account',
        update: 'Changed an account',
        deactivate: 'Closed an account',
        resetPassphrase: 'Set a new passphrase',
        decideRole: 'Decided a role',
        decideRoleWithRecoveryKey: 'Confirmed a role with the recovery key',
        confirmReset: 'Confirmed a reset passphrase',
      },
    },
  },
} as const;
