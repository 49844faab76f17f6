// Asking somebody who answers one thing at a time: of the requests that wait, only the latest is sent.

/** Hands requests on one at a time, and of those that wait only the latest. */
export interface Turns<R> {
  readonly ask: (request: R) => void;
  readonly answered: () => void;
  /** Lets the first one go. */
  readonly begin: () => void;
}

/** Nothing is sent before `begin`. */
export function createTurns<R>(send: (request: R) => void): Turns<R> {
  let isReady = false;
  let isBusy = false;
  let waiting: R | undefined;
  const next = () => {
    if (!isReady || isBusy || waiting === undefined) return;
    isBusy = true;
    const request = waiting;
    waiting = undefined;
    send(request);
  };
  return {
    ask: (request) => {
      waiting = request;
      next();
    },
    answered: () => {
      isBusy = false;
      next();
    },
    begin: () => {
      isReady = true;
      next();
    },
  };
}
