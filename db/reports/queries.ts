/** The reports, on a reader thread. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { BreakdownName } from '../../shared/reports/model.ts';
import type { Entity } from '../entity.ts';
import type { InputOf, Queries, QueryContext } from '../handlers.ts';
import { breakdown } from './breakdowns.ts';
import { minimisation } from './minimisation.ts';
import { joinsAndLeaves, membersOverTime } from './series.ts';

type Names = 'membersOverTime' | 'joinsAndLeaves' | BreakdownName | 'minimisation';

/** @param tables every entity by name, asked for when a report is made */
export function reportQueries(
  tables: () => ReadonlyMap<string, Entity<Record<string, unknown>>>,
): Queries<'reports', Names> {
  return {
    membersOverTime: (context, input) => membersOverTime(counting(context), input, dayInNorway(context.now())),
    joinsAndLeaves: (context, input) => joinsAndLeaves(counting(context), input, dayInNorway(context.now())),
    byEmployer: onDay('byEmployer'),
    byRegion: onDay('byRegion'),
    byAge: onDay('byAge'),
    byCategory: onDay('byCategory'),
    byDuesClass: onDay('byDuesClass'),
    byStatus: onDay('byStatus'),
    minimisation({ connection, asker, now }) {
      const day = dayInNorway(now());
      return { day, fields: minimisation(connection, asker, tables(), day) };
    },
  };
}

function counting({ connection, asker }: QueryContext) {
  return { connection, asker, action: 'list' } as const;
}

function onDay(name: BreakdownName) {
  return (context: QueryContext, { day }: InputOf<'reports', 'byAge'>) =>
    breakdown(counting(context), name, day, dayInNorway(context.now()));
}
