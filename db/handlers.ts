/**
 * How features answer the contract: a query reads on a reader thread, a command writes on the writer thread. The types come from the
 * contract, so that a handler with the wrong name, input or answer does not compile.
 */
import type { z } from 'zod';
import type { Contract } from '../shared/contract.ts';
import type { Asker } from './asker.ts';
import type { Connection } from './store/connection.ts';
import type { Store } from './store/store.ts';

/** What a query has at hand. */
export type QueryContext = {
  readonly connection: Connection;
  readonly asker: Asker;
  now(): Date;
  /** Ends long reading. */
  readonly signal?: AbortSignal | undefined;
  /** Tells how far long reading has come. */
  progress(job: string | undefined, stage: string, done: number, total: number | null): void;
};

/** What a command has at hand. */
export type CommandContext = {
  readonly store: Store;
  readonly asker: Asker;
  /** Ends long work. */
  readonly signal: AbortSignal | undefined;
  /** Tells how far long work has come; `total` null while it is not known. */
  progress(job: string | undefined, stage: string, done: number, total: number | null): void;
};

type Procedure = { '~orpc': unknown };

/** A group within a feature, by its dotted name: `consents.texts`. */
type GroupName = {
  [Feature in keyof Contract]: {
    [Name in keyof Contract[Feature] & string]: Contract[Feature][Name] extends Procedure
      ? never
      : `${Feature}.${Name}`;
  }[keyof Contract[Feature] & string];
}[keyof Contract];

/** What holds procedures: a feature of the contract, or a group within one. */
type Holder = keyof Contract | GroupName;

type ProceduresOf<Name extends Holder> = Name extends keyof Contract
  ? Contract[Name]
  : Name extends `${infer Feature extends keyof Contract}.${infer Group}`
    ? Contract[Feature][Group & keyof Contract[Feature]]
    : never;

type SchemaOf<
  Feature extends Holder,
  Name extends keyof ProceduresOf<Feature>,
  Side extends 'inputSchema' | 'outputSchema',
> = ProceduresOf<Feature>[Name] extends { '~orpc': { [Key in Side]?: infer Schema } } ? NonNullable<Schema> : never;

/** The checked input of a procedure. */
export type InputOf<Feature extends Holder, Name extends keyof ProceduresOf<Feature>> =
  SchemaOf<Feature, Name, 'inputSchema'> extends z.ZodType<infer Output> ? Output : never;

/** The answer of a procedure, before it is checked and stripped. */
export type AnswerOf<Feature extends Holder, Name extends keyof ProceduresOf<Feature>> =
  SchemaOf<Feature, Name, 'outputSchema'> extends z.ZodType<infer _Output, infer Input> ? Input : never;

/** Queries of a feature, or of a group within it, by name. */
export type Queries<Feature extends Holder, Names extends keyof ProceduresOf<Feature>> = {
  readonly [Name in Names]: (
    context: QueryContext,
    input: InputOf<Feature, Name>,
  ) => AnswerOf<Feature, Name> | Promise<AnswerOf<Feature, Name>>;
};

/** Commands of a feature, or of a group within it, by name. */
export type Commands<Feature extends Holder, Names extends keyof ProceduresOf<Feature>> = {
  readonly [Name in Names]: (
    context: CommandContext,
    input: InputOf<Feature, Name>,
  ) => AnswerOf<Feature, Name> | Promise<AnswerOf<Feature, Name>>;
};

/** Any handler, once the joined tables have forgotten the single types. */
export type AnyQuery = (context: QueryContext, input: never) => unknown;
export type AnyCommand = (context: CommandContext, input: never) => unknown;
