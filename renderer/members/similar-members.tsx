/** People who may be the one being entered, with what speaks for it. */
import { useTranslation } from 'react-i18next';
import type { SimilarMember } from '../../shared/members/model.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './similar-members.module.css';

/** More than these help nobody to choose. */
const MOST = 4;

export function SimilarMembers({ items }: { items: readonly SimilarMember[] }) {
  const { t } = useTranslation('members');
  return (
    <div role="status">
      {items.length > 0 && (
        <div className={classes.similar}>
          <strong>{t('similar')}</strong>
          <ul>
            {items.slice(0, MOST).map((item) => (
              <li key={item.id}>
                <TextLink to="/members/$id" params={{ id: item.id }}>
                  {item.name}
                </TextLink>
                <span>
                  {[item.memberNumber, item.birthYear, item.employerName].filter(Boolean).join(' · ')} ·{' '}
                  {item.grounds.map((ground) => t(`ground.${ground}`)).join(', ')}
                </span>
                {item.strong && <strong>{t('strong')}</strong>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
