// How an event's date moved: each date that was announced for it, what kind of move it was, and who said so when.
import { createMemo, For, Show } from "solid-js";
import type { Claim } from "../../../shared/record/claims/claim.ts";
import { type AnnouncedDate, dateHistory, type Move, movesOf } from "../../../shared/record/claims/moves.ts";
import type { EventStatus } from "../../../shared/record/event.ts";
import { formatEdtf, formatWhen } from "../../../shared/time/format.ts";
import type { AppState } from "../../state/app-state.ts";
import { MOVE_WORDS } from "../claim-words.ts";
import { slipWords } from "../plan-words.ts";
import type { Citations } from "./citations.ts";
import { Cites } from "./facts.tsx";
import { Section } from "./page.tsx";

interface HistoryProps {
  readonly state: AppState;
  readonly citations: Citations;
  readonly claims: readonly Claim[];
  readonly status: EventStatus;
}

/** `Later by 2 to 3 months`; how far only where both dates bound it. */
function moveWords({ kind, certain, shiftDays }: Move): string {
  if (!certain) return `${MOVE_WORDS[kind]}, as far as the dates tell`;
  if (kind !== "slip" && kind !== "pull-in") return MOVE_WORDS[kind];
  const { min, max } = kind === "slip" ? shiftDays : { min: -shiftDays.max, max: -shiftDays.min };
  return `${MOVE_WORDS[kind]} by ${slipWords({ min, max })}`;
}

/** What a line says of its date: how it moved, that it was kept, or that it was the first. */
function lineWords(date: AnnouncedDate, move: Move | undefined): string {
  if (move) return moveWords(move);
  return date.planned ? "Announced" : "As announced";
}

/** Nothing where no date was announced beforehand. */
export function DateHistory(props: HistoryProps) {
  const history = createMemo(() => dateHistory(props.claims, { status: props.status }));
  const moves = createMemo(() => movesOf(history()));
  return (
    <Show when={history().length > 1}>
      <Section title="How the date moved" aside={`${history().length} dates`}>
        <ol class="date-history num">
          <For each={history()}>
            {(date) => (
              <li>
                <span class="date-said">{date.planned ? formatEdtf(date.asserted) : "in the end"}</span>
                <span>
                  {formatWhen(date.when)}
                  <Cites state={props.state} citations={props.citations} sources={[date.source]} />
                </span>
                <span class="date-move">
                  {lineWords(
                    date,
                    moves().find(({ to }) => to === date),
                  )}
                </span>
              </li>
            )}
          </For>
        </ol>
      </Section>
    </Show>
  );
}
