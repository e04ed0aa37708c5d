CREATE TABLE `audit_checkpoint` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_context` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`person_id` text,
	`salt` text NOT NULL,
	`reason` text,
	`reference` text
);
--> statement-breakpoint
CREATE INDEX `audit_context_person` ON `audit_context` (`person_id`);--> statement-breakpoint
CREATE TABLE `audit_line` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`device` text NOT NULL,
	`command` text NOT NULL,
	`entity` text NOT NULL,
	`row_id` text,
	`person_id` text,
	`fields` text NOT NULL,
	`change_id` text,
	`context_hash` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_line_person` ON `audit_line` (`person_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `history` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`change_id` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`command` text NOT NULL,
	`entity` text NOT NULL,
	`row_id` text NOT NULL,
	`person_id` text,
	`scope` text NOT NULL,
	`operation` text NOT NULL,
	`before` text,
	`after` text,
	`moved_by` text
);
--> statement-breakpoint
CREATE INDEX `history_person` ON `history` (`person_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `history_change` ON `history` (`change_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`change_id` text NOT NULL,
	`command` text NOT NULL,
	`entity` text NOT NULL,
	`row_id` text NOT NULL,
	`person_id` text,
	`scope` text NOT NULL,
	`operation` text NOT NULL,
	`patch` text,
	`base` text,
	`before` text
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`form` text NOT NULL,
	`person_id` text,
	`content` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_form` ON `draft` (`staff_id`,`form`);--> statement-breakpoint
CREATE TABLE `employer_search` (
	`doc_id` integer PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employer_search_employer` ON `employer_search` (`employer_id`);--> statement-breakpoint
CREATE TABLE `employer` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`name_key` text NOT NULL,
	`organisation_number` text,
	`postal_code` text,
	`place` text
);
--> statement-breakpoint
CREATE INDEX `employer_sort` ON `employer` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `employer_name` ON `employer` (`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `employer_number` ON `employer` (`organisation_number`);--> statement-breakpoint
CREATE TABLE `export_record` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	`format` text NOT NULL,
	`purpose` text NOT NULL,
	`recipient` text NOT NULL,
	`columns` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` text NOT NULL,
	`state` text NOT NULL,
	`format` text NOT NULL,
	`columns` text NOT NULL,
	`mapping` text NOT NULL,
	`counts` text NOT NULL,
	`register_sequence` integer DEFAULT 0 NOT NULL,
	`change_id` text,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `import_row` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`batch_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`notes` text NOT NULL,
	`values` text NOT NULL,
	`verdict` text NOT NULL,
	`issues` text NOT NULL,
	`person_id` text
);
--> statement-breakpoint
CREATE INDEX `import_row_batch` ON `import_row` (`batch_id`,`line`);--> statement-breakpoint
CREATE TABLE `upload_part` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`upload_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`part` integer NOT NULL,
	`saved_at` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `upload_part_number` ON `upload_part` (`upload_id`,`part`);--> statement-breakpoint
CREATE TABLE `address` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`use` text NOT NULL,
	`street` text,
	`postal_code` text,
	`place` text,
	`country` text DEFAULT 'NO' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_person_use` ON `address` (`person_id`,`use`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`email` text,
	`work_email` text,
	`mobile` text,
	`phone` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_person` ON `contact` (`person_id`);--> statement-breakpoint
CREATE INDEX `contact_email` ON `contact` (lower("email"));--> statement-breakpoint
CREATE INDEX `contact_work_email` ON `contact` (lower("work_email"));--> statement-breakpoint
CREATE INDEX `contact_mobile` ON `contact` (`mobile`);--> statement-breakpoint
CREATE TABLE `employment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`employer_id` text,
	`job_title` text,
	`start_date` text,
	`end_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employment_person` ON `employment` (`person_id`);--> statement-breakpoint
CREATE INDEX `employment_employer` ON `employment` (`employer_id`);--> statement-breakpoint
CREATE TABLE `identity` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`national_id` text NOT NULL,
	`national_id_hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_person` ON `identity` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `identity_hash` ON `identity` (`national_id_hash`);--> statement-breakpoint
CREATE TABLE `member_search` (
	`doc_id` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`card_text` text NOT NULL,
	`register_text` text NOT NULL,
	`status` text,
	`category` text,
	`joined_on` text DEFAULT '' NOT NULL,
	`left_on` text,
	`due_on` text,
	`employer_id` text,
	`employer_name` text,
	`employer_sort` text DEFAULT '' NOT NULL,
	`job_title` text,
	`postal_code` text,
	`place` text,
	`email` text,
	`mobile` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_search_person` ON `member_search` (`person_id`);--> statement-breakpoint
CREATE INDEX `member_search_joined` ON `member_search` (`joined_on`,`person_id`);--> statement-breakpoint
CREATE INDEX `member_search_employer_sort` ON `member_search` (`employer_sort`,`person_id`);--> statement-breakpoint
CREATE INDEX `member_search_employer` ON `member_search` (`employer_id`);--> statement-breakpoint
CREATE INDEX `member_search_due` ON `member_search` (`due_on`) WHERE "member_search"."due_on" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`category` text,
	`start_date` text NOT NULL,
	`end_date` text,
	`reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`,`start_date`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`member_number` integer NOT NULL,
	`given_name` text NOT NULL,
	`middle_name` text,
	`family_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`address_protected` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_member_number` ON `person` (`member_number`);--> statement-breakpoint
CREATE INDEX `person_sort` ON `person` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`birth_date` text,
	`language` text DEFAULT 'nb' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_person` ON `profile` (`person_id`);--> statement-breakpoint
CREATE INDEX `profile_birth_date` ON `profile` (`birth_date`);--> statement-breakpoint
CREATE TABLE `protected_address` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`use` text NOT NULL,
	`street` text,
	`postal_code` text,
	`place` text,
	`country` text DEFAULT 'NO' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `protected_address_person_use` ON `protected_address` (`person_id`,`use`);--> statement-breakpoint
CREATE TABLE `counter` (
	`id` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `secret` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`value` text
);
--> statement-breakpoint
CREATE TABLE `key_slot` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`public_key` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`outcome` text NOT NULL,
	`decided_by` text,
	`decided_at` text
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`slot_id` text,
	`must_change_passphrase` integer DEFAULT false NOT NULL,
	`rings_closed` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`email`);