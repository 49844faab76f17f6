// The inspector: the page of whatever is looked at, or a word on what the record does not hold.
import { createEffect, createMemo, type JSX, on, Show } from "solid-js";
import type { Catalogue } from "../../../shared/record/catalogue.ts";
import { assertNever } from "../../../shared/result.ts";
import { formatDay } from "../../../shared/time/format.ts";
import type { UtcMs } from "../../../shared/time/instant.ts";
import type { Selection, SelectionKey } from "../../../shared/view/view.ts";
import type { AppState } from "../../state/app-state.ts";
import { ConstellationPage } from "./constellation-page.tsx";
import { EventPage } from "./event-page.tsx";
import { ObjectPage } from "./object-page.tsx";
import { PageHead, type PageProps } from "./page.tsx";
import { ProgrammePage } from "./programme-page.tsx";
import { SourcePage } from "./source-page.tsx";
import "./inspector.css";
import "./rows.css";

const KEY_WORDS: Readonly<Record<SelectionKey, string>> = {
  ev: "event",
  obj: "satellite",
  c: "constellation",
  pr: "programme",
  src: "source",
};

interface MissingPageProps extends PageProps {
  readonly selection: Selection;
}

/** What nobody had told of by the day of knowledge, though today's record holds it. */
function NotKnownPage(props: MissingPageProps & { readonly dayUtcMs: UtcMs }) {
  const kind = () => KEY_WORDS[props.selection.key];
  const day = () => formatDay(props.dayUtcMs);
  return (
    <>
      <PageHead
        {...props}
        kind="Not on the record"
        title={{ en: `${kind().replace(/^./, (first) => first.toUpperCase())} not known on ${day()}` }}
        canFlyTo={false}
      />
      <div class="page-body">
        <section class="page-section">
          <p class="page-words">
            “{props.selection.id}” is on today's record, but no source had told of it by the end of {day()}. Time and
            camera stay as they are.
          </p>
          <button type="button" class="button" onClick={() => props.state.actions.setKnownOn(undefined)}>
            Show today's record
          </button>
        </section>
      </div>
    </>
  );
}

/** What a link names but this record does not hold; time and camera of the link stay. */
function MissingPage(props: MissingPageProps) {
  const kind = () => KEY_WORDS[props.selection.key];
  return (
    <>
      <PageHead
        {...props}
        kind="Not on the record"
        title={{ en: `No ${kind()} “${props.selection.id}”` }}
        canFlyTo={false}
      />
      <div class="page-body">
        <section class="page-section">
          <p class="page-words">
            The link names {kind() === "event" ? "an" : "a"} {kind()} that this record does not hold. It may have been
            renamed or removed, or belong to a newer edition. Time and camera are as in the link.
          </p>
        </section>
      </div>
    </>
  );
}

/** The page of a selection, or undefined where the record has no such thing. */
function pageFor(props: PageProps, { key, id }: Selection): JSX.Element | undefined {
  const { eventById, objectById, constellations, programmes, sources } = props.state.catalogue;
  const page = <T,>(found: T | undefined, draw: (found: T) => JSX.Element) => found && draw(found);
  switch (key) {
    case "ev":
      return page(eventById.get(id), (event) => <EventPage {...props} event={event} />);
    case "obj":
      return page(objectById.get(id), (object) => <ObjectPage {...props} object={object} />);
    case "c":
      return page(constellations.get(id), (constellation) => (
        <ConstellationPage {...props} constellation={constellation} />
      ));
    case "pr":
      return page(programmes.get(id), (programme) => <ProgrammePage {...props} programme={programme} />);
    case "src":
      return page(sources.get(id), (source) => <SourcePage {...props} source={source} />);
    default:
      return assertNever(key);
  }
}

function isHeldBy({ eventById, objectById, constellations, programmes, sources }: Catalogue, { key, id }: Selection) {
  return { ev: eventById, obj: objectById, c: constellations, pr: programmes, src: sources }[key].has(id);
}

/** The page for what the record on screen does not hold. */
function missingPage(props: PageProps, selection: Selection): JSX.Element {
  const dayUtcMs = props.state.knownOn();
  const isKnownToday = dayUtcMs !== undefined && isHeldBy(props.state.wholeCatalogue, selection);
  if (!isKnownToday) return <MissingPage {...props} selection={selection} />;
  return <NotKnownPage {...props} selection={selection} dayUtcMs={dayUtcMs} />;
}

/** Two selections are the same page when key and id agree, and the day of knowledge. */
function address({ selection, knownOn }: AppState): string {
  const chosen = selection();
  return chosen ? `${chosen.key}:${chosen.id} ${knownOn() ?? ""}` : "";
}

export function Inspector(props: PageProps) {
  let panel: HTMLElement | undefined;
  const shown = createMemo(() => address(props.state));
  createEffect(
    on(shown, (now, before) => {
      // A page that replaces another takes the focus that the old page's row had.
      if (now && before && document.activeElement === document.body) panel?.focus({ preventScroll: true });
    }),
  );
  return (
    <Show when={shown() !== ""}>
      <aside ref={panel} class="inspector" aria-label="Details" tabIndex="-1">
        <Show when={shown()} keyed>
          {(_address) => {
            const selection = props.state.selection();
            return selection && (pageFor(props, selection) ?? missingPage(props, selection));
          }}
        </Show>
      </aside>
    </Show>
  );
}
