// The table of planes: rows by shell and plane, how full each is, how its orbits are known, and which launches made it.
import { For, Index, type JSX, Show } from "solid-js";
import { AT_ALTITUDE_WITHIN_KM } from "../../shared/orbit/shells.ts";
import { formatCount } from "../panels/count-words.ts";
import { programmeColours } from "../panels/programme-glyph.tsx";
import type { AppState } from "../state/app-state.ts";
import { type SortKey, type SortOrder, sortedRows } from "./plane-order.ts";
import type { PlanePicture, PlaneRow, ShellPicture } from "./plane-picture.ts";
import {
  altitudeWords,
  awayWords,
  degrees,
  fillWords,
  ofPlanned,
  rowLabel,
  SHELL_KIND_WORDS,
  shellFigures,
} from "./plane-words.ts";
import "./plane-table.css";

export interface PlaneTableProps {
  readonly state: AppState;
  readonly picture: PlanePicture;
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  /** The row under the pointer, for the chart. */
  readonly onPoint: (row: string | undefined) => void;
  /** Told before something else is looked at. */
  readonly onLeave: () => void;
}

const COLUMNS: readonly { readonly key: SortKey; readonly words: string; readonly title?: string }[] = [
  { key: "plane", words: "Plane", title: "Numbers are this page's own: eastward by node" },
  {
    key: "in-place",
    words: "In place",
    title: `Within ${AT_ALTITUDE_WITHIN_KM} km of the shell's altitude, of those planned for the plane`,
  },
  { key: "members", words: "In the plane", title: "With those above and below the shell" },
  { key: "raan", words: "RAAN", title: "Right ascension of the ascending node, true equator of date" },
  { key: "inclination", words: "Inclination" },
  { key: "altitude", words: "Altitude", title: "Median and range of a − 6,378 km" },
  { key: "gap", words: "Widest gap", title: "Longest stretch of the plane without a satellite in place" },
  { key: "tracked", words: "Orbits" },
];

