CREATE SEQUENCE "public"."call_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."episode_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "account_disablings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"disabled_by" uuid NOT NULL,
	"disabled_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"sealed_totp_secret" text NOT NULL,
	"last_totp_step" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_marks" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seeded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pending_sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"code_failures" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"idle_seconds" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	"browser" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"counter" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"nonce" uuid NOT NULL,
	CONSTRAINT "sign_in_failures_counter_at_nonce_pk" PRIMARY KEY("counter","at","nonce")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"is_learner" boolean DEFAULT false NOT NULL,
	"registration" text,
	"phone" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('paramedic', 'mental-health-practitioner', 'consultant-nurse', 'administrator')),
	CONSTRAINT "users_learner" CHECK (not "users"."is_learner" or "users"."role" in ('paramedic', 'mental-health-practitioner')),
	CONSTRAINT "users_email_folded" CHECK ("users"."email" = lower("users"."email") and "users"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
	CONSTRAINT "users_name_written" CHECK ("users"."name" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "crews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"call_sign" text NOT NULL,
	"sector" text NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "crews_kind" CHECK ("crews"."kind" in ('solo', 'joint-car')),
	CONSTRAINT "crews_sector" CHECK ("crews"."sector" in ('NW', 'NC', 'NE', 'SW', 'SE')),
	CONSTRAINT "crews_until_after_from" CHECK ("crews"."until" > "crews"."from")
);
--> statement-breakpoint
CREATE TABLE "desk_leads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"by" uuid,
	"standing" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"call_sign" text NOT NULL,
	"sector" text NOT NULL,
	"crew_id" uuid,
	"role_held" text NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "duties_kind" CHECK ("duties"."kind" in ('desk', 'solo', 'joint-car')),
	CONSTRAINT "duties_sector" CHECK ("duties"."sector" in ('NW', 'NC', 'NE', 'SW', 'SE')),
	CONSTRAINT "duties_call_sign_written" CHECK ("duties"."call_sign" ~ '\S'),
	CONSTRAINT "duties_until_after_from" CHECK ("duties"."until" > "duties"."from"),
	CONSTRAINT "duties_crew_unless_desk" CHECK (("duties"."kind" = 'desk') = ("duties"."crew_id" is null))
);
--> statement-breakpoint
CREATE TABLE "alert_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"source" text NOT NULL,
	"stated_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "alert_facts_kind" CHECK ("alert_facts"."kind" in ('allergy', 'no-known-allergies', 'advance-decision', 'crisis-plan-held', 'safeguarding', 'legal-status', 'communication-need', 'reasonable-adjustment', 'scene-safety')),
	CONSTRAINT "alert_facts_words_length" CHECK (char_length("alert_facts"."words") <= 2000),
	CONSTRAINT "alert_facts_in_error_with_reason" CHECK (num_nonnulls("alert_facts"."entered_in_error_at", "alert_facts"."entered_in_error_by", "alert_facts"."entered_in_error_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "emergency_access_reviews" (
	"access_id" uuid PRIMARY KEY NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"finding" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "emergency_access_reviews_finding" CHECK ("emergency_access_reviews"."finding" in ('justified', 'not-justified', 'to-follow-up')),
	CONSTRAINT "emergency_access_reviews_words_written" CHECK ("emergency_access_reviews"."words" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "emergency_accesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reasons" text[] NOT NULL,
	"words" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "emergency_accesses_twelve_hours" CHECK ("emergency_accesses"."expires_at" <= "emergency_accesses"."opened_at" + interval '12 hours'),
	CONSTRAINT "emergency_accesses_reasoned" CHECK (cardinality("emergency_accesses"."reasons") > 0 and "emergency_accesses"."words" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "person_phones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"number_key" text NOT NULL,
	"safe_to_ring" boolean,
	"may_leave_message" boolean,
	"who_may_answer" text,
	"may_text" boolean,
	"best_time" text,
	"source" text,
	"stated_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_reason" text,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "person_phones_kind" CHECK ("person_phones"."kind" in ('home', 'mobile', 'work', 'other')),
	CONSTRAINT "person_phones_in_error_with_reason" CHECK (("person_phones"."entered_in_error_at" is null) = ("person_phones"."entered_in_error_reason" is null)),
	CONSTRAINT "person_phones_in_error_is_out" CHECK ("person_phones"."entered_in_error_at" is null or "person_phones"."ended_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "person_revisions" (
	"person_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"entry" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "person_revisions_person_id_version_pk" PRIMARY KEY("person_id","version"),
	CONSTRAINT "person_revisions_reason_written" CHECK ("person_revisions"."reason" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"family_name" text,
	"given_name" text,
	"preferred_name" text,
	"title" text,
	"family_key" text,
	"given_key" text,
	"born_on" date,
	"approximate_age" smallint,
	"nhs_number" text,
	"nhs_number_standing" text DEFAULT 'none' NOT NULL,
	"gender" text DEFAULT 'not-known' NOT NULL,
	"sex_at_birth" text,
	"pronouns" text,
	"address_line1" text,
	"address_line2" text,
	"town" text,
	"postcode" text,
	"borough_code" text,
	"no_fixed_abode" boolean DEFAULT false NOT NULL,
	"gp_practice" text,
	"language" text,
	"interpreter_needed" boolean,
	"communication_needs" text,
	"reasonable_adjustments" text,
	"ethnicity" text,
	"died_on" date,
	"crew_note" text,
	"source" text,
	"last_contact_at" timestamp (3) with time zone,
	"merged_into" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "persons_nhs_number_standing" CHECK ("persons"."nhs_number_standing" in ('verified', 'unverified', 'fails-check', 'none')),
	CONSTRAINT "persons_nhs_number_none" CHECK (("persons"."nhs_number_standing" = 'none') = ("persons"."nhs_number" is null)),
	CONSTRAINT "persons_crew_note_length" CHECK (char_length("persons"."crew_note") <= 600),
	CONSTRAINT "persons_family_name_length" CHECK (char_length("persons"."family_name") <= 100),
	CONSTRAINT "persons_given_name_length" CHECK (char_length("persons"."given_name") <= 100)
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"placed_by" uuid NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	"lifted_reason" text,
	CONSTRAINT "restrictions_kind" CHECK ("restrictions"."kind" in ('staff-as-patient', 'known-person', 'hidden-address')),
	CONSTRAINT "restrictions_lifted_with_reason" CHECK (num_nonnulls("restrictions"."lifted_at", "restrictions"."lifted_by", "restrictions"."lifted_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "contact_persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"relationship" text NOT NULL,
	"organisation" text,
	"phone" text,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"sharing" text NOT NULL,
	"sharing_words" text,
	"source" text NOT NULL,
	"stated_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_reason" text,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "contact_persons_kind" CHECK ("contact_persons"."kind" in ('person', 'professional')),
	CONSTRAINT "contact_persons_sharing" CHECK ("contact_persons"."sharing" in ('may-be-told', 'ask-first', 'must-not-be-told', 'not-asked')),
	CONSTRAINT "contact_persons_roles" CHECK ("contact_persons"."roles" <@ array['next-of-kin', 'lives-with', 'carer', 'cared-for', 'nearest-relative', 'lasting-power-of-attorney-health', 'lasting-power-of-attorney-money', 'advocate', 'parental-responsibility']::text[]),
	CONSTRAINT "contact_persons_name_written" CHECK ("contact_persons"."name" ~ '\S'),
	CONSTRAINT "contact_persons_source_written" CHECK ("contact_persons"."source" ~ '\S'),
	CONSTRAINT "contact_persons_ended_with_reason" CHECK (("contact_persons"."ended_at" is null) = ("contact_persons"."ended_reason" is null)),
	CONSTRAINT "contact_persons_in_error_with_reason" CHECK (("contact_persons"."entered_in_error_at" is null) = ("contact_persons"."entered_in_error_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "contact_preferences" (
	"person_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"letters" text NOT NULL,
	"may_text" boolean,
	"best_time" text,
	"words" text,
	"source" text NOT NULL,
	"stated_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "contact_preferences_person_id_version_pk" PRIMARY KEY("person_id","version"),
	CONSTRAINT "contact_preferences_letters" CHECK ("contact_preferences"."letters" in ('yes', 'no', 'plain-envelope', 'elsewhere', 'not-asked')),
	CONSTRAINT "contact_preferences_source_written" CHECK ("contact_preferences"."source" ~ '\S'),
	CONSTRAINT "contact_preferences_in_error_with_reason" CHECK (("contact_preferences"."entered_in_error_at" is null) = ("contact_preferences"."entered_in_error_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "problem_changes" (
	"problem_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"move" text NOT NULL,
	"words" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "problem_changes_problem_id_number_pk" PRIMARY KEY("problem_id","number"),
	CONSTRAINT "problem_changes_move" CHECK ("problem_changes"."move" in ('resolved', 'active-again')),
	CONSTRAINT "problem_changes_words_written" CHECK ("problem_changes"."words" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "problems" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text NOT NULL,
	"since" text,
	"plan" text,
	"source" text NOT NULL,
	"stated_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "problems_words_written" CHECK ("problems"."words" ~ '\S'),
	CONSTRAINT "problems_words_length" CHECK (char_length("problems"."words") <= 300),
	CONSTRAINT "problems_source_written" CHECK ("problems"."source" ~ '\S'),
	CONSTRAINT "problems_in_error_with_reason" CHECK (("problems"."entered_in_error_at" is null) = ("problems"."entered_in_error_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "person_distinctions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "person_distinctions_reason_written" CHECK ("person_distinctions"."reason" ~ '\S'),
	CONSTRAINT "person_distinctions_reason_length" CHECK (char_length("person_distinctions"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "person_merge_moves" (
	"merge_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_key" jsonb NOT NULL,
	"was" jsonb NOT NULL,
	CONSTRAINT "person_merge_moves_merge_id_table_name_row_key_was_pk" PRIMARY KEY("merge_id","table_name","row_key","was")
);
--> statement-breakpoint
CREATE TABLE "person_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survivor_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"taken" jsonb NOT NULL,
	"reason" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"merged_by" uuid NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	"undone_reason" text,
	CONSTRAINT "person_merges_two_people" CHECK ("person_merges"."survivor_id" <> "person_merges"."merged_id"),
	CONSTRAINT "person_merges_undone_with_reason" CHECK (("person_merges"."undone_at" is null) = ("person_merges"."undone_reason" is null)),
	CONSTRAINT "person_merges_reason_written" CHECK ("person_merges"."reason" ~ '\S'),
	CONSTRAINT "person_merges_reason_length" CHECK (char_length("person_merges"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"episode_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"words" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by" uuid NOT NULL,
	CONSTRAINT "closures_outcome" CHECK ("closures"."outcome" in ('seen-by-service', 'resolved-with-advice', 'signposted', 'conveyed', 'declined-by-person', 'no-contact-made', 'person-died', 'not-a-crisis', 'joined-other-episode', 'closed-by-senior')),
	CONSTRAINT "closures_words_written" CHECK ("closures"."words" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "episodes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"person_id" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"offered_by" uuid NOT NULL,
	"offered_to" uuid NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"situation" text NOT NULL,
	"background" text NOT NULL,
	"assessment" text NOT NULL,
	"recommendation" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"accepted" text,
	"answer_words" text,
	CONSTRAINT "handovers_to_somebody_else" CHECK ("handovers"."offered_by" <> "handovers"."offered_to"),
	CONSTRAINT "handovers_answer" CHECK (("handovers"."answered_at" is null) = ("handovers"."accepted" is null)),
	CONSTRAINT "handovers_refused_with_words" CHECK ("handovers"."accepted" is distinct from 'refused' or coalesce("handovers"."answer_words", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "person_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"confirmed" text[] NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"linked_by" uuid NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	"undone_reason" text,
	CONSTRAINT "person_links_three_identifiers" CHECK (cardinality("person_links"."confirmed") >= 3),
	CONSTRAINT "person_links_undone_with_reason" CHECK (("person_links"."undone_at" is null) = ("person_links"."undone_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "relationships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "relationships_reason" CHECK ("relationships"."reason" in ('took-call', 'owner', 'crew', 'handover', 'review', 'referral', 'follow-up', 'call-taker', 'signature'))
);
--> statement-breakpoint
CREATE TABLE "strip_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	"owner_id" uuid NOT NULL,
	"next_action" text NOT NULL,
	"next_action_due" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "strips" (
	"episode_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" uuid NOT NULL,
	"next_action" text NOT NULL,
	"next_action_due" timestamp (3) with time zone NOT NULL,
	"priority" smallint NOT NULL,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	CONSTRAINT "strips_priority" CHECK ("strips"."priority" between 1 and 5),
	CONSTRAINT "strips_next_action_written" CHECK ("strips"."next_action" ~ '\S'),
	CONSTRAINT "strips_next_action_length" CHECK (char_length("strips"."next_action") <= 500)
);
--> statement-breakpoint
CREATE TABLE "call_versions" (
	"call_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"message_id" uuid,
	"category" text,
	"borough_code" text,
	"callers_words" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "call_versions_call_id_version_pk" PRIMARY KEY("call_id","version"),
	CONSTRAINT "call_versions_category" CHECK ("call_versions"."category" in ('C1', 'C2', 'C3', 'C4', 'C5'))
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"episode_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"taken_down_by" uuid,
	"sender_id" uuid
);
--> statement-breakpoint
CREATE TABLE "intake_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sender_id" uuid NOT NULL,
	"bundle_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"case_key" text NOT NULL,
	"reason" text NOT NULL,
	"request_id" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"call_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "intake_messages_reason" CHECK ("intake_messages"."reason" in ('new', 'update'))
);
--> statement-breakpoint
CREATE TABLE "intake_senders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"paced_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "observation_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"respirations" smallint,
	"spo2" smallint,
	"scale" smallint DEFAULT 1 NOT NULL,
	"oxygen" boolean,
	"systolic" smallint,
	"pulse" smallint,
	"acvpu" text,
	"temperature" numeric(3, 1),
	"parts" jsonb NOT NULL,
	"total" smallint,
	"exclusion" text,
	"pregnancy" text,
	"confirmed" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "observation_sets_acvpu" CHECK ("observation_sets"."acvpu" in ('A', 'C', 'V', 'P', 'U')),
	CONSTRAINT "observation_sets_exclusion" CHECK ("observation_sets"."exclusion" in ('under-16', 'pregnancy')),
	CONSTRAINT "observation_sets_excluded_without_total" CHECK ("observation_sets"."exclusion" is null or "observation_sets"."total" is null),
	CONSTRAINT "observation_sets_in_error_with_reason" CHECK (("observation_sets"."entered_in_error_at" is null) = ("observation_sets"."entered_in_error_reason" is null)),
	CONSTRAINT "observation_sets_scale" CHECK ("observation_sets"."scale" in (1, 2)),
	CONSTRAINT "observation_sets_total_only_when_complete" CHECK ("observation_sets"."total" is null or num_nulls("observation_sets"."respirations", "observation_sets"."spo2", "observation_sets"."oxygen", "observation_sets"."systolic", "observation_sets"."pulse", "observation_sets"."acvpu", "observation_sets"."temperature") = 0),
	CONSTRAINT "observation_sets_note_length" CHECK (char_length("observation_sets"."note") <= 2000),
	CONSTRAINT "observation_sets_pregnancy" CHECK ("observation_sets"."pregnancy" in ('yes', 'no', 'unknown')),
	CONSTRAINT "observation_sets_confirmed" CHECK ("observation_sets"."confirmed" <@ array['respirations', 'spo2', 'systolic', 'pulse', 'temperature']::text[]),
	CONSTRAINT "observation_sets_no_score_in_pregnancy" CHECK ("observation_sets"."pregnancy" is distinct from 'yes' or "observation_sets"."exclusion" is not null),
	CONSTRAINT "observation_sets_respirations_could_be" CHECK ("observation_sets"."respirations" between 1 and 90),
	CONSTRAINT "observation_sets_spo2_could_be" CHECK ("observation_sets"."spo2" between 40 and 100),
	CONSTRAINT "observation_sets_systolic_could_be" CHECK ("observation_sets"."systolic" between 30 and 320),
	CONSTRAINT "observation_sets_pulse_could_be" CHECK ("observation_sets"."pulse" between 10 and 300),
	CONSTRAINT "observation_sets_temperature_could_be" CHECK ("observation_sets"."temperature" between 20 and 45)
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"crew_id" uuid NOT NULL,
	"allocated_at" timestamp (3) with time zone NOT NULL,
	"allocated_by" uuid NOT NULL,
	"briefing" text,
	"mobile_at" timestamp (3) with time zone,
	"on_scene_at" timestamp (3) with time zone,
	"left_scene_at" timestamp (3) with time zone,
	"at_destination_at" timestamp (3) with time zone,
	"clear_at" timestamp (3) with time zone,
	"stood_down_at" timestamp (3) with time zone,
	"stood_down_reason" text,
	"outcome" text,
	"destination" text,
	CONSTRAINT "responses_briefing_length" CHECK (char_length("responses"."briefing") <= 2000),
	CONSTRAINT "responses_outcome" CHECK ("responses"."outcome" in ('not-conveyed', 'emergency-department', 'health-based-place-of-safety', 'other-destination', 'no-patient-found', 'stood-down')),
	CONSTRAINT "responses_times_in_order" CHECK ("responses"."mobile_at" >= "responses"."allocated_at"
        and ("responses"."on_scene_at" is null or ("responses"."mobile_at" is not null and "responses"."on_scene_at" >= "responses"."mobile_at"))
        and ("responses"."left_scene_at" is null or ("responses"."on_scene_at" is not null and "responses"."left_scene_at" >= "responses"."on_scene_at"))
        and ("responses"."at_destination_at" is null or ("responses"."left_scene_at" is not null and "responses"."at_destination_at" >= "responses"."left_scene_at"))
        and ("responses"."clear_at" is null or "responses"."clear_at" >= greatest("responses"."allocated_at", "responses"."mobile_at", "responses"."on_scene_at", "responses"."left_scene_at", "responses"."at_destination_at"))
        and ("responses"."stood_down_at" is null or "responses"."stood_down_at" >= greatest("responses"."allocated_at", "responses"."mobile_at"))),
	CONSTRAINT "responses_one_ending" CHECK ("responses"."clear_at" is null or "responses"."stood_down_at" is null),
	CONSTRAINT "responses_clear_with_outcome" CHECK ("responses"."clear_at" is null or "responses"."outcome" is not null),
	CONSTRAINT "responses_stood_down_with_reason" CHECK (("responses"."stood_down_at" is null) = ("responses"."stood_down_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "triages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"red_flags" text[] NOT NULL,
	"urgency" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_urgency" text,
	"differs_because" text,
	"agreed_with_patient" text NOT NULL,
	"safety_netting" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid NOT NULL,
	"reach_by" timestamp (3) with time zone,
	CONSTRAINT "triages_urgency" CHECK ("triages"."urgency" in ('emergency', 'very-urgent', 'urgent', 'soon', 'routine', 'signpost', 'advice')),
	CONSTRAINT "triages_decision" CHECK ("triages"."decision" in ('send-crew', 'call-back', 'advice', 'emergency-ambulance', 'police-with-health', 'other-service')),
	CONSTRAINT "triages_agreed" CHECK ("triages"."agreed_with_patient" in ('yes', 'no', 'not-asked')),
	CONSTRAINT "triages_reason_written" CHECK ("triages"."reason" ~ '\S'),
	CONSTRAINT "triages_differs_with_reason" CHECK ("triages"."proposed_urgency" is null or "triages"."proposed_urgency" = "triages"."urgency" or coalesce("triages"."differs_because", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "response_time_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"before" timestamp (3) with time zone NOT NULL,
	"after" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	"corrected_by" uuid NOT NULL,
	CONSTRAINT "response_time_corrections_stage" CHECK ("response_time_corrections"."stage" in ('mobile', 'on-scene', 'left-scene', 'at-destination', 'clear', 'stood-down')),
	CONSTRAINT "response_time_corrections_reason_written" CHECK ("response_time_corrections"."reason" ~ '\S'),
	CONSTRAINT "response_time_corrections_reason_length" CHECK (char_length("response_time_corrections"."reason") <= 2000),
	CONSTRAINT "response_time_corrections_differ" CHECK ("response_time_corrections"."before" <> "response_time_corrections"."after")
);
--> statement-breakpoint
CREATE TABLE "physical_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"prompt" text NOT NULL,
	"going_on" text NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "physical_reviews_prompt" CHECK ("physical_reviews"."prompt" in ('time-critical', 'physical-health-review')),
	CONSTRAINT "physical_reviews_going_on" CHECK ("physical_reviews"."going_on" in ('left-at-home', 'signed-off')),
	CONSTRAINT "physical_reviews_words_written" CHECK ("physical_reviews"."words" ~ '\S'),
	CONSTRAINT "physical_reviews_words_length" CHECK (char_length("physical_reviews"."words") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "legal_detention_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"detention_id" uuid NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"doctor" text NOT NULL,
	"condition" text NOT NULL,
	"place" text NOT NULL,
	"approved_by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "legal_detention_extensions_in_error_with_reason" CHECK (num_nonnulls("legal_detention_extensions"."entered_in_error_at", "legal_detention_extensions"."entered_in_error_by", "legal_detention_extensions"."entered_in_error_reason") in (0, 3)),
	CONSTRAINT "legal_detention_extensions_length" CHECK ("legal_detention_extensions"."minutes" between 1 and 720),
	CONSTRAINT "legal_detention_extensions_doctor_written" CHECK ("legal_detention_extensions"."doctor" ~ '\S'),
	CONSTRAINT "legal_detention_extensions_condition_written" CHECK ("legal_detention_extensions"."condition" ~ '\S'),
	CONSTRAINT "legal_detention_extensions_condition_length" CHECK (char_length("legal_detention_extensions"."condition") <= 2000),
	CONSTRAINT "legal_detention_extensions_place" CHECK ("legal_detention_extensions"."place" in ('health-based', 'emergency-department', 'home', 'police-station', 'other')),
	CONSTRAINT "legal_detention_extensions_station_approved" CHECK ("legal_detention_extensions"."place" <> 'police-station' or coalesce("legal_detention_extensions"."approved_by", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "legal_detentions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"power" text NOT NULL,
	"power_words" text,
	"clock_start" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"place" text,
	"place_name" text,
	"consulted" text,
	"consulted_words" text,
	"police_authorised_by" text,
	"note" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_how" text,
	"ended_words" text,
	"ending_recorded_at" timestamp (3) with time zone,
	"ending_recorded_by" uuid,
	"entered_in_error_at" timestamp (3) with time zone,
	"entered_in_error_by" uuid,
	"entered_in_error_reason" text,
	CONSTRAINT "legal_detentions_power" CHECK ("legal_detentions"."power" in ('s136', 's135', 's5-2', 's4', 's2', 's3', 's17a', 'other')),
	CONSTRAINT "legal_detentions_clock_start" CHECK ("legal_detentions"."clock_start" in ('arrival', 'decision-to-keep', 'first-entry')),
	CONSTRAINT "legal_detentions_place" CHECK ("legal_detentions"."place" in ('health-based', 'emergency-department', 'home', 'police-station', 'other')),
	CONSTRAINT "legal_detentions_consulted" CHECK ("legal_detentions"."consulted" in ('doctor', 'nurse', 'amhp', 'paramedic', 'occupational-therapist', 'not-practicable', 'not-known')),
	CONSTRAINT "legal_detentions_ended_how" CHECK ("legal_detentions"."ended_how" in ('released', 'informal', 'other-section', 'time-ran-out', 'went-away', 'died', 'other')),
	CONSTRAINT "legal_detentions_clock_has_start_and_place" CHECK (num_nonnulls("legal_detentions"."clock_start", "legal_detentions"."place") = case when "legal_detentions"."power" in ('s136', 's135') then 2 else 0 end),
	CONSTRAINT "legal_detentions_start_fits" CHECK ("legal_detentions"."clock_start" is null or "legal_detentions"."clock_start" = 'arrival' or ("legal_detentions"."power", "legal_detentions"."clock_start") in (('s136', 'decision-to-keep'), ('s135', 'first-entry'))),
	CONSTRAINT "legal_detentions_other_in_words" CHECK ("legal_detentions"."power" <> 'other' or coalesce("legal_detentions"."power_words", '') ~ '\S'),
	CONSTRAINT "legal_detentions_station_authorised" CHECK ("legal_detentions"."place" is distinct from 'police-station' or coalesce("legal_detentions"."police_authorised_by", '') ~ '\S'),
	CONSTRAINT "legal_detentions_whole_ending" CHECK (num_nonnulls("legal_detentions"."ended_at", "legal_detentions"."ended_how", "legal_detentions"."ending_recorded_at", "legal_detentions"."ending_recorded_by") in (0, 4)),
	CONSTRAINT "legal_detentions_ends_after_start" CHECK ("legal_detentions"."ended_at" >= "legal_detentions"."started_at"),
	CONSTRAINT "legal_detentions_in_error_with_reason" CHECK (num_nonnulls("legal_detentions"."entered_in_error_at", "legal_detentions"."entered_in_error_by", "legal_detentions"."entered_in_error_reason") in (0, 3)),
	CONSTRAINT "legal_detentions_note_length" CHECK (char_length("legal_detentions"."note") <= 2000),
	CONSTRAINT "legal_detentions_ended_words_length" CHECK (char_length("legal_detentions"."ended_words") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "assessment_addenda" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"words" text NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_sections" (
	"assessment_id" uuid NOT NULL,
	"section" text NOT NULL,
	"version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"complete" boolean DEFAULT false NOT NULL,
	"unreviewed_copies" text[] DEFAULT '{}' NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "assessment_sections_assessment_id_section_version_pk" PRIMARY KEY("assessment_id","section","version")
);
--> statement-breakpoint
CREATE TABLE "assessment_sign_offs" (
	"assessment_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"signed_off_by" uuid NOT NULL,
	"signed_off_at" timestamp (3) with time zone NOT NULL,
	"frozen" jsonb NOT NULL,
	"needs_countersign" boolean DEFAULT false NOT NULL,
	CONSTRAINT "assessment_sign_offs_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "assessment_sign_offs_version" CHECK ("assessment_sign_offs"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_agreements" (
	"plan_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"agreement" text NOT NULL,
	"who_was_there" text NOT NULL,
	"words" text,
	"capacity" text NOT NULL,
	"capacity_words" text,
	"copies" jsonb NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"agreed_by" uuid NOT NULL,
	CONSTRAINT "plan_agreements_plan_id_version_pk" PRIMARY KEY("plan_id","version"),
	CONSTRAINT "plan_agreements_agreement" CHECK ("plan_agreements"."agreement" in ('fully', 'partly', 'not-able-today')),
	CONSTRAINT "plan_agreements_capacity" CHECK ("plan_agreements"."capacity" in ('not-in-doubt', 'has-capacity', 'lacks-capacity')),
	CONSTRAINT "plan_agreements_who_was_there" CHECK ("plan_agreements"."who_was_there" ~ '\S'),
	CONSTRAINT "plan_agreements_why_not" CHECK ("plan_agreements"."agreement" = 'fully' or coalesce("plan_agreements"."words", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"plan_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"review_on" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "plan_versions_plan_id_version_pk" PRIMARY KEY("plan_id","version"),
	CONSTRAINT "plan_versions_reason" CHECK ("plan_versions"."version" = 1 or coalesce("plan_versions"."reason", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"episode_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "plans_kind" CHECK ("plans"."kind" in ('care', 'safety'))
);
--> statement-breakpoint
CREATE TABLE "assessment_returns" (
	"assessment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"returned_by" uuid NOT NULL,
	"returned_at" timestamp (3) with time zone NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "assessment_returns_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "assessment_returns_words" CHECK ("assessment_returns"."words" ~ '\S'),
	CONSTRAINT "assessment_returns_length" CHECK (char_length("assessment_returns"."words") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "assessment_signatures" (
	"assessment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"signed_by" uuid NOT NULL,
	"as" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assessment_signatures_assessment_id_version_signed_by_pk" PRIMARY KEY("assessment_id","version","signed_by"),
	CONSTRAINT "assessment_signatures_as" CHECK ("assessment_signatures"."as" in ('co-author', 'countersign'))
);
--> statement-breakpoint
CREATE TABLE "awaited_signatures" (
	"assessment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "awaited_signatures_once" UNIQUE NULLS NOT DISTINCT("assessment_id","kind","user_id"),
	CONSTRAINT "awaited_signatures_kind" CHECK ("awaited_signatures"."kind" in ('co-author', 'countersign', 'revision')),
	CONSTRAINT "awaited_signatures_whose" CHECK (("awaited_signatures"."kind" = 'countersign') = ("awaited_signatures"."user_id" is null))
);
--> statement-breakpoint
CREATE TABLE "referral_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"told_by" text,
	"seen_by" text,
	"decline_code" text,
	"booked_for" timestamp (3) with time zone,
	"words" text,
	CONSTRAINT "referral_events_kind" CHECK ("referral_events"."kind" in ('sent', 'received', 'accepted', 'booked', 'attempted', 'declined', 'redirected', 'seen', 'withdrawn', 'closed-by-senior')),
	CONSTRAINT "referral_events_seen_by_whom" CHECK ("referral_events"."kind" <> 'seen' or (coalesce("referral_events"."seen_by", '') ~ '\S' and coalesce("referral_events"."told_by", '') ~ '\S')),
	CONSTRAINT "referral_events_declined_with_reason" CHECK ("referral_events"."kind" <> 'declined' or ("referral_events"."decline_code" is not null and coalesce("referral_events"."words", '') ~ '\S'))
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"reason_code" text NOT NULL,
	"words" text NOT NULL,
	"urgency" text NOT NULL,
	"consent_basis" text NOT NULL,
	"consent_words" text,
	"content_sent" jsonb,
	"channel" text NOT NULL,
	"standing" text NOT NULL,
	"standing_since" timestamp (3) with time zone NOT NULL,
	"due_by" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "referrals_standing" CHECK ("referrals"."standing" in ('draft', 'sent', 'received', 'accepted', 'booked', 'declined', 'redirected', 'seen', 'withdrawn', 'closed')),
	CONSTRAINT "referrals_channel" CHECK ("referrals"."channel" in ('phone', 'email', 'portal', 'letter')),
	CONSTRAINT "referrals_urgency" CHECK ("referrals"."urgency" in ('emergency', 'very-urgent', 'urgent', 'soon', 'routine', 'signpost', 'advice')),
	CONSTRAINT "referrals_consent" CHECK ("referrals"."consent_basis" in ('consent', 'best-interests', 'vital-interests', 'public-interest')),
	CONSTRAINT "referrals_override_in_words" CHECK ("referrals"."consent_basis" = 'consent' or coalesce("referrals"."consent_words", '') ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "service_boroughs" (
	"service_id" uuid NOT NULL,
	"borough_code" text NOT NULL,
	CONSTRAINT "service_boroughs_borough_code_service_id_pk" PRIMARY KEY("borough_code","service_id")
);
--> statement-breakpoint
CREATE TABLE "service_revisions" (
	"service_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"entry" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid,
	"reason" text,
	CONSTRAINT "service_revisions_service_id_version_pk" PRIMARY KEY("service_id","version")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"ods_code" text,
	"kind" text NOT NULL,
	"what_it_does" text,
	"minimum_age" smallint,
	"maximum_age" smallint,
	"serves_all_london" boolean DEFAULT false NOT NULL,
	"all_hours" boolean DEFAULT false NOT NULL,
	"opening_hours" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"hours_note" text,
	"professional_phone" text,
	"public_phone" text,
	"email" text,
	"referral_route" text NOT NULL,
	"accepts_ambulance" boolean DEFAULT true NOT NULL,
	"self_referral" boolean DEFAULT false NOT NULL,
	"exclusions" text,
	"languages" text,
	"accessibility" text,
	"capacity_note" text,
	"answers_within_hours" smallint DEFAULT 24 NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_by" uuid,
	"verified_how" text,
	"closed_from" timestamp (3) with time zone,
	"closed_reason" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "services_name_written" CHECK ("services"."name" ~ '\S'),
	CONSTRAINT "services_ages" CHECK ("services"."minimum_age" is null or "services"."maximum_age" is null or "services"."minimum_age" <= "services"."maximum_age")
);
--> statement-breakpoint
CREATE TABLE "follow_up_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"way" text NOT NULL,
	"outcome" text NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"words" text,
	CONSTRAINT "follow_up_attempts_outcome" CHECK ("follow_up_attempts"."outcome" in ('spoke', 'no-answer', 'not-safe-to-talk', 'wrong-number', 'asked-to-ring-later', 'declined')),
	CONSTRAINT "follow_up_attempts_way" CHECK ("follow_up_attempts"."way" in ('phone', 'text', 'visit', 'through-service', 'through-carer'))
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"purpose" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"review_id" uuid,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	"done_how" text,
	"done_words" text,
	CONSTRAINT "follow_ups_kind" CHECK ("follow_ups"."kind" in ('person', 'service', 'task')),
	CONSTRAINT "follow_ups_purpose_written" CHECK ("follow_ups"."purpose" ~ '\S'),
	CONSTRAINT "follow_ups_done_how_known" CHECK ("follow_ups"."done_how" in ('reached', 'not-reached', 'done', 'no-longer-needed')),
	CONSTRAINT "follow_ups_done_how" CHECK (("follow_ups"."done_at" is null) = ("follow_ups"."done_how" is null))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"episode_id" uuid NOT NULL,
	"listed_because" text NOT NULL,
	"findings" text NOT NULL,
	"decision" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" uuid NOT NULL,
	CONSTRAINT "reviews_findings_written" CHECK ("reviews"."findings" ~ '\S')
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"duty_id" uuid,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"because" text,
	"person_id" uuid,
	"episode_id" uuid,
	"subject_id" uuid,
	"request_id" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"event_ids" bigint[] NOT NULL,
	"row_digests" "bytea" NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_unsealed" (
	"event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"form_key" text NOT NULL,
	"page_id" uuid NOT NULL,
	"path" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"values" jsonb NOT NULL,
	"base_version" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"set_aside_at" timestamp (3) with time zone,
	"set_aside_because" text,
	CONSTRAINT "drafts_set_aside_because" CHECK ("drafts"."set_aside_because" in ('sent', 'discarded', 'continued', 'left')),
	CONSTRAINT "drafts_set_aside_with_reason" CHECK (("drafts"."set_aside_at" is null) = ("drafts"."set_aside_because" is null))
);
--> statement-breakpoint
CREATE TABLE "sent_forms" (
	"actor_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"action" text NOT NULL,
	"content_hash" text NOT NULL,
	"go_to" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sent_forms_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
ALTER TABLE "account_disablings" ADD CONSTRAINT "account_disablings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_disablings" ADD CONSTRAINT "account_disablings_disabled_by_users_id_fk" FOREIGN KEY ("disabled_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_ins" ADD CONSTRAINT "pending_sign_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_leads" ADD CONSTRAINT "desk_leads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_leads" ADD CONSTRAINT "desk_leads_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_crew_id_crews_id_fk" FOREIGN KEY ("crew_id") REFERENCES "public"."crews"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_facts" ADD CONSTRAINT "alert_facts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_facts" ADD CONSTRAINT "alert_facts_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_facts" ADD CONSTRAINT "alert_facts_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access_reviews" ADD CONSTRAINT "emergency_access_reviews_access_id_emergency_accesses_id_fk" FOREIGN KEY ("access_id") REFERENCES "public"."emergency_accesses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access_reviews" ADD CONSTRAINT "emergency_access_reviews_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_phones" ADD CONSTRAINT "person_phones_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_phones" ADD CONSTRAINT "person_phones_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_phones" ADD CONSTRAINT "person_phones_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_phones" ADD CONSTRAINT "person_phones_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_revisions" ADD CONSTRAINT "person_revisions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_revisions" ADD CONSTRAINT "person_revisions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_merged_into_persons_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_placed_by_users_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_lifted_by_users_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_persons" ADD CONSTRAINT "contact_persons_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_persons" ADD CONSTRAINT "contact_persons_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_persons" ADD CONSTRAINT "contact_persons_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_persons" ADD CONSTRAINT "contact_persons_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_preferences" ADD CONSTRAINT "contact_preferences_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_preferences" ADD CONSTRAINT "contact_preferences_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_preferences" ADD CONSTRAINT "contact_preferences_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_changes" ADD CONSTRAINT "problem_changes_problem_id_problems_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_changes" ADD CONSTRAINT "problem_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_other_id_persons_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge_moves" ADD CONSTRAINT "person_merge_moves_merge_id_person_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."person_merges"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_survivor_id_persons_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_id_persons_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_by_users_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_offered_by_users_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_offered_to_users_id_fk" FOREIGN KEY ("offered_to") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_linked_by_users_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strip_changes" ADD CONSTRAINT "strip_changes_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strip_changes" ADD CONSTRAINT "strip_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strip_changes" ADD CONSTRAINT "strip_changes_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strips" ADD CONSTRAINT "strips_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strips" ADD CONSTRAINT "strips_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_message_id_intake_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."intake_messages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_taken_down_by_users_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_sender_id_intake_senders_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."intake_senders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_messages" ADD CONSTRAINT "intake_messages_sender_id_intake_senders_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."intake_senders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_messages" ADD CONSTRAINT "intake_messages_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_sets" ADD CONSTRAINT "observation_sets_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_sets" ADD CONSTRAINT "observation_sets_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_sets" ADD CONSTRAINT "observation_sets_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_crew_id_crews_id_fk" FOREIGN KEY ("crew_id") REFERENCES "public"."crews"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_allocated_by_users_id_fk" FOREIGN KEY ("allocated_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triages" ADD CONSTRAINT "triages_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triages" ADD CONSTRAINT "triages_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_time_corrections" ADD CONSTRAINT "response_time_corrections_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_time_corrections" ADD CONSTRAINT "response_time_corrections_corrected_by_users_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_reviews" ADD CONSTRAINT "physical_reviews_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_reviews" ADD CONSTRAINT "physical_reviews_set_id_observation_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."observation_sets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_reviews" ADD CONSTRAINT "physical_reviews_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detention_extensions" ADD CONSTRAINT "legal_detention_extensions_detention_id_legal_detentions_id_fk" FOREIGN KEY ("detention_id") REFERENCES "public"."legal_detentions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detention_extensions" ADD CONSTRAINT "legal_detention_extensions_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detention_extensions" ADD CONSTRAINT "legal_detention_extensions_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detentions" ADD CONSTRAINT "legal_detentions_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detentions" ADD CONSTRAINT "legal_detentions_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detentions" ADD CONSTRAINT "legal_detentions_ending_recorded_by_users_id_fk" FOREIGN KEY ("ending_recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_detentions" ADD CONSTRAINT "legal_detentions_entered_in_error_by_users_id_fk" FOREIGN KEY ("entered_in_error_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_addenda" ADD CONSTRAINT "assessment_addenda_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_addenda" ADD CONSTRAINT "assessment_addenda_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_sections" ADD CONSTRAINT "assessment_sections_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_sections" ADD CONSTRAINT "assessment_sections_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_sign_offs" ADD CONSTRAINT "assessment_sign_offs_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_sign_offs" ADD CONSTRAINT "assessment_sign_offs_signed_off_by_users_id_fk" FOREIGN KEY ("signed_off_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_agreements" ADD CONSTRAINT "plan_agreements_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_agreements" ADD CONSTRAINT "plan_agreements_agreed_by_users_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_returns" ADD CONSTRAINT "assessment_returns_returned_by_users_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_returns" ADD CONSTRAINT "assessment_returns_version" FOREIGN KEY ("assessment_id","version") REFERENCES "public"."assessment_sign_offs"("assessment_id","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_signatures" ADD CONSTRAINT "assessment_signatures_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_signatures" ADD CONSTRAINT "assessment_signatures_version" FOREIGN KEY ("assessment_id","version") REFERENCES "public"."assessment_sign_offs"("assessment_id","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awaited_signatures" ADD CONSTRAINT "awaited_signatures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awaited_signatures" ADD CONSTRAINT "awaited_signatures_version" FOREIGN KEY ("assessment_id","version") REFERENCES "public"."assessment_sign_offs"("assessment_id","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_boroughs" ADD CONSTRAINT "service_boroughs_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_revisions" ADD CONSTRAINT "service_revisions_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_revisions" ADD CONSTRAINT "service_revisions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD CONSTRAINT "follow_up_attempts_follow_up_id_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_ups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_attempts" ADD CONSTRAINT "follow_up_attempts_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episodes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enrolments_user" ON "enrolments" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_live_user" ON "sessions" USING btree ("user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sessions_user_newest" ON "sessions" USING btree ("user_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_name" ON "users" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "crews_live_call_sign" ON "crews" USING btree ("call_sign") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "desk_leads_one_standing" ON "desk_leads" USING btree ("standing") WHERE standing;--> statement-breakpoint
CREATE INDEX "desk_leads_user" ON "desk_leads" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duties_one_open_each" ON "duties" USING btree ("user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "duties_crew" ON "duties" USING btree ("crew_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duties_one_role_per_crew" ON "duties" USING btree ("crew_id","role_held") WHERE ended_at is null and crew_id is not null;--> statement-breakpoint
CREATE INDEX "alert_facts_person" ON "alert_facts" USING btree ("person_id","kind");--> statement-breakpoint
CREATE INDEX "emergency_accesses_person_user" ON "emergency_accesses" USING btree ("person_id","user_id","expires_at");--> statement-breakpoint
CREATE INDEX "emergency_accesses_newest" ON "emergency_accesses" USING btree ("opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "person_phones_key" ON "person_phones" USING btree ("number_key") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "person_phones_person" ON "person_phones" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_verified_nhs_number" ON "persons" USING btree ("nhs_number") WHERE nhs_number_standing = 'verified' and merged_into is null;--> statement-breakpoint
CREATE INDEX "persons_merged_into" ON "persons" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "persons_nhs_number" ON "persons" USING btree ("nhs_number");--> statement-breakpoint
CREATE INDEX "persons_born_on_initials" ON "persons" USING btree ("born_on",left(family_key, 1),left(given_key, 1));--> statement-breakpoint
CREATE INDEX "persons_born_on_given" ON "persons" USING btree ("born_on",left(given_key, 1));--> statement-breakpoint
CREATE INDEX "persons_names" ON "persons" USING btree ("family_key" text_pattern_ops,"given_key" text_pattern_ops,"id");--> statement-breakpoint
CREATE INDEX "persons_postcode" ON "persons" USING btree ("postcode","family_key");--> statement-breakpoint
CREATE UNIQUE INDEX "restrictions_one_standing" ON "restrictions" USING btree ("person_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "contact_persons_person" ON "contact_persons" USING btree ("person_id","recorded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "problems_person" ON "problems" USING btree ("person_id","recorded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "person_distinctions_person" ON "person_distinctions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_distinctions_other" ON "person_distinctions" USING btree ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_merges_one_standing" ON "person_merges" USING btree ("merged_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "person_merges_survivor" ON "person_merges" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "closures_newest" ON "closures" USING btree ("closed_at" DESC NULLS LAST,"episode_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "episodes_number" ON "episodes" USING btree ("number");--> statement-breakpoint
CREATE INDEX "episodes_person" ON "episodes" USING btree ("person_id","opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "episodes_newest" ON "episodes" USING btree ("opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_one_open" ON "handovers" USING btree ("episode_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "handovers_waiting_for" ON "handovers" USING btree ("offered_to") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "handovers_episode" ON "handovers" USING btree ("episode_id","offered_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "person_links_one_standing" ON "person_links" USING btree ("episode_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "person_links_person" ON "person_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_links_episode" ON "person_links" USING btree ("episode_id","linked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "relationships_user_episode_reason" ON "relationships" USING btree ("user_id","episode_id","reason");--> statement-breakpoint
CREATE INDEX "relationships_episode" ON "relationships" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "relationships_user_until" ON "relationships" USING btree ("user_id","until");--> statement-breakpoint
CREATE INDEX "strip_changes_episode" ON "strip_changes" USING btree ("episode_id","changed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "strips_waiting" ON "strips" USING btree ("priority","next_action_due","episode_id") WHERE taken_at is null;--> statement-breakpoint
CREATE INDEX "strips_owner" ON "strips" USING btree ("owner_id","next_action_due","episode_id");--> statement-breakpoint
CREATE INDEX "strips_due" ON "strips" USING btree ("next_action_due","episode_id");--> statement-breakpoint
CREATE INDEX "strips_call_backs" ON "strips" USING btree ("priority","next_action_due","episode_id") WHERE taken_at is not null and next_action like 'Call back%';--> statement-breakpoint
CREATE UNIQUE INDEX "calls_reference" ON "calls" USING btree (upper("reference"));--> statement-breakpoint
CREATE INDEX "calls_episode" ON "calls" USING btree ("episode_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_newest" ON "calls" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "intake_messages_once" ON "intake_messages" USING btree ("sender_id","content_hash");--> statement-breakpoint
CREATE INDEX "intake_messages_case" ON "intake_messages" USING btree ("sender_id","case_key");--> statement-breakpoint
CREATE INDEX "intake_messages_bundle" ON "intake_messages" USING btree ("sender_id","bundle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intake_senders_key" ON "intake_senders" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "intake_senders_live_name" ON "intake_senders" USING btree ("name") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "observation_sets_episode" ON "observation_sets" USING btree ("episode_id","taken_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "responses_one_live_per_crew" ON "responses" USING btree ("crew_id") WHERE clear_at is null and stood_down_at is null;--> statement-breakpoint
CREATE INDEX "responses_episode" ON "responses" USING btree ("episode_id","allocated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "responses_live" ON "responses" USING btree ("allocated_at") WHERE clear_at is null and stood_down_at is null;--> statement-breakpoint
CREATE INDEX "triages_episode" ON "triages" USING btree ("episode_id","decided_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "response_time_corrections_response" ON "response_time_corrections" USING btree ("response_id","corrected_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "physical_reviews_set" ON "physical_reviews" USING btree ("set_id","written_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "physical_reviews_episode" ON "physical_reviews" USING btree ("episode_id","written_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "legal_detention_extensions_one" ON "legal_detention_extensions" USING btree ("detention_id") WHERE entered_in_error_at is null;--> statement-breakpoint
CREATE INDEX "legal_detention_extensions_detention" ON "legal_detention_extensions" USING btree ("detention_id");--> statement-breakpoint
CREATE INDEX "legal_detentions_episode" ON "legal_detentions" USING btree ("episode_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "legal_detentions_one_clock" ON "legal_detentions" USING btree ("episode_id") WHERE ended_at is null and entered_in_error_at is null and power in ('s136', 's135');--> statement-breakpoint
CREATE INDEX "assessment_addenda_assessment" ON "assessment_addenda" USING btree ("assessment_id","written_at");--> statement-breakpoint
CREATE INDEX "assessments_episode" ON "assessments" USING btree ("episode_id","happened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "plans_one_of_a_kind" ON "plans" USING btree ("episode_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_signatures_one_countersign" ON "assessment_signatures" USING btree ("assessment_id","version") WHERE "as" = 'countersign';--> statement-breakpoint
CREATE INDEX "awaited_signatures_user" ON "awaited_signatures" USING btree ("user_id","since");--> statement-breakpoint
CREATE INDEX "referral_events_referral" ON "referral_events" USING btree ("referral_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "referrals_episode" ON "referrals" USING btree ("episode_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "referrals_open_due" ON "referrals" USING btree ("due_by","id") WHERE standing in ('draft', 'sent', 'received', 'accepted', 'booked');--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_one_live_per_service" ON "referrals" USING btree ("episode_id","service_id") WHERE standing in ('draft', 'sent', 'received', 'accepted', 'booked');--> statement-breakpoint
CREATE INDEX "services_name" ON "services" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "services_kind" ON "services" USING btree ("kind","name","id");--> statement-breakpoint
CREATE INDEX "follow_up_attempts_follow_up" ON "follow_up_attempts" USING btree ("follow_up_id","happened_at");--> statement-breakpoint
CREATE INDEX "follow_ups_undone_due" ON "follow_ups" USING btree ("due_at","id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "follow_ups_undone_owner" ON "follow_ups" USING btree ("owner_id","due_at","id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "follow_ups_episode" ON "follow_ups" USING btree ("episode_id","due_at");--> statement-breakpoint
CREATE INDEX "reviews_episode" ON "reviews" USING btree ("episode_id","written_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_person" ON "audit_events" USING btree ("person_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_episode" ON "audit_events" USING btree ("episode_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_day" ON "audit_events" USING brin ("at") WITH (pages_per_range=32);--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_one_of_a_page" ON "drafts" USING btree ("user_id","form_key","page_id");--> statement-breakpoint
CREATE INDEX "drafts_waiting" ON "drafts" USING btree ("user_id","saved_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE set_aside_at is null;--> statement-breakpoint
CREATE INDEX "drafts_set_aside" ON "drafts" USING btree ("user_id","set_aside_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE set_aside_at is not null;--> statement-breakpoint
CREATE INDEX "sent_forms_age" ON "sent_forms" USING btree ("sent_at");