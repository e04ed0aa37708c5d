/** What is wrong or missing in the register, each with its number and the way to the members it is about. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';
import { Part } from './part.tsx';

/** Only for who can mend it. It counts the whole register, so it is asked for by itself and the page does not wait for it. */
export function Quality() {
  const { t } = useTranslation('home');
  const words = useTranslation('words').t;
  const allowed = useCan();
  const quality = useQuery({
    ...apiQuery.members.quality.queryOptions({ input: {} }),
    enabled: allowed('contact', 'change'),
  });
  const items = quality.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Part title={t('quality')}>
      {items.map(({ issue, total }) => (
        <li key={issue}>
          <TextLink to="/members" search={{ quality: issue }}>
            {words(`quality.${issue}`)}
          </TextLink>
          <span className={classes.number}>
            {typeof total === 'number' ? showNumber(total) : `${showNumber(Number.parseInt(total, 10))}+`}
          </span>
        </li>
      ))}
    </Part>
  );
}
