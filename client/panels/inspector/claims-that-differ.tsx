// What sources say differently of one record: all claims at equal size, as published; and what was set aside, with its reason.
import { createMemo, For, Show } from "solid-js";
import type { Claim } from "../../../shared/record/claims/claim.ts";
import type { Settlement } from "../../../shared/record/claims/settle.ts";
import { formatEdtf } from "../../../shared/time/format.ts";
import type { AppState } from "../../state/app-state.ts";
import { claimWords } from "../claim-words.ts";
import type { Citations } from "./citations.ts";
import type { PageClaims } from "./claims-about.ts";
import { Cites } from "./facts.tsx";
import { Section } from "./page.tsx";
import { type NamedParts, propertyName } from "./property-name.ts";
import "./claims-that-differ.css";

interface ClaimsProps {
  readonly state: AppState;
  readonly citations: Citations;
  readonly told: PageClaims;
  /** Whose claims they are: it names its parts and figures. */
  readonly record: NamedParts;
}

const NUMBER_WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six"];

/** `Two claims, unresolved`; `Settled by GCAT`. */
function headWords(state: AppState, { standing, differing, used }: Settlement): string {
  if (standing === "disputed") return `${NUMBER_WORDS[differing.length] ?? differing.length} claims, unresolved`;
  const source = used && state.catalogue.sources.get(used.source);
  return source ? `Settled, after ${source.publisher}` : "Set aside, and nothing in its place";
}

function publisherOf(state: AppState, { source }: Claim): string {
  return state.catalogue.sources.get(source)?.publisher ?? source;
}

function ClaimLine(props: Omit<ClaimsProps, "told" | "record"> & { readonly claim: Claim; readonly aside: boolean }) {
  const words = () => claimWords(props.state.catalogue, props.claim);
  const printed = () =>
    props.claim.printed !== undefined && props.claim.printed !== words() ? props.claim.printed : undefined;
  return (
    <li class="claim-line" classList={{ aside: props.aside }}>
      <b>{props.aside ? <s>{words()}</s> : words()}</b>
      <span class="claim-source">
        {publisherOf(props.state, props.claim)}, {formatEdtf(props.claim.asserted)}
        <Cites state={props.state} citations={props.citations} sources={[props.claim.source]} />
      </span>
      <Show when={printed() ?? props.claim.locator}>
        <small class="claim-more">
          {[printed() && `printed “${printed()}”`, props.claim.locator].filter(Boolean).join("; ")}
        </small>
      </Show>
      <Show when={props.claim.note}>{(note) => <small class="claim-more">{note()}</small>}</Show>
    </li>
  );
}

function Difference(props: Omit<ClaimsProps, "told"> & { readonly settlement: Settlement }) {
  const isDisputed = () => props.settlement.standing === "disputed";
  return (
    <div class="claim-box" classList={{ disputed: isDisputed() }}>
      <div class="claim-property">{propertyName(props.record, props.settlement.property)}</div>
      <div class="claim-body">
        <div class="claim-head">{headWords(props.state, props.settlement)}</div>
        <ul>
          <For each={props.settlement.differing}>{(claim) => <ClaimLine {...props} claim={claim} aside={false} />}</For>
          <For each={props.settlement.deprecated}>{(claim) => <ClaimLine {...props} claim={claim} aside={true} />}</For>
        </ul>
      </div>
    </div>
  );
}

/** Nothing where all sources agree. */
export function ClaimsThatDiffer(props: ClaimsProps) {
  const ordered = createMemo(() =>
    props.told.differing.toSorted((a, b) => Number(b.standing === "disputed") - Number(a.standing === "disputed")),
  );
  return (
    <Show when={ordered().length > 0}>
      <Section title="Claims that differ" aside={`${ordered().length} of ${props.told.properties} facts`}>
        <div class="claim-boxes num">
          <For each={ordered()}>{(settlement) => <Difference {...props} settlement={settlement} />}</For>
        </div>
      </Section>
    </Show>
  );
}
