// The chart and the panel as tables: what each shown programme counts at the playhead, and the build-out launch by launch.
import { createMemo, For, Show } from "solid-js";
import { type Buildout, launchedAt } from "../../shared/record/buildout.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import type { Programme } from "../../shared/record/programme.ts";
import { formatDay } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { countWords, formatCount, plural } from "./count-words.ts";
import { Modal } from "./modal.tsx";
import { ProgrammeGlyph } from "./programme-glyph.tsx";
import { createProgrammeCount } from "./programme-row.tsx";
import "./record-table.css";

function CountRow(props: { readonly state: AppState; readonly programme: Programme }) {
  const count = createProgrammeCount(props.state, props.programme);
  return (
    <tr data-programme={props.programme.id}>
      <th scope="row">
        <ProgrammeGlyph programme={props.programme} /> {props.programme.names.en}
      </th>
      <td class="number">{formatCount(count().count)}</td>
      <td>{countWords(count()).sentence}</td>
    </tr>
  );
}

function Counts(props: { readonly state: AppState }) {
  const shown = () => [...props.state.catalogue.programmes.values()].filter(({ id }) => props.state.isShown(id));
  return (
    <table class="record-table num">
      <caption>Counts at {formatDay(props.state.atUtcMs())}</caption>
      <thead>
        <tr>
          <th scope="col">Programme</th>
          <th scope="col" class="number">
            Count
          </th>
          <th scope="col">What is counted</th>
        </tr>
      </thead>
      <tbody>
        <For each={shown()} fallback={<NoRows columns={3} words="All programmes are hidden" />}>
          {(programme) => <CountRow state={props.state} programme={programme} />}
        </For>
      </tbody>
    </table>
  );
}

function NoRows(props: { readonly columns: number; readonly words: string }) {
  return (
    <tr>
      <td colSpan={props.columns} class="quiet">
        {props.words}
      </td>
    </tr>
  );
}

interface BuildoutProps {
  readonly state: AppState;
  readonly constellation: Constellation;
  readonly buildout: Buildout;
}

function BuildoutRows(props: BuildoutProps) {
  const flown = createMemo(() => props.buildout.steps.filter(({ utcMs }) => utcMs <= props.state.atUtcMs()));
  const total = () => launchedAt(props.buildout, props.state.atUtcMs());
  return (
    <table class="record-table num" data-constellation={props.constellation.id}>
      <caption>
        {props.constellation.names.en}, {plural(total(), "satellite")} launched by {formatDay(props.state.atUtcMs())}
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Batch</th>
          <th scope="col" class="number">
            Satellites
          </th>
          <th scope="col" class="number">
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={flown()} fallback={<NoRows columns={4} words="None launched by then" />}>
          {(step) => (
            <tr>
              <td>{formatDay(step.utcMs)}</td>
              <td>{step.label.en}</td>
              <td class="number">{formatCount(step.satellites)}</td>
              <td class="number">{formatCount(step.launched)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Buildouts(props: { readonly state: AppState }) {
  const shown = () =>
    // In the order of the panel.
    [...props.state.catalogue.programmes.keys()].flatMap((programme) =>
      [...props.state.catalogue.constellations.values()].filter(
        (each) => each.followed && each.programme === programme && props.state.isShown(programme),
      ),
    );
  return (
    <For each={shown()}>
      {(constellation) => (
        <Show when={props.state.catalogue.buildouts.get(constellation.id)}>
          {(buildout) => <BuildoutRows state={props.state} constellation={constellation} buildout={buildout()} />}
        </Show>
      )}
    </For>
  );
}

/** The dialog with both tables; it shows what the panel and the chart show, with the same programmes hidden. */
export function RecordTable(props: { readonly state: AppState; readonly frame: FrameState }) {
  return (
    <Modal title="Table" widthPx={640} onClose={props.frame.close}>
      <div class="record-tables">
        <Counts state={props.state} />
        <Buildouts state={props.state} />
      </div>
    </Modal>
  );
}
