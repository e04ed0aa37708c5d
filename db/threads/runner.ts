/**
 * Runs procedures on one store: queries at once, commands one after the other, so that long work in slices is never interleaved with
 * another write. The same runner serves a thread and, for the command line, the process itself.
 */
import type { Asker } from '../asker.ts';
import { onStayingRecord } from '../duplicates/follow-merge.ts';
import type { CommandContext } from '../handlers.ts';
import { takeOpened } from '../marked-people.ts';
import { COMMANDS, LOGGED_READS, QUERIES } from '../registry.ts';
import { INTERNAL_COMMANDS } from '../service/internal-commands.ts';
import { INTERNAL_QUERIES } from '../service/internal-queries.ts';
import { translateSqliteError } from '../store/connection.ts';
import type { Store } from '../store/store.ts';

export type ProgressListener = (job: string, stage: string, done: number, total: number | null) => void;

/** Told, before a query has answered, which marked people it has opened. */
export type OpenedListener = (personIds: readonly string[]) => void;

export type Runner = {
  run(
    procedure: string,
    asker: Asker,
    input: unknown,
    signal: AbortSignal | undefined,
    progress: ProgressListener,
    opened?: OpenedListener,
  ): Promise<unknown>;
  /** Lets running work end, then closes the store. */
  close(): Promise<void>;
};

/** Marks a reading procedure whose input must leave a trace, so that it runs where writing is done. */
const LOGGED = 'logged ';

/** The name by which a thread is asked for a read that leaves a trace. */
export function asLogged(procedure: string): string {
  return `${LOGGED}${procedure}`;
}

function withoutMark(procedure: string): string {
  return procedure.startsWith(LOGGED) ? procedure.slice(LOGGED.length) : '';
}

const IDLE_BEFORE_CHECKPOINT_MS = 400;

/** A runner over an open store. */
export function startRunner(store: Store, readonly: boolean): Runner {
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const checkpointWhenIdle = () => {
    clearTimeout(idle);
    // Inside a commit a checkpoint is what people feel; when nobody waits, it is free.
    idle = setTimeout(() => {
      const { raw } = store.connection;
      if (raw.open && !raw.inTransaction) raw.pragma('wal_checkpoint(PASSIVE)');
    }, IDLE_BEFORE_CHECKPOINT_MS);
    idle.unref();
  };
  return {
    async run(procedure, asker, input, signal, progress, opened = () => {}) {
      const tell: CommandContext['progress'] = (job, stage, done, total) => {
        if (job) progress(job, stage, done, total);
      };
      const query = QUERIES.get(procedure) ?? INTERNAL_QUERIES.get(procedure);
      if (query) {
        try {
          takeOpened(store.connection);
          const answer = query(
            { connection: store.connection, asker, now: store.now, signal, progress: tell },
            input as never,
          );
          opened(asker.kind === 'staff' ? takeOpened(store.connection) : []);
          // What somebody opens is read before a query first waits for anything.
          return await answer;
        } catch (error) {
          throw translateSqliteError(error);
        }
      }
      const command =
        COMMANDS.get(procedure) ?? INTERNAL_COMMANDS.get(procedure) ?? LOGGED_READS.get(withoutMark(procedure));
      if (!command || readonly) throw new Error(`no thread answers ${procedure}`);
      const context: CommandContext = { store, asker, signal, progress: tell };
      const turn = last.then(async () => {
        try {
          return await command(context, onStayingRecord(store.connection, input) as never);
        } catch (error) {
          throw translateSqliteError(error);
        } finally {
          checkpointWhenIdle();
        }
      });
      last = turn.catch(() => {});
      return await turn;
    },
    async close() {
      await last;
      clearTimeout(idle);
      if (!readonly) store.connection.raw.pragma('wal_checkpoint(TRUNCATE)');
      store.close();
    },
  };
}
