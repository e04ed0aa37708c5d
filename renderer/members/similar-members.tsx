/** People who may be the one being entered, with what speaks for it. */
import { useTranslation } from 'react-i18next';
import type { SimilarMember } from '../../shared/members/model.ts';
import { RowAction } from '../ui/row-action.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './similar-members.module.css';

/** More than these help nobody to choose. */
const MOST = 4;

type SimilarMembersProps = {
  items: readonly SimilarMember[];
  /** Lets one who has left be a member again; absent where the role may not. */
  onRejoin?: ((item: SimilarMember) => void) | undefined;
};

export function SimilarMembers({ items, onRejoin }: SimilarMembersProps) {
  const life = useTranslation('life').t;
  const words = useTranslation('words').t;
  const { t } = useTranslation('newMember');
  return (
    <div role="status" data-similar>
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
                {item.status && item.status !== 'member' && <span>{words(`status.${item.status}`)}</span>}
                {item.strong && <strong>{t('strong')}</strong>}
                {onRejoin && (item.status === 'resigned' || item.status === 'excluded') && (
                  <RowAction onClick={() => onRejoin(item)}>{life('step.rejoin')}</RowAction>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
