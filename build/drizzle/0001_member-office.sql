CREATE TABLE `contact_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text,
	`employer_id` text,
	`kind` text NOT NULL,
	`direction` text,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	`subject` text NOT NULL,
	`text` text,
	`caller_check` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_entry_person` ON `contact_entry` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `contact_entry_employer` ON `contact_entry` (`employer_id`,`at`);--> statement-breakpoint
CREATE TABLE `duplicate_dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_dismissal_people` ON `duplicate_dismissal` (`person_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_dismissal_other` ON `duplicate_dismissal` (`other_id`);--> statement-breakpoint
CREATE TABLE `duplicate_pair` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`score` integer NOT NULL,
	`grounds` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_pair_people` ON `duplicate_pair` (`person_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pair_other` ON `duplicate_pair` (`other_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pair_score` ON `duplicate_pair` (`score`,`id`);--> statement-breakpoint
CREATE TABLE `person_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`gone_number` integer NOT NULL,
	`change_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_merge_gone` ON `person_merge` (`gone_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_merge_number` ON `person_merge` (`gone_number`);--> statement-breakpoint
CREATE INDEX `person_merge_person` ON `person_merge` (`person_id`);--> statement-breakpoint
CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`employer_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`allows_deduction` integer DEFAULT false NOT NULL,
	`start_date` text,
	`end_date` text,
	`note` text,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_employer` ON `agreement` (`employer_id`);--> statement-breakpoint
CREATE TABLE `employer_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`employer_id` text NOT NULL,
	`name` text NOT NULL,
	`job_title` text,
	`handles` text NOT NULL,
	`email` text,
	`phone` text,
	`note` text,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employer_contact_employer` ON `employer_contact` (`employer_id`);--> statement-breakpoint
CREATE TABLE `dispatch` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`template_id` text,
	`template_revision` integer,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `letter_template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatch_person` ON `dispatch` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `letter_template` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`layout` text NOT NULL,
	`texts` text NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_member` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`list_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `member_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_member_person` ON `list_member` (`person_id`,`list_id`);--> statement-breakpoint
CREATE INDEX `list_member_list` ON `list_member` (`list_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `member_list` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`purpose` text,
	`created_by` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_list_name` ON `member_list` (`kind`,`name_key`);--> statement-breakpoint
CREATE TABLE `look_review` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`line_sequence` integer NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mark_reader` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mark_reader_person` ON `mark_reader` (`person_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `person_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_mark_person` ON `person_mark` (`person_id`);--> statement-breakpoint
CREATE TABLE `survivor` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`relation` text,
	`is_estate` integer DEFAULT false NOT NULL,
	`email` text,
	`phone` text,
	`street` text,
	`postal_code` text,
	`place` text,
	`country` text DEFAULT 'NO' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survivor_person` ON `survivor` (`person_id`);--> statement-breakpoint
CREATE TABLE `representative` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`person_id` text NOT NULL,
	`employer_id` text NOT NULL,
	`office` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `representative_employer` ON `representative` (`employer_id`);--> statement-breakpoint
CREATE INDEX `representative_person` ON `representative` (`person_id`);--> statement-breakpoint
CREATE TABLE `saved_search` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text DEFAULT '' NOT NULL,
	`filter` text,
	`sort` text DEFAULT 'name' NOT NULL,
	`shared_with` text NOT NULL,
	`is_pinned` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_search_staff` ON `saved_search` (`staff_id`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`due_on` text,
	`assignee_id` text,
	`role` text,
	`person_id` text,
	`employer_id` text,
	`created_by` text,
	`created_at` text NOT NULL,
	`done_at` text,
	`done_by` text,
	`outcome` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`done_at`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `task_person` ON `task` (`person_id`);--> statement-breakpoint
CREATE INDEX `task_employer` ON `task` (`employer_id`);--> statement-breakpoint
ALTER TABLE `employer` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `parent_id` text REFERENCES employer(id);--> statement-breakpoint
ALTER TABLE `employer` ADD `parent_number` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `organisation_form` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `industry_code` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `industry_name` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `employee_count` integer;--> statement-breakpoint
ALTER TABLE `employer` ADD `registry_state` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `registry_seen_on` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `street` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `postal_street` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `postal_postal_code` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `postal_place` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `municipality` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `email` text;--> statement-breakpoint
ALTER TABLE `employer` ADD `website` text;--> statement-breakpoint
CREATE INDEX `employer_parent` ON `employer` (`parent_id`);--> statement-breakpoint
CREATE INDEX `employer_parent_number` ON `employer` (`parent_number`);--> statement-breakpoint
ALTER TABLE `address` ADD `returned_on` text;--> statement-breakpoint
CREATE INDEX `address_postal_code` ON `address` (`postal_code`);--> statement-breakpoint
ALTER TABLE `membership` ADD `dues_class` text;--> statement-breakpoint
ALTER TABLE `membership` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `protected_address` ADD `returned_on` text;--> statement-breakpoint
CREATE INDEX `history_row` ON `history` (`row_id`,`sequence`) WHERE "history"."person_id" IS NULL;