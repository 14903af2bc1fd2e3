DROP INDEX "sessions_user_newest";--> statement-breakpoint
DROP INDEX "emergency_accesses_newest";--> statement-breakpoint
DROP INDEX "contact_persons_person";--> statement-breakpoint
DROP INDEX "problems_person";--> statement-breakpoint
DROP INDEX "closures_newest";--> statement-breakpoint
DROP INDEX "episodes_person";--> statement-breakpoint
DROP INDEX "episodes_newest";--> statement-breakpoint
DROP INDEX "handovers_episode";--> statement-breakpoint
DROP INDEX "person_links_episode";--> statement-breakpoint
DROP INDEX "strip_changes_episode";--> statement-breakpoint
DROP INDEX "calls_episode";--> statement-breakpoint
DROP INDEX "calls_newest";--> statement-breakpoint
DROP INDEX "observation_sets_episode";--> statement-breakpoint
DROP INDEX "responses_episode";--> statement-breakpoint
DROP INDEX "triages_episode";--> statement-breakpoint
DROP INDEX "response_time_corrections_response";--> statement-breakpoint
DROP INDEX "physical_reviews_set";--> statement-breakpoint
DROP INDEX "physical_reviews_episode";--> statement-breakpoint
DROP INDEX "legal_detentions_episode";--> statement-breakpoint
DROP INDEX "assessments_episode";--> statement-breakpoint
DROP INDEX "referrals_episode";--> statement-breakpoint
DROP INDEX "reviews_episode";--> statement-breakpoint
DROP INDEX "audit_events_person";--> statement-breakpoint
DROP INDEX "audit_events_actor";--> statement-breakpoint
DROP INDEX "audit_events_episode";--> statement-breakpoint
DROP INDEX "drafts_waiting";--> statement-breakpoint
DROP INDEX "drafts_set_aside";--> statement-breakpoint
CREATE INDEX "sessions_user_newest" ON "sessions" USING btree ("user_id","started_at");--> statement-breakpoint
CREATE INDEX "emergency_accesses_newest" ON "emergency_accesses" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "contact_persons_person" ON "contact_persons" USING btree ("person_id","recorded_at");--> statement-breakpoint
CREATE INDEX "problems_person" ON "problems" USING btree ("person_id","recorded_at");--> statement-breakpoint
CREATE INDEX "closures_newest" ON "closures" USING btree ("closed_at","episode_id");--> statement-breakpoint
CREATE INDEX "episodes_person" ON "episodes" USING btree ("person_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "episodes_newest" ON "episodes" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "handovers_episode" ON "handovers" USING btree ("episode_id","offered_at","id");--> statement-breakpoint
CREATE INDEX "person_links_episode" ON "person_links" USING btree ("episode_id","linked_at");--> statement-breakpoint
CREATE INDEX "strip_changes_episode" ON "strip_changes" USING btree ("episode_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "calls_episode" ON "calls" USING btree ("episode_id","received_at");--> statement-breakpoint
CREATE INDEX "calls_newest" ON "calls" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "observation_sets_episode" ON "observation_sets" USING btree ("episode_id","taken_at","id");--> statement-breakpoint
CREATE INDEX "responses_episode" ON "responses" USING btree ("episode_id","allocated_at");--> statement-breakpoint
CREATE INDEX "triages_episode" ON "triages" USING btree ("episode_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "response_time_corrections_response" ON "response_time_corrections" USING btree ("response_id","corrected_at","id");--> statement-breakpoint
CREATE INDEX "physical_reviews_set" ON "physical_reviews" USING btree ("set_id","written_at");--> statement-breakpoint
CREATE INDEX "physical_reviews_episode" ON "physical_reviews" USING btree ("episode_id","written_at");--> statement-breakpoint
CREATE INDEX "legal_detentions_episode" ON "legal_detentions" USING btree ("episode_id","started_at","id");--> statement-breakpoint
CREATE INDEX "assessments_episode" ON "assessments" USING btree ("episode_id","happened_at","id");--> statement-breakpoint
CREATE INDEX "referrals_episode" ON "referrals" USING btree ("episode_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_episode" ON "reviews" USING btree ("episode_id","written_at");--> statement-breakpoint
CREATE INDEX "audit_events_person" ON "audit_events" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_episode" ON "audit_events" USING btree ("episode_id","id");--> statement-breakpoint
CREATE INDEX "drafts_waiting" ON "drafts" USING btree ("user_id","saved_at","id") WHERE set_aside_at is null;--> statement-breakpoint
CREATE INDEX "drafts_set_aside" ON "drafts" USING btree ("user_id","set_aside_at","id") WHERE set_aside_at is not null;