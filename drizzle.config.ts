/** drizzle-kit writes migrations from the tables; `npm run migration` calls it and numbers the result. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'sqlite', schema: './db/*/table.ts', out: './build/drizzle' });
