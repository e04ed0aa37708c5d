/** What can be asked about accounts. Slots of the keyring are made and dropped along the way, so these are the session's own work. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { command, query, sessionProcedure } from '../procedure.ts';
import { newStaffSchema, passphraseSchema, roleGrantSchema, roleSchema, rolesSchema, staffSchema } from './model.ts';

const staff = { entity: 'staff' } as const;
const changed = z.object({ changeId: idSchema });

export const staffContract = {
  list: query({ ...staff, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(staffSchema) })),
  create: sessionProcedure([{ ...staff, action: 'create' }])
    .input(newStaffSchema)
    .output(changed.extend({ id: idSchema, pendingRoles: z.array(roleSchema) })),
  update: command({ ...staff, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: z.strictObject({ name: lineSchema(120), roles: rolesSchema }).partial(),
      }),
    )
    .output(changed.extend({ pendingRoles: z.array(roleSchema) })),
  /** Closes an account, drops its key slot and changes the data key. */
  deactivate: sessionProcedure([{ ...staff, action: 'change' }])
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Gives an account a new passphrase. Needs the recovery key; changes the data key; closes the person's rings until confirmed. */
  resetPassphrase: sessionProcedure([{ ...staff, action: 'change' }])
    .input(z.strictObject({ id: idSchema, passphrase: passphraseSchema, recoveryKey: z.string().max(200, 'tooLong') }))
    .output(changed),
  roleGrants: query({ entity: 'roleGrant', action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(roleGrantSchema) })),
  decideRole: command({ entity: 'roleGrant', action: 'decide' })
    .input(z.strictObject({ id: idSchema, outcome: z.enum(['confirmed', 'declined'], { error: 'invalid' }) }))
    .output(changed),
  /** Decides a waiting role with the recovery key, while nobody is there yet who could be the second person. */
  decideRoleWithRecoveryKey: sessionProcedure([{ ...staff, action: 'change' }])
    .input(z.strictObject({ id: idSchema, recoveryKey: z.string().max(200, 'tooLong') }))
    .output(changed),
  /** Opens the closed rings again for an account whose passphrase another person reset. For the head of legal. */
  confirmReset: command({ entity: 'roleGrant', action: 'decide' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
};
