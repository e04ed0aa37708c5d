/** Reports: the questions at the left, and the one that is open with its answer. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { REPORT_WORDS } from '../../shared/reports/words.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { Page } from '../ui/page.tsx';
import { BreakdownReport } from './breakdown-report.tsx';
import { JoinsAndLeaves } from './joins-and-leaves.tsx';
import { MembersOverTime } from './members-over-time.tsx';
import { MinimisationReport } from './minimisation-report.tsx';
import classes from './reports.module.css';
import { NEEDS, PAGES, type ReportPage } from './view.ts';

export function ReportsPage() {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const allowed = useCan();
  const { report } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const pages = PAGES.filter((name) => allowed(NEEDS[name].entity, NEEDS[name].action));
  const open = pages.find((name) => name === report) ?? pages[0];
  const titleOf = (name: ReportPage) =>
    name === 'minimisation' ? t('minimisation') : REPORT_WORDS[name].title[language];
  return (
    <Page title={t('title')}>
      <div className={classes.sides}>
        <nav className={`${classes.nav} no-print`} aria-label={t('questions')}>
          {pages.map((name) => (
            <Link
              key={name}
              to="/reports/$report"
              params={{ report: name }}
              search={search}
              className={classes.question}
              data-active={name === open}
              aria-current={name === open ? 'page' : undefined}
            >
              {titleOf(name)}
            </Link>
          ))}
        </nav>
        {open && <Report key={open} name={open} />}
      </div>
    </Page>
  );
}

function Report({ name }: { name: ReportPage }) {
  if (name === 'membersOverTime') return <MembersOverTime />;
  if (name === 'joinsAndLeaves') return <JoinsAndLeaves />;
  if (name === 'minimisation') return <MinimisationReport />;
  return <BreakdownReport name={name} />;
}