function HeadCell(props: PlaneTableProps & { readonly column: (typeof COLUMNS)[number] }) {
  const isSorted = () => props.order.key === props.column.key;
  const direction = () => (isSorted() ? (props.order.isDescending ? "descending" : "ascending") : "none");
  const sort = () =>
    props.onOrder({ key: props.column.key, isDescending: isSorted() ? !props.order.isDescending : false });
  return (
    <th scope="col" aria-sort={direction()} title={props.column.title}>
      <button type="button" onClick={sort}>
        {props.column.words}
        <span aria-hidden="true">{isSorted() ? (props.order.isDescending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

/** Fill against plan, as a bar and in words. */
function Fill(props: { readonly row: PlaneRow }) {
  const share = () => Math.min(1, props.row.inPlace / (props.row.planned ?? Math.max(1, props.row.members.length)));
  return (
    <Show when={props.row.kind === "plane" || props.row.kind === "empty"} fallback="–">
      <span class="plane-fill">
        <span class="bar" aria-hidden="true">
          <i style={{ width: `${(100 * share()).toFixed(1)}%` }} />
        </span>
        {ofPlanned(props.row.inPlace, props.row.planned)}
      </span>
    </Show>
  );
}

/** How the orbits of a row are known; a plane of illustrative orbits alone is marked. */
function Known(props: { readonly row: PlaneRow }) {
  const rest = () => props.row.members.length - props.row.tracked;
  return (
    <Show when={props.row.members.length > 0} fallback="–">
      <Show when={props.row.tracked > 0} fallback={<span class="chip">Illustrative</span>}>
        {formatCount(props.row.tracked)} tracked
        <Show when={rest() > 0}>, {formatCount(rest())} illustrative</Show>
      </Show>
    </Show>
  );
}

function Batches(props: PlaneTableProps & { readonly row: PlaneRow }) {
  const open = (event: string) => {
    props.onLeave();
    props.state.actions.select({ key: "ev", id: event });
  };
  return (
    <For each={props.row.batches}>
      {({ event, label, satellites }, index) => (
        <>
          <span class="quiet">{index() > 0 ? ", " : ""}</span>
          <button type="button" class="text-button" onClick={() => open(event)}>
            {label.en}
          </button>{" "}
          <span class="quiet">{satellites}</span>
        </>
      )}
    </For>
  );
}

function Row(props: PlaneTableProps & { readonly row: PlaneRow }) {
  return (
    <tr
      classList={{ aside: props.row.kind !== "plane" }}
      data-row={props.row.id}
      onPointerEnter={() => props.onPoint(props.row.id)}
      onPointerLeave={() => props.onPoint(undefined)}
    >
      <th scope="row">{rowLabel(props.row)}</th>
      <td>
        <Fill row={props.row} />
      </td>
      <td>{formatCount(props.row.members.length)}</td>
      <td>{degrees(props.row.raanDeg)}</td>
      <td>{props.row.inclinationDeg === undefined ? "–" : degrees(props.row.inclinationDeg, 2)}</td>
      <td>
        <Show when={props.row.altitudeKm} fallback="–">
          {(altitude) => altitudeWords(altitude())}
        </Show>
      </td>
      <td>{props.row.widestGapDeg === undefined ? "–" : degrees(props.row.widestGapDeg, 0)}</td>
      <td>
        <Known row={props.row} />
      </td>
      <td class="plane-batches">
        <Show when={props.row.kind === "empty"} fallback={<Batches {...props} />}>
          <span class="quiet">No satellite yet</span>
        </Show>
      </td>
    </tr>
  );
}

function ShellHead(props: { readonly picture: ShellPicture }) {
  const shell = () => props.picture.shell;
  return (
    <tr class="shell-head">
      <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
        <b>{shell().names.en}</b> <span class="chip">{SHELL_KIND_WORDS[shell().kind]}</span>{" "}
        <span class="quiet">{shellFigures(shell())}</span>
        <span class="shell-fill">
          {fillWords(props.picture)}
          <Show when={awayWords(props.picture)}>{(words) => <span class="quiet">, {words()}</span>}</Show>
        </span>
      </th>
    </tr>
  );
}

function Rows(props: PlaneTableProps & { readonly rows: readonly PlaneRow[]; readonly head: JSX.Element }) {
  return (
    <tbody>
      {props.head}
      {/* By place, so that a moving plane changes its cells and not its row: a focused button stays. */}
      <Index each={sortedRows(props.rows, props.order)}>{(row) => <Row {...props} row={row()} />}</Index>
    </tbody>
  );
}

/** Shells that hold or held something, or whose planes are known. */
export function flownShells({ shells }: PlanePicture): readonly ShellPicture[] {
  return shells.filter(({ rows, shell }) => rows.length > 0 || shell.kind === "observed");
}

export function PlaneTable(props: PlaneTableProps) {
  const programme = () => props.state.wholeCatalogue.programmes.get(props.picture.constellation.programme);
  return (
    <table class="record-table plane-table num programme-coloured" style={programmeColours(programme())}>
      <thead>
        <tr>
          <For each={COLUMNS}>{(column) => <HeadCell {...props} column={column} />}</For>
          <th scope="col">Launches</th>
        </tr>
      </thead>
      <Index each={flownShells(props.picture)}>
        {(shell) => <Rows {...props} rows={shell().rows} head={<ShellHead picture={shell()} />} />}
      </Index>
      <Show when={props.picture.elsewhere.length > 0}>
        <Rows
          {...props}
          rows={props.picture.elsewhere}
          head={
            <tr class="shell-head">
              <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
                <b>In no shell on record</b>
              </th>
            </tr>
          }
        />
      </Show>
    </table>
  );
}

/** Shells on paper that nothing is in, each as nothing of what was filed. */
export function PaperShells(props: { readonly picture: PlanePicture }) {
  const flown = () => flownShells(props.picture);
  const onPaper = () => props.picture.shells.filter((shell) => !flown().includes(shell));
  return (
    <Show when={onPaper().length > 0}>
      <section class="paper-shells num">
        <h3>Shells on paper, without a satellite counted in them</h3>
        <ul>
          <For each={onPaper()}>
            {({ shell, countedIn }) => (
              <li>
                <span>
                  <b>{shell.names.en}</b> <span class="quiet">{shellFigures(shell)}</span>
                </span>
                <span>
                  {ofPlanned(0, shell.planes)} planes, {ofPlanned(0, shell.satellites)} satellites,{" "}
                  {SHELL_KIND_WORDS[shell.kind].toLowerCase()}
                </span>
                <Show when={countedIn}>
                  {(other) => (
                    <small class="quiet">Satellites of this height and inclination: {other().names.en}</small>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
