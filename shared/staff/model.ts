/** Accounts of the people who use the program. */
import { z } from 'zod';
import { idSchema, lineSchema, momentSchema } from '../fields.ts';
import { emailSchema } from '../numbers/schemas.ts';
import { ROLES } from '../roles.ts';

export const roleSchema = z.enum(ROLES, { error: 'invalid' });

/** A passphrase as typed. Its strength is judged where it is set. */
export const passphraseSchema = z
  .string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid') })
  .min(1, 'required')
  .max(500, 'tooLong');

/** The roles of an account, each once. */
export const rolesSchema = z
  .array(roleSchema)
  .max(ROLES.length, 'tooLong')
  .transform((roles) => [...new Set(roles)]);

export const newStaffSchema = z.strictObject({
  name: lineSchema(120),
  email: emailSchema,
  roles: rolesSchema,
  /** The first passphrase; the person is asked to choose another at the first sign-in. */
  passphrase: passphraseSchema,
});

export const staffSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  /** Roles that wait for a second person. */
  pendingRoles: z.array(roleSchema),
  active: z.boolean(),
  mustChangePassphrase: z.boolean(),
  /** The passphrase was reset by somebody else: closed rings stay shut until the head of legal confirms. */
  ringsClosed: z.boolean(),
  createdAt: momentSchema,
});
export type StaffMember = z.infer<typeof staffSchema>;

export const roleGrantSchema = z.object({
  id: idSchema,
  staffId: idSchema,
  staffName: z.string(),
  role: roleSchema,
  proposedByName: z.string(),
  proposedAt: momentSchema,
  /** False where the asker proposed it, is the one it is for, or is an administrator. */
  mayDecide: z.boolean(),
});
