// The application: loads the record, then opens the workspace on it; says what happened where it cannot.
import { createResource, createSignal, ErrorBoundary, Match, onCleanup, Show, Switch } from "solid-js";
import type { Result } from "../../shared/result.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import { Wordmark } from "../panels/top-bar.tsx";
import { loadRecord } from "./load-record.ts";
import { Workspace } from "./workspace.tsx";
import "../styles/words.css";
import "./app.css";

/** Sooner than this nobody needs to be told that something is on its way. */
const SAY_LOADING_AFTER_MS = 400;

const FAILURE_WORDS: Readonly<Record<FetchFailure["code"], string>> = {
  unreachable: "The server does not answer. Check that it is running and that this machine is online.",
  refused: "The server answers, but it has no record to give. Its log says why.",
  not_understood: "The server sent a record that this page cannot read. Reloading fetches the page that belongs to it.",
};

function LoadingRecord() {
  const [isSlow, setSlow] = createSignal(false);
  const timer = setTimeout(() => setSlow(true), SAY_LOADING_AFTER_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="before-record" role="status">
      <Show when={isSlow()}>
        <Wordmark />
        <p class="quiet">Loading the record</p>
      </Show>
    </div>
  );
}

interface TroubleProps {
  readonly what: string;
  readonly advice: string;
  readonly detail: string;
  readonly retry: string;
  readonly onRetry: () => void;
}

/** What happened, what to do, one next step; the machine's own words come last. */
function Trouble(props: TroubleProps) {
  return (
    <div class="before-record" role="alert">
      <Wordmark />
      <h2>{props.what}</h2>
      <p>{props.advice}</p>
      <button type="button" class="button primary" onClick={() => props.onRetry()}>
        {props.retry}
      </button>
      <p class="quiet">{props.detail}</p>
    </div>
  );
}

function failureOf<T>(result: Result<T, FetchFailure> | undefined): FetchFailure | undefined {
  return result && !result.ok ? result.failure : undefined;
}

function RecordGate() {
  const [loaded, { refetch }] = createResource(loadRecord);
  const record = () => {
    const result = loaded();
    return result?.ok ? result.value : undefined;
  };
  return (
    <Switch fallback={<LoadingRecord />}>
      <Match when={record()} keyed>
        {(ready) => <Workspace record={ready} />}
      </Match>
      <Match when={!loaded.loading && failureOf(loaded())}>
        {(failure) => (
          <Trouble
            what="The record could not be loaded"
            advice={FAILURE_WORDS[failure().code]}
            detail={failure().detail}
            retry="Try again"
            onRetry={() => void refetch()}
          />
        )}
      </Match>
    </Switch>
  );
}

export function App() {
  return (
    <ErrorBoundary
      fallback={(error: unknown) => (
        <Trouble
          what="Something in this page broke"
          advice="Reloading opens the same view again; the link in the address bar still holds it."
          detail={String(error)}
          retry="Reload"
          onRetry={() => location.reload()}
        />
      )}
    >
      <RecordGate />
    </ErrorBoundary>
  );
}
