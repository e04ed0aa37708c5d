/** Zod schemas over the number rules: they normalise what was typed and answer with codes of `ISSUE_TEXTS`. */
import { z } from 'zod';
import { normaliseEmail } from './email.ts';
import { checkNationalId } from './national-id.ts';
import { checkOrganisationNumber } from './organisation-number.ts';
import { normalisePhone } from './phone.ts';
