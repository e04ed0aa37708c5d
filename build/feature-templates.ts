/** The files of a new feature, and where its joining lines go. */

/** The feature in the plural, its first entity in the singular, both lower case. */
export type FeatureName = { feature: string; entity: string };

type File = readonly [path: string, text: string];
type Joining = readonly [path: string, before: string, line: string];

/** The skeleton on the three floors. */
export function featureFiles({ feature, entity }: FeatureName): File[] {
  const Title = `${feature[0]?.toUpperCase()}${feature.slice(1)}`;
  return [
    [`shared/${feature}/policy.ts`, `/** What is held about ${feature}. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'operation' };

export const ${entity}Facts = describeEntity({
  name: '${entity}',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, name: fact },
});
`],
    [`shared/${feature}/model.ts`, `/** ${Title} as people see and enter them. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';

export const new${cap(entity)}Schema = z.strictObject({ name: lineSchema(200) });
export const ${entity}Schema = z.object({ id: idSchema, name: z.string() });
export type ${cap(entity)} = z.infer<typeof ${entity}Schema>;
`],
    [`shared/${feature}/contract.ts`, `/** What can be asked about ${feature}. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { ${entity}Schema, new${cap(entity)}Schema } from './model.ts';

const ${entity} = { entity: '${entity}' } as const;

export const ${feature}Contract = {
  list: query({ ...${entity}, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(${entity}Schema) })),
  create: command({ ...${entity}, action: 'create' })
    .input(new${cap(entity)}Schema)
    .output(z.object({ id: idSchema, changeId: idSchema })),
};
`],
    [`db/${feature}/table.ts`, `/** The table of ${feature}. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ${entity}Facts } from '../../shared/${feature}/policy.ts';
import { defineEntity } from '../entity.ts';

export const ${entity}Table = sqliteTable('${entity}', {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull().default(1),
  name: text('name').notNull(),
});

export const ${entity} = defineEntity(${entity}Table, ${entity}Facts);
`],
    [`db/${feature}/queries.ts`, `/** What can be read about ${feature}. */
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { ${entity} } from './table.ts';

export const ${entity}Queries: Queries<'${feature}', 'list'> = {
  list({ connection, asker }) {
    const { where } = readBounds(asker, ${entity}, 'list', 't');
    const rows = connection.prepare(\`SELECT t.* FROM ${entity} t WHERE \${where} ORDER BY t.name\`).all();
    return { items: rows.map((row) => decodeRow(${entity}, row)) };
  },
};
`],
    [`db/${feature}/commands.ts`, `/** What can be done with ${feature}. */
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { ${entity} } from './table.ts';

export const ${entity}Commands: Commands<'${feature}', 'create'> = {
  create({ store, asker }, input) {
    const { result, changeId } = unitOfWork(store, asker, { command: '${feature}.create' }, (tx) => {
      const id = tx.newId();
      tx.insert(${entity}, { id, ...input });
      return id;
    });
    return { id: result, changeId };
  },
};
`],
    [`renderer/${feature}/texts.ts`, `export const ${entity}Texts = {
  nb: { title: '${Title}', none: 'Ingen ennå', noneText: 'Her kommer ${feature} når de er registrert.' },
  en: { title: '${Title}', none: 'None yet', noneText: '${Title} appear here when they have been registered.' },
} as const;
`],
    [`renderer/${feature}/routes.tsx`, `import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { ${Title}Page } from './${feature}-page.tsx';

export const ${entity}Routes = [
  createRoute({ getParentRoute: () => shellRoute, path: '/${feature}', component: ${Title}Page }),
] as const;
`],
    [`renderer/${feature}/${feature}-page.tsx`, `/** The list of ${feature}. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';

export function ${Title}Page() {
  const { t } = useTranslation('${feature}');
  const list = useQuery(apiQuery.${feature}.list.queryOptions({ input: {} }));
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Page title={t('title')}>
      {list.data.items.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <ul>
          {list.data.items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Page>
  );
}
`],
  ];
}

/** The lines that join it: file, the text they go before, the line. */
export function joiningLines({ feature, entity }: FeatureName): Joining[] {
  return [
    ['shared/catalogue-registry.ts', '\n/** All entities by name. */', `import { ${entity}Facts } from './${feature}/policy.ts';\n`],
    ['shared/catalogue-registry.ts', '} as const satisfies Record<string, EntityFacts>', `  ${entity}: ${entity}Facts,\n`],
    ['shared/contract.ts', '\nexport const contract = {', `import { ${feature}Contract } from './${feature}/contract.ts';\n`],
    ['shared/contract.ts', '};\n\n/** The type of the joined contract. */', `  ${feature}: ${feature}Contract,\n`],
    ['db/registry.ts', '\ntype AnyEntity', `import { ${entity}Commands } from './${feature}/commands.ts';\nimport { ${entity}Queries } from './${feature}/queries.ts';\nimport { ${entity} } from './${feature}/table.ts';\n`],
    ['db/registry.ts', '};\n\n/** Every entity by name. */', `  ${entity},\n`],
    ['db/registry.ts', '  history: historyQueries,', `  ${feature}: ${entity}Queries,\n`],
    ['db/registry.ts', '  history: historyCommands(ENTITIES),', `  ${feature}: ${entity}Commands,\n`],
    ['renderer/router.tsx', '\nconst routeTree', `import { ${entity}Routes } from './${feature}/routes.tsx';\n`],
    ['renderer/router.tsx', ']);\n\nexport const router', `  ...${entity}Routes,\n`],
    ['renderer/i18n/texts.ts', '\nexport const TEXTS', `import { ${entity}Texts } from '../${feature}/texts.ts';\n`],
    ['renderer/i18n/texts.ts', '} as const;', `  ${feature}: ${entity}Texts,\n`],
  ];
}

function cap(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
