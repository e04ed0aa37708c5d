/** One purpose, part by part: on the screen and on paper alike. On the screen the fields behind a category can be opened. */
import { useTranslation } from 'react-i18next';
import { describePurpose } from '../../shared/processing/describe.ts';
import type { Purpose } from '../../shared/processing/model.ts';
import { useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './processing.module.css';

export function PurposeParts({ purpose, withFields = false }: { purpose: Purpose; withFields?: boolean }) {
  const language = useLanguage();
  return (
    <table className={classes.parts}>
      <tbody>
        {describePurpose(purpose, language).map(({ part, label, lines }) => (
          <tr key={part}>
            <th scope="row">{label}</th>
            <td>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {part === 'data' && withFields && purpose.categories.length > 0 && <Fields purpose={purpose} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The fields of the program that name this purpose. */
function Fields({ purpose }: { purpose: Purpose }) {
  const { t } = useTranslation('processing');
  const language = useLanguage();
  const words = useWords();
  return (
    <details className={classes.fields}>
      <summary>{t('fields')}</summary>
      <ul>
        {purpose.categories.map(({ entity, title, fields }) => {
          const names = words.fields(fields.map(({ field }) => `${entity}.${field}`));
          return (
            <li key={entity}>
              {title[language]}: {names.join(', ')}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
