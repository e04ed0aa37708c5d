/** Being there at all: making a database, signing in, locking, and hearing what changed. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { emailSchema, organisationNumberSchema } from '../numbers/schemas.ts';
import { sessionProcedure } from '../procedure.ts';
import { passphraseSchema, roleSchema } from '../staff/model.ts';

/** What the profile holds: nothing yet, a database nobody has opened, or an open one. */
export const PROFILE_STATES = ['empty', 'locked', 'open'] as const;

export const whoamiSchema = z.object({
  staffId: idSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  organisationName: z.string(),
  idleMinutes: z.number().int(),
  mustChangePassphrase: z.boolean(),
  ringsClosed: z.boolean(),
  /** This machine can keep a secret, so a slot can be bound to it. */
  deviceCanSeal: z.boolean(),
  /** The account opens on this machine only. */
  deviceBound: z.boolean(),
  /** Demo data: the screen says so everywhere. */
  demo: z.boolean(),
  /** The clock of the machine stands behind the last line of the log. */
  clockBehind: z.boolean(),
  /** What the check of the audit log found at unlock; null when all is well. */
  auditFault: z.string().nullable(),
});
export type Whoami = z.infer<typeof whoamiSchema>;

const founderSchema = z.strictObject({ name: lineSchema(120), email: emailSchema, passphrase: passphraseSchema });

/** An event of the changes stream: which entities changed (ids for single rows), progress of a job, or the session's end. */
export const changeEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), entities: z.array(z.string()) }),
  z.object({
    type: z.literal('progress'),
    job: idSchema,
    stage: z.string(),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
  z.object({ type: z.literal('locked') }),
]);
export type ChangeEvent = z.infer<typeof changeEventSchema>;

export const sessionContract = {
  state: sessionProcedure('nobody')
    .input(z.strictObject({}))
    .output(
      z.object({
        profile: z.enum(PROFILE_STATES),
        signedIn: z.boolean(),
        version: z.string(),
        waitSeconds: z.number().int(),
      }),
    ),
  /** Makes the database. The recovery key is in the answer and nowhere else. */
  setUp: sessionProcedure('nobody')
    .input(
      z.strictObject({
        organisationName: lineSchema(200),
        organisationNumber: organisationNumberSchema.nullable().default(null),
        administrator: founderSchema.extend({ alsoOffice: z.boolean().default(false) }),
        /** The first holders of the roles that later need a second person. */
        privacyOfficer: founderSchema.nullable().default(null),
        headOfLegal: founderSchema.nullable().default(null),
      }),
    )
    .output(z.object({ recoveryKey: z.string() })),
  /** Makes a database of made-up people with one account per role, all with this passphrase. */
  setUpDemo: sessionProcedure('nobody')
    .input(
      z.strictObject({
        passphrase: passphraseSchema,
        people: z.number().int().min(1).max(1_000_000).default(2000),
        seed: z.number().int().default(1),
        job: idSchema.optional(),
      }),
    )
    .output(
      z.object({ recoveryKey: z.string(), accounts: z.array(z.object({ email: z.string(), role: roleSchema })) }),
    ),
  signIn: sessionProcedure('nobody')
    .input(z.strictObject({ email: z.string().max(320, 'tooLong'), passphrase: passphraseSchema }))
    .output(whoamiSchema),
  /** The same as signing in, for the person who is locked out of the screen. */
  unlock: sessionProcedure('nobody')
    .input(z.strictObject({ email: z.string().max(320, 'tooLong'), passphrase: passphraseSchema }))
    .output(whoamiSchema),
  lock: sessionProcedure('nobody').input(z.strictObject({})).output(z.object({})),
  whoami: sessionProcedure('signed-in').input(z.strictObject({})).output(whoamiSchema),
  changePassphrase: sessionProcedure('signed-in')
    .input(
      z.strictObject({
        current: passphraseSchema,
        next: passphraseSchema,
        /**
         * Whether the account's slot is sealed to this machine as well; refused where the machine keeps no secrets. Without it the account
         * stays as it is.
         */
        bindToDevice: z.boolean().optional(),
      }),
    )
    .output(z.object({})),
  /** Tells that the person is at work, so that the idle lock waits. */
  touch: sessionProcedure('signed-in').input(z.strictObject({})).output(z.object({})),
  /** Ends a running job of this session. */
  cancelJob: sessionProcedure('signed-in')
    .input(z.strictObject({ job: idSchema }))
    .output(z.object({})),
  changes: sessionProcedure('signed-in').input(z.strictObject({})).output(eventIterator(changeEventSchema)),
};
