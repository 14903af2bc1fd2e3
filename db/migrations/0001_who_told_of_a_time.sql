CREATE TABLE "response_reports" (
	"response_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"reported_by" uuid NOT NULL,
	CONSTRAINT "response_reports_response_id_stage_pk" PRIMARY KEY("response_id","stage"),
	CONSTRAINT "response_reports_stage" CHECK ("response_reports"."stage" in ('mobile', 'on-scene', 'left-scene', 'at-destination', 'clear', 'stood-down'))
);
--> statement-breakpoint
ALTER TABLE "response_reports" ADD CONSTRAINT "response_reports_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_reports" ADD CONSTRAINT "response_reports_reported_by_users_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;