// The values that claims give: each in the form of the property that it is about, which the record must be able to have.
import { z } from "zod";
import { DAY_MS } from "../time/instant.ts";
import { boundsOf, type When } from "../time/when.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, type Complaint, problemIn, problemsOfClaims } from "./check-context.ts";
import { claimedPath, stepsOf } from "./claims/property-path.ts";
import { type EventRecord, hasOccurred } from "./event.ts";
import { ClaimedWhen, type ClaimRecord } from "./sourced.ts";
import { WhenRecord } from "./values.ts";

/** What Zod's core types say is inside of a schema, as the classic schema that it is. */
function unwrapped(inner: z.core.$ZodType): z.ZodType {
  const schema = inner as z.ZodType; // the record's schemas are all written with classic Zod
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

function partSchemas(schema: z.ZodType, step: string): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) return step in schema.shape ? [schema.shape[step]] : [];
  if (schema instanceof z.ZodRecord) return [unwrapped(schema.valueType)];
  if (schema instanceof z.ZodArray) return [unwrapped(schema.element)];
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => partSchemas(unwrapped(option), step)) : [];
}

/** The schemas that a property may have; none where there is no such property. */
function schemasAt(schema: z.ZodType, path: string): readonly z.ZodType[] {
  return stepsOf(path).reduce<readonly z.ZodType[]>(
    (schemas, step) => schemas.flatMap((one) => partSchemas(unwrapped(one), step)),
    [schema],
  );
}

/** A date may be told as a day of Beijing, which the record itself writes in UTC. */
function forClaims(schema: z.ZodType): z.ZodType {
  const own = unwrapped(schema);
  return own === WhenRecord ? ClaimedWhen : own;
}

function* complaintsOfValue(claim: ClaimRecord, schema: z.ZodType): Iterable<Complaint> {
  const schemas = schemasAt(schema, claimedPath(claim.property));
  if (schemas.length === 0) {
    yield { at: "property", wrong: `there is no property "${claim.property}"`, right: "the path of a property" };
  }
  if (schemas.length === 0 || claim.value === undefined || claim.rank === "deprecated") return;
  const parsed = schemas.map((one) => forClaims(one).safeParse(claim.value));
  const [failed] = parsed;
  if (!failed || parsed.some(({ success }) => success)) return;
  for (const { path, message } of failed.error?.issues ?? []) {
    yield { at: ["value", ...path.map(String)].join("."), wrong: message, right: `a value of "${claim.property}"` };
  }
}

/** Claims name properties that there are, and give values that these could have; what was set aside may be anything. */
export function* checkClaimValues(context: CheckContext): Iterable<Problem> {
  yield* problemsOfClaims(context, (claim, { schema }) => complaintsOfValue(claim, schema));
}

/** Sources that tell of one event differ by hours or days; a month apart they tell of two. */
const FARTHEST_MS = 31 * DAY_MS;

function isFarFrom(own: When, told: When): boolean {
  const [a, b] = [boundsOf(own), boundsOf(told)];
  return b.earliestUtcMs - a.latestUtcMs > FARTHEST_MS || a.earliestUtcMs - b.latestUtcMs > FARTHEST_MS;
}

function* complaintsOfDates(event: EventRecord): Iterable<Complaint> {
  for (const [index, { property, value, planned, rank }] of (event.claims ?? []).entries()) {
    const told =
      property === "when" && !planned && rank !== "deprecated" ? ClaimedWhen.safeParse(value).data : undefined;
    if (!told || !isFarFrom(event.when, told)) continue;
    const right = `within a month of it, or marked \`planned\` or deprecated`;
    yield { at: `claims[${index}].value`, wrong: `${told.edtf}, far from the event (${event.when.edtf})`, right };
  }
}

/** What is told of an event's date lies near it. */
export function* checkClaimedDates(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    if (!hasOccurred(event)) continue;
    for (const complaint of complaintsOfDates(event)) yield problemIn(context, event, complaint);
  }
}
