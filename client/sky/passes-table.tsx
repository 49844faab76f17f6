// The passes as a table: day by day, the satellites of a launch that follow each other in one line until it is opened.
import { createMemo, createSignal, For, Show } from "solid-js";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { startOfUtcDay } from "../../shared/time/instant.ts";
import { formatCount, plural } from "../panels/count-words.ts";
import { type DayOfPasses, daysOf, keptLines, linesOf, type PassLine } from "./pass-groups.ts";
import { PassRow, type PassRowProps, TrainRow } from "./pass-row.tsx";
import { lightOf } from "./pass-words.ts";
import "./passes-table.css";

export interface PassesTableProps extends Omit<PassRowProps, "pass"> {
  readonly passes: readonly Pass[];
  readonly caption: string;
  readonly minElevationDeg: number;
  readonly launchOf: (objectId: string) => string | undefined;
  readonly launchName: (launch: string) => string;
  readonly atUtcMs: number;
}

/** A day of more lines shows the first ones and offers more. */
const FIRST_LINES = 40;
const MORE_LINES = 100;
/** With more passes than this only the first day is open. */
const OPEN_UP_TO = 120;

function Head(props: PassesTableProps) {
  const over = () => (props.minElevationDeg > 0 ? `over ${props.minElevationDeg}°` : "");
  return (
    <thead>
      <tr>
        <Show when={props.isMany}>
          <th scope="col">Satellite</th>
        </Show>
        <th scope="col">Rises {over()}</th>
        <th scope="col">Highest</th>
        <th scope="col">Sets {over() && `below ${props.minElevationDeg}°`}</th>
        <th scope="col">Lasts</th>
        <th scope="col">Light</th>
        <th scope="col">Orbit</th>
      </tr>
    </thead>
  );
}

function PlayheadLine(props: { readonly columns: number; readonly atUtcMs: number }) {
  return (
    <tr class="pass-playhead">
      <td colSpan={props.columns}>
        <span class="playhead-row num">{formatTimeOfDay(props.atUtcMs)} UTC, the playhead</span>
      </td>
    </tr>
  );
}

interface DayProps extends PassesTableProps {
  readonly day: DayOfPasses;
  readonly columns: number;
  readonly isFirst: boolean;
}

function Line(props: DayProps & { readonly line: PassLine }) {
  const [isOpen, setOpen] = createSignal(false);
  const launch = () => props.launchOf(props.line.passes[0].objectId) ?? "";
  return (
    <Show when={props.line.passes.length > 1} fallback={<PassRow {...props} pass={props.line.passes[0]} />}>
      <TrainRow
        {...props}
        passes={props.line.passes}
        name={props.launchName(launch())}
        isOpen={isOpen()}
        onToggle={() => setOpen(!isOpen())}
      />
      <Show when={isOpen()}>
        <For each={props.line.passes}>{(pass) => <PassRow {...props} pass={pass} isInTrain />}</For>
      </Show>
    </Show>
  );
}

function dayWords(passes: readonly Pass[]): string {
  const seen = passes.filter((pass) => lightOf(pass) === "seen").length;
  return `${plural(passes.length, "pass", "passes")}, ${formatCount(seen)} can be seen`;
}

function Day(props: DayProps) {
  const [isOpen, setOpen] = createSignal<boolean>();
  const [limit, setLimit] = createSignal(FIRST_LINES);
  const open = () => isOpen() ?? (props.isFirst || props.passes.length <= OPEN_UP_TO);
  // Passes of a day are only ever added, or left out: as many with the same first one are the same.
  const passes = createMemo(() => props.day.passes, undefined, {
    equals: (a, b) => a.length === b.length && a[0] === b[0],
  });
  const lines = createMemo<readonly PassLine[]>(
    (before) => (open() ? keptLines(before, linesOf(passes(), props.launchOf)) : []),
    [],
  );
  const shown = createMemo(() => lines().slice(0, limit()));
  /** The first line after the playhead, on the playhead's day. */
  const isAfterPlayhead = (line: PassLine, index: number) => {
    if (startOfUtcDay(props.atUtcMs) !== props.day.dayUtcMs) return false;
    const isAfter = (other: PassLine | undefined) => (other?.passes[0].culmination.atUtcMs ?? 0) > props.atUtcMs;
    return isAfter(line) && !isAfter(shown()[index - 1]);
  };
  return (
    <tbody>
      <tr class="pass-day">
        <th scope="rowgroup" colSpan={props.columns}>
          <button type="button" data-row aria-expanded={open()} onClick={() => setOpen(!open())}>
            <span class="num">{formatDay(props.day.dayUtcMs)}</span>
            <span class="quiet num">{dayWords(passes())}</span>
          </button>
        </th>
      </tr>
      <For each={shown()}>
        {(line, index) => (
          <>
            <Show when={isAfterPlayhead(line, index())}>
              <PlayheadLine columns={props.columns} atUtcMs={props.atUtcMs} />
            </Show>
            <Line {...props} line={line} />
          </>
        )}
      </For>
      <Show when={lines().length > limit()}>
        <tr class="pass-more">
          <td colSpan={props.columns}>
            <button type="button" class="text-button" data-row onClick={() => setLimit(limit() + MORE_LINES)}>
              Show more of {formatCount(lines().length)}
            </button>
          </td>
        </tr>
      </Show>
    </tbody>
  );
}

/** Up and down go from line to line; a line that is reached so is selected, as one that is pressed. */
function moveByKey(table: HTMLTableElement, event: KeyboardEvent): void {
  const buttons = [...table.querySelectorAll<HTMLButtonElement>("button[data-row]")];
  const index = buttons.findIndex((button) => button.matches(":focus"));
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined || index < 0 ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next.dataset["row"] === "pass") next.click();
}

export function PassesTable(props: PassesTableProps) {
  let table!: HTMLTableElement;
  const days = createMemo(() => daysOf(props.passes));
  const dayNumbers = createMemo(() => days().map(({ dayUtcMs }) => dayUtcMs));
  const columns = () => (props.isMany ? 7 : 6);
  return (
    <table ref={table} class="passes-table num" onKeyDown={(event) => moveByKey(table, event)}>
      <caption class="visually-hidden">{props.caption}</caption>
      <Head {...props} />
      <For each={dayNumbers()}>
        {(dayUtcMs, index) => (
          <Day
            {...props}
            day={days().find((day) => day.dayUtcMs === dayUtcMs) ?? { dayUtcMs, passes: [] }}
            columns={columns()}
            isFirst={index() === 0}
          />
        )}
      </For>
    </table>
  );
}
