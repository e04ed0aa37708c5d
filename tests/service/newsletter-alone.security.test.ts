/**
 * Somebody who subscribes without being a member is in no answer of any procedure but those of the newsletter, whichever there are: every
 * one is asked, as every role, with inputs made from its own schema out of the ids, the beginnings of the name and of the address.
 */
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, PROCEDURES } from '../../shared/contract.ts';
import { ROLES, type Role } from '../../shared/roles.ts';
import { aWorld, type World } from './world.ts';

/** The whole of the name and the address, which no input holds: what an answer shows of them it has read. */
const SECRET = /qxvalborg|qxutenfor/iu;
/** What a search of theirs begins with. */
const TYPED = ['qxval', 'qxuten', ''];

let world: World;
let ids: string[];
beforeAll(async () => {
  world = await aWorld({ people: 5 });
  const office = await world.as('office');
  const { items } = await office.newsletter.publications({});
  const letter = items.find(({ kind }) => kind === 'newsletter');
  const publicationId = letter?.id ?? '';
  const textVersionId = letter?.texts[0]?.id ?? '';
  const subscriber = { publicationId, textVersionId, email: 'qxvalborg@qxutenfor.test', name: 'Qxvalborg Qxutenfor' };
  const { id } = await office.newsletter.subscribe({ ...subscriber, channel: 'email' });
  const frozen = await office.newsletter.freezeIssue({ publicationId, title: 'Prøve', format: 'csv' });
  expect(SECRET.test(Buffer.from(frozen.contentBase64, 'base64').toString())).toBe(true);
  ids = [id, publicationId, frozen.issueId];
});
afterAll(() => world.close());

const walked = PROCEDURES.filter(({ meta }) => meta.kind !== 'session');

test('what is looked for is found where it may be', async () => {
  const found = await answers('office', ({ name }) => name === 'newsletter.subscribers');
  expect(found.some(({ answer }) => SECRET.test(answer))).toBe(true);
});

test('nearly all accept an input that is made for them, so that they are asked and do not only refuse', () => {
  const without = walked.filter(({ name }) => inputsFor(name).length === 0).map(({ name }) => name);
  expect([without.length < walked.length / 20, without]).toEqual([true, without]);
});

describe.each(ROLES)('as %s', (role) => {
  test('nothing but the newsletter answers it', async () => {
    const found = await answers(role, ({ name }) => !name.startsWith('newsletter.'));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ answer }) => SECRET.test(answer)).map(({ asked }) => asked)).toEqual([]);
  });
});

type Asked = { asked: string; answer: string };

async function answers(role: Role, which: (procedure: { name: string }) => boolean): Promise<Asked[]> {
  const seat = await world.seatOf(role);
  const found: Asked[] = [];
  for (const { name } of walked.filter(which)) {
    for (const input of inputsFor(name)) {
      const answer = await world.service
        .call(seat, name, input)
        .catch((error: unknown) => ({ refused: String(error), details: Object(error).details }));
      // Files come as base64: what they hold is looked through as well.
      const text = JSON.stringify(answer ?? null);
      const files = [...text.matchAll(/"contentBase64":"([^"]*)"/gu)].map(([, file = '']) =>
        Buffer.from(file, 'base64').toString(),
      );
      found.push({ asked: `${name} ${JSON.stringify(input)}`, answer: [text, ...files].join('\n') });
    }
  }
  return found;
}

/** Inputs that the schema of a procedure accepts: the least it asks for and all it takes, with every id and every beginning. */
function inputsFor(name: string): unknown[] {
  const schema = schemaOf(name);
  if (!schema) return [{}];
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described;
  // What it asks for; each other field by itself, since some exclude each other; and all of them.
  const takes: Given['take'][] = ['least', 'all', ...Object.keys(described.properties ?? {})];
  const made = TYPED.flatMap((typed) =>
    ids.flatMap((id) => takes.map((take) => madeOf(described, { id, typed, take }))),
  );
  // As the contract hands it on: what is not given is filled in.
  const accepted = made.flatMap((input) => {
    const read = schema.safeParse(input);
    return read.success ? [read.data] : [];
  });
  return [...new Map(accepted.map((input) => [JSON.stringify(input), input])).values()];
}

function schemaOf(name: string): z.ZodType | undefined {
  const at = name.split('.').reduce<unknown>((group, part) => (group as Record<string, unknown>)[part], contract);
  return isContractProcedure(at) ? (at['~orpc'].inputSchema as z.ZodType | undefined) : undefined;
}

type Described = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Described[];
  oneOf?: Described[];
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  default?: unknown;
};
type Given = { id: string; typed: string; take: string };

function madeOf(of: Described, given: Given): unknown {
  if (of.const !== undefined) return of.const;
  if (of.enum) return of.enum[0];
  const choices = of.anyOf ?? of.oneOf;
  if (choices) return madeOf(choices[0] ?? {}, given);
  if (of.type === 'object') {
    const wanted = Object.entries(of.properties ?? {}).filter(
      ([key]) => given.take === 'all' || given.take === key || of.required?.includes(key),
    );
    return Object.fromEntries(wanted.map(([key, property]) => [key, named(key, property, given)]));
  }
  if (of.type === 'array') return (of.minItems ?? 0) > 0 || given.take === 'all' ? [madeOf(of.items ?? {}, given)] : [];
  if (of.type === 'boolean') return true;
  if (of.type === 'integer' || of.type === 'number') return Math.max(1, of.minimum ?? 1);
  if (of.type === 'string') return textOf(of, given);
  return null;
}

/** What a field is called says what it is of where its schema does not. */
function named(key: string, of: Described, given: Given): unknown {
  if (of.type !== 'string' || of.enum || of.const !== undefined) return madeOf(of, given);
  if (/email$/iu.test(key)) return `${given.typed || 'qxval'}@epost.test`;
  if (/(?:date|on|from|to|until)$/iu.test(key) && of.format === 'date') return '2026-01-01';
  if (/language/u.test(key)) return 'nb';
  return BY_NAME[key] ?? madeOf(of, given);
}

const BY_NAME: Readonly<Record<string, string>> = {
  form: 'newsletter:subscriber',
  purposeKey: 'newsletterSubscribers',
  mobile: '90011223',
  phone: '90011223',
  organisationNumber: '974760673',
  nationalId: '15858512066',
  postalCode: '0184',
  country: 'NO',
};

function textOf({ format, pattern, minLength = 0 }: Described, { id, typed }: Given): string {
  if (format === 'uuid' || pattern?.includes('[0-9a-fA-F]{8}')) return id;
  if (format === 'date') return '2026-01-01';
  if (format === 'date-time') return '2026-01-01T12:00:00Z';
  return typed.length >= minLength ? typed : 'qxval';
}
