-- What privacy law asks a union to keep about its own work: purposes and retention rules, consent texts and what people answered, suppliers and
-- disclosures, breaches; newsletters, surveys, the exchange with Min side. Imports and exports say what kind of file they are. Nothing that is
-- there changes. Made by drizzle-kit from the tables in db/*/table.ts, save the two marked parts.

CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`compartment` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`mime_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `attachment_person` ON `attachment` (`person_id`);

CREATE TABLE `consent_event` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`purpose_key` text NOT NULL,
	`text_id` text,
	`event` text NOT NULL,
	`channel` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`staff_id` text NOT NULL,
	`is_explicit` integer DEFAULT false NOT NULL,
	`valid_until` text,
	`evidence_id` text,
	`evidence_note` text,
	`invalidates` text,
	`external_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `consent_text`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `consent_event_person` ON `consent_event` (`person_id`,`purpose_key`);

CREATE INDEX `consent_event_purpose` ON `consent_event` (`purpose_key`,`person_id`);

CREATE UNIQUE INDEX `consent_event_external` ON `consent_event` (`external_id`);

CREATE TABLE `consent_text` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`version_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`withdrawal` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `consent_version`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `consent_text_language` ON `consent_text` (`version_id`,`language`);

CREATE TABLE `consent_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`purpose_key` text NOT NULL,
	`number` integer NOT NULL,
	`communicated_on` text,
	`in_force_from` text,
	`published_at` text,
	`needs_renewal` integer DEFAULT false NOT NULL,
	`change_note` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);

CREATE UNIQUE INDEX `consent_version_number` ON `consent_version` (`purpose_key`,`number`);

CREATE TABLE `renewal_campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`purpose_key` text NOT NULL,
	`version_id` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`due_on` text,
	`closed_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `consent_version`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `renewal_member` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`campaign_id` text NOT NULL,
	`person_id` text NOT NULL,
	`stood_on` text,
	`asked_at` text,
	`asked_by` text,
	`reminded_at` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `renewal_campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `renewal_member_person` ON `renewal_member` (`campaign_id`,`person_id`);

CREATE INDEX `renewal_member_of` ON `renewal_member` (`person_id`);

CREATE TABLE `disclosure` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`export_id` text NOT NULL,
	`partner_id` text,
	`recipient` text NOT NULL,
	`purpose_key` text NOT NULL,
	`ground` text NOT NULL,
	`article9` text,
	`ground_reference` text,
	`fields` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `disclosure_person` ON `disclosure` (`person_id`,`at`);

CREATE INDEX `disclosure_export` ON `disclosure` (`export_id`);

CREATE INDEX `disclosure_partner` ON `disclosure` (`partner_id`,`at`);

CREATE TABLE `incident_person` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`incident_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` text NOT NULL,
	`told_on` text,
	`told_how` text,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `incident_person_person` ON `incident_person` (`incident_id`,`person_id`);

CREATE INDEX `incident_person_of` ON `incident_person` (`person_id`);

CREATE TABLE `incident_step` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`incident_id` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `incident_step_incident` ON `incident_step` (`incident_id`,`at`);

CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`number` integer NOT NULL,
	`staff_id` text NOT NULL,
	`reported_at` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`kinds` text NOT NULL,
	`cause` text,
	`started_at` text,
	`ended_at` text,
	`discovered_at` text NOT NULL,
	`aware_at` text NOT NULL,
	`data_categories` text NOT NULL,
	`people_categories` text NOT NULL,
	`people_count` integer,
	`record_count` integer,
	`whereabouts` text,
	`consequences` text,
	`measures` text,
	`risk` text,
	`risk_reason` text,
	`authority_decision` text,
	`authority_reason` text,
	`authority_notified_at` text,
	`authority_reference` text,
	`delay_reason` text,
	`people_decision` text,
	`people_exception` text,
	`people_reason` text,
	`people_notified_at` text,
	`people_notified_how` text,
	`lessons` text,
	`handler_id` text,
	`closed_at` text
);

CREATE UNIQUE INDEX `incident_number` ON `incident` (`number`);

CREATE TABLE `correction_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`external_id` text NOT NULL,
	`entity` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`before` text,
	`at` text NOT NULL,
	`received_at` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`note` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `correction_proposal_person` ON `correction_proposal` (`person_id`);

CREATE INDEX `correction_proposal_open` ON `correction_proposal` (`received_at`) WHERE "correction_proposal"."state" = 'open';

CREATE TABLE `minside_event` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`external_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`received_at` text NOT NULL,
	`outcome` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `minside_event_external` ON `minside_event` (`external_id`);

CREATE INDEX `minside_event_person` ON `minside_event` (`person_id`);

CREATE TABLE `issue_recipient` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`issue_id` text NOT NULL,
	`person_id` text,
	`subscriber_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `newsletter_issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscriber`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `issue_recipient_issue` ON `issue_recipient` (`issue_id`,`person_id`);

CREATE INDEX `issue_recipient_person` ON `issue_recipient` (`person_id`);

CREATE INDEX `issue_recipient_subscriber` ON `issue_recipient` (`subscriber_id`);

CREATE TABLE `newsletter_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`publication_id` text NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`frozen_at` text,
	`frozen_by` text,
	`counts` text NOT NULL,
	`partner_id` text,
	`export_id` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `newsletter_issue_publication` ON `newsletter_issue` (`publication_id`,`created_at`);

CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`member_purpose_key` text NOT NULL,
	`subscriber_purpose_key` text,
	`is_archived` integer DEFAULT false NOT NULL
);

CREATE TABLE `subscriber` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`publication_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`text_id` text NOT NULL,
	`channel` text NOT NULL,
	`subscribed_at` text NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `consent_text`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `subscriber_email` ON `subscriber` (`publication_id`,lower("email"));

CREATE TABLE `unsubscription` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`publication_id` text NOT NULL,
	`email_hash` text NOT NULL,
	`channel` text NOT NULL,
	`unsubscribed_at` text NOT NULL,
	`removed_at` text NOT NULL,
	`rewritten_at` text,
	`staff_id` text NOT NULL,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `unsubscription_hash` ON `unsubscription` (`email_hash`);

CREATE INDEX `unsubscription_waiting` ON `unsubscription` (`removed_at`) WHERE "unsubscription"."rewritten_at" IS NULL;

CREATE TABLE `partner_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`partner_id` text NOT NULL,
	`held_on` text NOT NULL,
	`manner` text,
	`result` text NOT NULL,
	`follow_up_on` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `partner_audit_partner` ON `partner_audit` (`partner_id`);

CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`organisation_number` text,
	`services` text NOT NULL,
	`purpose_keys` text NOT NULL,
	`contact_name` text,
	`contact_email` text,
	`contact_phone` text,
	`country` text DEFAULT 'NO' NOT NULL,
	`location` text,
	`transfer_ground` text DEFAULT 'none' NOT NULL,
	`transfer_note` text,
	`note` text,
	`is_archived` integer DEFAULT false NOT NULL
);

CREATE INDEX `partner_name` ON `partner` (`name_key`);

CREATE TABLE `processor_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`partner_id` text NOT NULL,
	`version` text,
	`signed_on` text,
	`valid_from` text NOT NULL,
	`expires_on` text,
	`review_on` text,
	`ended_on` text,
	`deletion_confirmed_on` text,
	`subject` text,
	`data_categories` text NOT NULL,
	`people_categories` text NOT NULL,
	`points` text NOT NULL,
	`attachment_id` text,
	`note` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `processor_agreement_partner` ON `processor_agreement` (`partner_id`);

CREATE TABLE `sub_processor` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`partner_id` text NOT NULL,
	`name` text NOT NULL,
	`service` text,
	`country` text DEFAULT 'NO' NOT NULL,
	`transfer_ground` text DEFAULT 'none' NOT NULL,
	`approved_on` text,
	`ended_on` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `sub_processor_partner` ON `sub_processor` (`partner_id`);

CREATE TABLE `purpose_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`purpose_key` text NOT NULL,
	`number` integer NOT NULL,
	`in_force_from` text NOT NULL,
	`is_ended` integer DEFAULT false NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`article6` text,
	`article6_note` text,
	`article9` text,
	`article9_note` text,
	`choice` text DEFAULT 'none' NOT NULL,
	`needs_explicit` integer DEFAULT false NOT NULL,
	`people_categories` text NOT NULL,
	`data_categories` text NOT NULL,
	`sources` text,
	`partner_ids` text NOT NULL,
	`recipients` text,
	`transfers` text,
	`retention_keys` text NOT NULL,
	`retention_note` text,
	`security` text,
	`is_outside` integer DEFAULT false NOT NULL,
	`statement_sections` text NOT NULL,
	`change_note` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);

CREATE UNIQUE INDEX `purpose_version_number` ON `purpose_version` (`purpose_key`,`number`);

CREATE INDEX `purpose_version_from` ON `purpose_version` (`purpose_key`,`in_force_from`);

CREATE TABLE `retention_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`trigger` text NOT NULL,
	`period` integer,
	`unit` text,
	`ground` text,
	`action` text NOT NULL,
	`owner_role` text NOT NULL,
	`review_on` text,
	`is_on` integer DEFAULT true NOT NULL,
	`note` text
);

-- By hand: without a rowid, so that the file keeps no order in which answers came in.
CREATE TABLE `anonymous_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`survey_id` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `survey`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE INDEX `anonymous_answer_survey` ON `anonymous_answer` (`survey_id`);

CREATE TABLE `survey_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`survey_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answers` text NOT NULL,
	`received_at` text NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `survey`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `survey_answer_survey` ON `survey_answer` (`survey_id`,`person_id`);

CREATE INDEX `survey_answer_person` ON `survey_answer` (`person_id`);

CREATE TABLE `survey_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`survey_id` text NOT NULL,
	`person_id` text NOT NULL,
	`invited_on` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `survey`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `survey_invitation_person` ON `survey_invitation` (`survey_id`,`person_id`);

CREATE INDEX `survey_invitation_of` ON `survey_invitation` (`person_id`);

CREATE TABLE `survey_question` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`survey_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`wording` text NOT NULL,
	`options` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `survey`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `survey_question_survey` ON `survey_question` (`survey_id`,`position`);

CREATE TABLE `survey` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`purpose_text` text NOT NULL,
	`is_anonymous` integer NOT NULL,
	`introduction` text,
	`smallest_group` integer DEFAULT 5 NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`opened_at` text,
	`closed_at` text,
	`anonymised_at` text,
	`partner_id` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);

CREATE TABLE `field_assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`entity` text NOT NULL,
	`field` text NOT NULL,
	`reason` text NOT NULL,
	`assessed_on` text NOT NULL,
	`staff_id` text NOT NULL,
	`look_again_on` text NOT NULL
);

CREATE UNIQUE INDEX `field_assessment_field` ON `field_assessment` (`entity`,`field`);

ALTER TABLE `export_record` ADD `kind` text DEFAULT 'members' NOT NULL;

ALTER TABLE `export_record` ADD `partner_id` text;

ALTER TABLE `export_record` ADD `purpose_key` text;

ALTER TABLE `export_record` ADD `ground` text;

ALTER TABLE `export_record` ADD `article9` text;

ALTER TABLE `export_record` ADD `ground_reference` text;

ALTER TABLE `export_record` ADD `left_out` integer DEFAULT 0 NOT NULL;

ALTER TABLE `import_batch` ADD `kind` text DEFAULT 'members' NOT NULL;

-- By hand: a text that has been communicated is never changed, whoever writes.
CREATE TRIGGER `consent_version_stays` BEFORE UPDATE ON `consent_version` WHEN old.`communicated_on` IS NOT NULL BEGIN SELECT raise(ABORT, 'a communicated text stays'); END;

CREATE TRIGGER `consent_version_remains` BEFORE DELETE ON `consent_version` WHEN old.`communicated_on` IS NOT NULL BEGIN SELECT raise(ABORT, 'a communicated text stays'); END;

CREATE TRIGGER `consent_text_stays` BEFORE UPDATE ON `consent_text` WHEN (SELECT v.`communicated_on` FROM `consent_version` v WHERE v.`id` = old.`version_id`) IS NOT NULL BEGIN SELECT raise(ABORT, 'a communicated text stays'); END;

CREATE TRIGGER `consent_text_remains` BEFORE DELETE ON `consent_text` WHEN (SELECT v.`communicated_on` FROM `consent_version` v WHERE v.`id` = old.`version_id`) IS NOT NULL BEGIN SELECT raise(ABORT, 'a communicated text stays'); END;

CREATE TRIGGER `consent_text_joins` BEFORE INSERT ON `consent_text` WHEN (SELECT v.`communicated_on` FROM `consent_version` v WHERE v.`id` = new.`version_id`) IS NOT NULL BEGIN SELECT raise(ABORT, 'a communicated text stays'); END;

CREATE TRIGGER `survey_stays` BEFORE UPDATE ON `survey` WHEN old.`opened_at` IS NOT NULL AND (
  new.`purpose_text` IS NOT old.`purpose_text` OR new.`is_anonymous` IS NOT old.`is_anonymous` OR new.`introduction` IS NOT old.`introduction`
  OR new.`smallest_group` < old.`smallest_group` OR new.`opened_at` IS NOT old.`opened_at`
  OR old.`closed_at` IS NOT NULL AND new.`closed_at` IS NOT old.`closed_at`
) BEGIN SELECT raise(ABORT, 'an opened survey stays what it is'); END;

CREATE TRIGGER `survey_question_stays` BEFORE UPDATE ON `survey_question` WHEN (SELECT s.`opened_at` FROM `survey` s WHERE s.`id` = old.`survey_id`) IS NOT NULL BEGIN SELECT raise(ABORT, 'an opened survey stays what it is'); END;

CREATE TRIGGER `survey_question_remains` BEFORE DELETE ON `survey_question` WHEN (SELECT s.`opened_at` IS NOT NULL AND s.`closed_at` IS NULL FROM `survey` s WHERE s.`id` = old.`survey_id`) BEGIN SELECT raise(ABORT, 'an opened survey stays what it is'); END;

CREATE TRIGGER `survey_question_joins` BEFORE INSERT ON `survey_question` WHEN (SELECT s.`opened_at` FROM `survey` s WHERE s.`id` = new.`survey_id`) IS NOT NULL BEGIN SELECT raise(ABORT, 'an opened survey stays what it is'); END;

CREATE TRIGGER `incident_remains` BEFORE DELETE ON `incident` WHEN old.`closed_at` IS NULL BEGIN SELECT raise(ABORT, 'a breach stays documented'); END;

CREATE TRIGGER `incident_stays` BEFORE UPDATE ON `incident` WHEN old.`closed_at` IS NOT NULL BEGIN SELECT raise(ABORT, 'a closed breach stays what it is'); END;

INSERT INTO `counter`(`id`, `value`) VALUES ('incident-number', 0);
