/** Who is asked: the members of a selection, without those who must not be. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MemberSelection } from '../../shared/members/selection.ts';
import type { NOT_ASKED } from '../../shared/surveys/terms.ts';
import { consentingSql, consentParameters } from '../consents/state-sql.ts';
import type { AnswerOf, CommandContext } from '../handlers.ts';
import { peopleClosedTo } from '../marked-people.ts';
import { selectedIds } from '../members/selected-ids.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { needSurvey } from './read-survey.ts';
import { surveyInvitation } from './table.ts';

type Reason = (typeof NOT_ASKED)[number];

/**
 * Asks the members of a selection.
 * @param id of the survey, which is not closed
 */
export function inviteMembers(
  { store, asker }: CommandContext,
  id: string,
  selection: MemberSelection,
): AnswerOf<'surveys', 'invite'> {
  const { connection } = store;
  const { result, changeId } = unitOfWork(store, asker, { command: 'surveys.invite' }, (tx) => {
    needSurvey(tx, id, ['draft', 'open']);
    const closed = peopleClosedTo(connection, asker);
    const moment = store.now().toISOString();
    const rows = connection
      .prepare(
        `SELECT p.id, p.address_protected, s.status = 'deceased' AS deceased,
           NOT (${consentingSql('p.id', 'optOut')}) AS said_no,
           EXISTS (SELECT 1 FROM survey_invitation i WHERE i.survey_id = @id AND i.person_id = p.id) AS asked
         FROM json_each(@ids) chosen JOIN person p ON p.id = chosen.value JOIN member_search s ON s.person_id = p.id`,
      )
      .all({
        id,
        ids: JSON.stringify(selectedIds(connection, asker, selection, 'list')),
        ...optOut(moment),
      });
    const without = new Map<Reason, number>();
    let invited = 0;
    for (const row of rows) {
      const personId = String(row.id);
      const reason: Reason | null = row.asked
        ? 'askedAlready'
        : row.deceased
          ? 'deceased'
          : row.said_no
            ? 'saidNo'
            : row.address_protected
              ? 'protected'
              : closed.has(personId)
                ? 'closed'
                : null;
      if (reason) {
        without.set(reason, (without.get(reason) ?? 0) + 1);
        continue;
      }
      invited += 1;
      tx.insert(surveyInvitation, { id: tx.newId(), surveyId: id, personId, invitedOn: dayInNorway(store.now()) });
    }
    return { invited, leftOut: [...without].map(([reason, count]) => ({ reason, count })) };
  });
  return { changeId, ...result };
}

/** The parameters that the condition asks for; the day only where a yes can end. */
function optOut(moment: string): { consentPurpose: string; consentMoment: string } {
  const { consentPurpose, consentMoment } = consentParameters('survey', moment);
  return { consentPurpose, consentMoment };
}
